import { makeStyles, tokens } from '@fluentui/react-components';

/** How the year looks. Dots shrink on a phone, where a week is six pixels wide. */
export const useBandStyles = makeStyles({
  frame: { padding: '0 10px' },
  svg: { display: 'block', width: '100%', height: '76px', overflow: 'visible', forcedColorAdjust: 'auto' },
  track: { fill: tokens.colorNeutralBackground5, stroke: tokens.colorTransparentStroke },
  // A frame as well as a tone: with high contrast all tones are one.
  soft: { fill: tokens.colorNeutralBackground4, stroke: tokens.colorNeutralStroke1, strokeDasharray: '2 2' },
  passed: { fill: tokens.colorBrandBackground2 },
  tick: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: '1px' },
  label: { fill: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100 },
  today: { stroke: tokens.colorNeutralForeground1, strokeWidth: '2px' },
  dot: { r: '3.2px', strokeWidth: '1.5px', '@media (min-width: 640px)': { r: '6px', strokeWidth: '2px' } },
  diamond: {
    strokeWidth: '1.5px',
    transform: 'scale(0.75)',
    '@media (min-width: 640px)': { strokeWidth: '2px', transform: 'none' },
  },
  filled: { fill: tokens.colorBrandForeground1, stroke: tokens.colorNeutralBackground1 },
  booked: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandForeground1, strokeWidth: '3px' },
  open: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStrokeAccessible },
  // Hollow in every theme: with high contrast all fills are one colour, and a full dot says that a talk was held.
  waits: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorPaletteMarigoldForeground1, strokeWidth: '3px' },
  lapsed: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1, strokeDasharray: '2 2' },
});
