import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    textAlign: 'left',
    '& th, & td': {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: 'middle',
      fontWeight: tokens.fontWeightRegular,
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold, width: '25%' },
    // A list of cards where a table does not fit.
    '@media (max-width: 639px)': {
      display: 'block',
      '& tbody': { display: 'block' },
      '& thead': { position: 'absolute', clipPath: 'inset(50%)', height: '1px', overflow: 'hidden' },
      '& tr': {
        display: 'block',
        marginBottom: tokens.spacingVerticalM,
        padding: tokens.spacingHorizontalM,
        borderRadius: tokens.borderRadiusXLarge,
        border: `1px solid ${tokens.colorNeutralStroke2}`,
        backgroundColor: tokens.colorNeutralBackground1,
      },
      '& th, & td': { display: 'block', padding: '2px 0', borderBottomStyle: 'none' },
      // The heading of a column that a cell does not speak for itself without.
      '& td[data-column]::before': { content: 'attr(data-column) ": "', color: tokens.colorNeutralForeground2 },
    },
  },
});

/** A table of four columns that becomes a list of cards on a phone. */
export const useTableClass = (): string => useStyles().table;
