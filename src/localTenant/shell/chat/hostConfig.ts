/** How Teams draws Adaptive Cards; colours are Fluent's tokens, so one configuration serves all themes. */

const colour = (token: string) => `var(--color${token})`;
const pair = (normal: string, subtle: string) => ({ default: colour(normal), subtle: colour(subtle) });

const foregroundColors = {
  default: pair('NeutralForeground1', 'NeutralForeground3'),
  dark: pair('NeutralForeground1', 'NeutralForeground3'),
  light: pair('NeutralForegroundInverted', 'NeutralForegroundInverted2'),
  accent: pair('BrandForeground1', 'BrandForeground2'),
  good: pair('StatusSuccessForeground1', 'StatusSuccessForeground1'),
  warning: pair('StatusWarningForeground1', 'StatusWarningForeground1'),
  attention: pair('StatusDangerForeground1', 'StatusDangerForeground1'),
};
const container = (background: string) => ({ backgroundColor: colour(background), foregroundColors });

export const teamsHostConfig = {
  fontFamily: 'inherit',
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: colour('NeutralStroke2') },
  fontTypes: {
    default: {
      fontFamily: 'inherit',
      fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: 'var(--fontFamilyMonospace)',
      fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
  },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('NeutralBackground1'),
    emphasis: container('NeutralBackground3'),
    accent: container('BrandBackground2'),
    good: container('StatusSuccessBackground1'),
    attention: container('StatusDangerBackground1'),
    warning: container('StatusWarningBackground1'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: 'medium' },
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: false, weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 12,
  },
  textBlock: { headingLevel: 3 },
  textStyles: {
    heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
    columnHeader: { weight: 'bolder', size: 'default', color: 'default', isSubtle: false, fontType: 'default' },
  },
};
