import { newGuid } from '../ids.ts';
import { contextOf, type Entity, graphRefusal } from '../odata.ts';
import { checkShape, type Shape } from '../shape.ts';
import type { Column, ColumnKind, SiteList } from '../state.ts';

const kinds: ColumnKind[] = ['text', 'number', 'dateTime', 'boolean', 'choice'];
/** https://learn.microsoft.com/sharepoint/dev: at most 20 indexed columns in a list. */
const indexedMax = 20;

export const columnShape: Shape = {
  type: 'microsoft.graph.columnDefinition',
  object: {
    name: 'string',
    displayName: 'string',
    description: 'string',
    indexed: 'boolean',
    required: 'boolean',
    hidden: 'boolean',
    readOnly: 'boolean',
    enforceUniqueValues: 'boolean',
    columnGroup: 'string',
    defaultValue: 'any',
    text: {
      type: 'microsoft.graph.textColumn',
      object: {
        allowMultipleLines: 'boolean',
        appendChangesToExistingText: 'boolean',
        linesForEditing: 'integer',
        maxLength: 'integer',
        textType: 'string',
      },
    },
    number: {
      type: 'microsoft.graph.numberColumn',
      object: { decimalPlaces: 'string', displayAs: 'string', maximum: 'number', minimum: 'number' },
    },
    dateTime: { type: 'microsoft.graph.dateTimeColumn', object: { displayAs: 'string', format: 'string' } },
    boolean: { type: 'microsoft.graph.booleanColumn', object: {} },
    choice: {
      type: 'microsoft.graph.choiceColumn',
      object: { allowTextEntry: 'boolean', choices: { list: 'string' }, displayAs: 'string' },
    },
  },
};

/** Makes a column from a columnDefinition; throws SharePoint's 400. */
export function readColumn(body: unknown, list: Pick<SiteList, 'columns'>): Column {
  checkShape(body, columnShape, 'invalidRequest');
  const sent = (body ?? {}) as Record<string, unknown>;
  const name = sent.name;
  if (typeof name !== 'string' || !/^[A-Za-z_][A-Za-z0-9_]{0,31}$/.test(name)) {
    throw invalid(
      `The column name '${String(name)}' is missing or has other characters than letters, digits and _ (at most 32).`,
    );
  }
  if (list.columns.some((column) => column.name.toLowerCase() === name.toLowerCase()))
    throw graphRefusal(409, 'nameAlreadyExists', `A column with the name '${name}' exists already.`);
  const given = kinds.filter((kind) => sent[kind] !== undefined && sent[kind] !== null);
  const kind = given[0];
  if (kind === undefined || given.length > 1)
    throw invalid(`Column '${name}' needs exactly one of ${kinds.join(', ')}.`);
  const column: Column = {
    id: newGuid(),
    name,
    displayName: (sent.displayName as string | undefined) ?? name,
    description: (sent.description as string | undefined) ?? '',
    kind,
    settings: { ...defaultSettings(kind), ...(sent[kind] as Record<string, unknown>) },
    indexed: sent.indexed === true,
    required: sent.required === true,
    hidden: sent.hidden === true,
    readOnly: sent.readOnly === true,
    enforceUniqueValues: sent.enforceUniqueValues === true,
  };
  checkIndex(column, list);
  return column;
}

/** A multi-line column cannot be indexed, and unique values need an index. */
export function checkIndex(column: Column, list: Pick<SiteList, 'columns'>): void {
  if (column.indexed && column.settings.allowMultipleLines === true)
    throw invalid(`Column '${column.name}' has multiple lines of text and cannot be indexed.`);
  if (column.enforceUniqueValues && !column.indexed)
    throw invalid(`Column '${column.name}' must be indexed to enforce unique values.`);
  const indexed =
    list.columns.filter((other) => other.indexed && other.id !== column.id).length + (column.indexed ? 1 : 0);
  if (indexed > indexedMax) throw invalid(`The list has ${indexedMax} indexed columns already.`);
}

function defaultSettings(kind: ColumnKind): Record<string, unknown> {
  if (kind === 'text')
    return {
      allowMultipleLines: false,
      appendChangesToExistingText: false,
      linesForEditing: 0,
      maxLength: 255,
      textType: 'plain',
    };
  if (kind === 'number')
    return { decimalPlaces: 'automatic', displayAs: 'number', maximum: Number.MAX_VALUE, minimum: -Number.MAX_VALUE };
  if (kind === 'dateTime') return { displayAs: 'default', format: 'dateOnly' };
  if (kind === 'choice') return { allowTextEntry: false, choices: [], displayAs: 'dropDownMenu' };
  return {};
}

export function titleColumn(): Column {
  return {
    id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247',
    name: 'Title',
    displayName: 'Tittel',
    description: '',
    kind: 'text',
    settings: defaultSettings('text'),
    indexed: false,
    required: false,
    hidden: false,
    readOnly: false,
    enforceUniqueValues: false,
  };
}

export function toGraphColumn(column: Column): Entity {
  return {
    columnGroup: 'Custom Columns',
    description: column.description,
    displayName: column.displayName,
    enforceUniqueValues: column.enforceUniqueValues,
    hidden: column.hidden,
    id: column.id,
    indexed: column.indexed,
    name: column.name,
    readOnly: column.readOnly,
    required: column.required,
    [column.kind]: column.settings,
  };
}

export function columnContext(siteId: string, listId: string): string {
  return contextOf(`sites('${encodeURIComponent(siteId)}')/lists('${listId}')/columns`);
}

/** Refuses values that the column cannot hold. */
export function checkValue(column: Column, value: unknown): void {
  if (value === null) return;
  const type = typeof value;
  const expected = column.kind === 'number' || column.kind === 'boolean' ? column.kind : 'string';
  if (type !== expected) throw invalid(`The value of field '${column.name}' must be a ${expected}.`);
  const { maxLength, allowMultipleLines, choices, allowTextEntry } = column.settings as {
    maxLength?: number;
    allowMultipleLines?: boolean;
    choices?: string[];
    allowTextEntry?: boolean;
  };
  if (column.kind === 'text' && allowMultipleLines !== true && String(value).length > (maxLength ?? 255))
    throw invalid(`The value of field '${column.name}' is longer than ${maxLength ?? 255} characters.`);
  if (column.kind === 'dateTime' && Number.isNaN(Date.parse(String(value))))
    throw invalid(`The value of field '${column.name}' is not a date.`);
  if (column.kind === 'choice' && allowTextEntry !== true && !choices?.includes(String(value)))
    throw invalid(`'${String(value)}' is not a choice of field '${column.name}'.`);
}

function invalid(message: string): Error {
  return graphRefusal(400, 'invalidRequest', message);
}
