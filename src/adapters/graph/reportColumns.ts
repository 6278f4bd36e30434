import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';
import { textsOf } from '../../texts/texts.ts';

type ColumnType = 'one line of text' | 'several lines of text' | 'number' | 'date and time' | 'something else';

interface ReportColumn {
  readonly name: string;
  readonly type: Exclude<ColumnType, 'something else'>;
  readonly indexed: boolean;
}

const words = textsOf('nb').reportList;
const text = { type: 'one line of text', indexed: false } as const;
const lines = { type: 'several lines of text', indexed: false } as const;
const number = { type: 'number', indexed: false } as const;

/** Title is SharePoint's own. Text of several lines cannot be indexed, and the key must be (view threshold of 5,000 items). */
const columns: readonly ReportColumn[] = [
  { name: 'ReportKey', type: 'one line of text', indexed: true },
  { name: 'TeamName', ...text },
  { name: 'NetworkName', ...text },
  { name: 'Gathering', ...number },
  { name: 'SubGoals', ...lines },
  { name: 'Measures', ...lines },
  { name: 'GoalAttainment', ...lines },
  { name: 'SubmittedAt', type: 'date and time', indexed: false },
  { name: 'Revision', ...number },
];

const facets: Readonly<Record<ReportColumn['type'], ColumnDefinition>> = {
  'one line of text': { text: { allowMultipleLines: false, maxLength: 255 } },
  'several lines of text': { text: { allowMultipleLines: true, linesForEditing: 6, textType: 'plain' } },
  number: { number: { decimalPlaces: 'none' } },
  'date and time': { dateTime: { displayAs: 'standard', format: 'dateTime' } },
};

/** The columns of a new list. */
export const columnDefinitions = (): readonly ColumnDefinition[] =>
  columns.map((column) => ({
    name: column.name,
    displayName: words.columns[column.name as keyof typeof words.columns],
    ...facets[column.type],
    ...(column.indexed ? { indexed: true, enforceUniqueValues: true } : {}),
  }));

/** What differs from the columns we write, one sentence each; empty when nothing does. */
export function columnFaults(found: readonly ColumnDefinition[]): readonly string[] {
  const title: ReportColumn = { name: 'Title', ...text };
  return [title, ...columns].flatMap((wanted) => {
    const column = found.find((candidate) => candidate.name === wanted.name);
    if (column === undefined) return [`column ${wanted.name} is missing (${wanted.type})`];
    const type = typeOf(column);
    if (type !== wanted.type) return [`column ${wanted.name} is ${type}, must be ${wanted.type}`];
    return wanted.indexed && column.indexed !== true ? [`column ${wanted.name} is not indexed, must be`] : [];
  });
}

/** The facet that is there is the type. */
function typeOf(column: ColumnDefinition): ColumnType {
  if (column.text) return column.text.allowMultipleLines === true ? 'several lines of text' : 'one line of text';
  if (column.number) return 'number';
  return column.dateTime ? 'date and time' : 'something else';
}
