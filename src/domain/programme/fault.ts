/** What is wrong with a programme: where, and the rule that the value there breaks. */
export interface Fault {
  readonly path: string;
  readonly rule: string;
}

export type Shape = Readonly<Record<string, unknown>>;

export const recordOf = (value: unknown): Shape | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Shape) : null;

export const isWhole = (value: unknown, min: number): value is number =>
  Number.isInteger(value) && (value as number) >= min;

export const textFault = (path: string, value: unknown): Fault[] =>
  typeof value === 'string' && value.trim() !== '' ? [] : [{ path, rule: 'is a text that is not empty' }];

/** The list at a path, or the fault that there is none. */
export const listAt = (
  path: string,
  value: unknown,
): { readonly list: readonly unknown[]; readonly faults: Fault[] } =>
  Array.isArray(value) ? { list: value, faults: [] } : { list: [], faults: [{ path, rule: 'is a list' }] };
