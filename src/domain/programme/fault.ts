/** The rules that a programme can break; texts.programmes.faults says each, and what to do. */
export type FaultRule =
  | 'object'
  | 'list'
  | 'listLength'
  | 'textMissing'
  | 'textLong'
  | 'identityNumber'
  | 'id'
  | 'key'
  | 'keyTwice'
  | 'choice'
  | 'whole'
  | 'bookMinutes'
  | 'onDemand'
  | 'onDemandBeforeEnd'
  | 'phaseMissing'
  | 'cadence'
  | 'gridFits'
  | 'phaseOverlap'
  | 'phaseBackwards'
  | 'phaseAfterEnd'
  | 'closesBeforeOpens'
  | 'trainingTwice';

/** What is wrong with a programme: where, the rule that the value there breaks, and the rule's limits. */
export interface Fault {
  readonly path: string;
  readonly rule: FaultRule;
  readonly params: Readonly<Record<string, number>>;
}

export type Shape = Readonly<Record<string, unknown>>;

export const fault = (path: string, rule: FaultRule, params: Fault['params'] = {}): Fault => ({ path, rule, params });

export const recordOf = (value: unknown): Shape | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Shape) : null;

export const isWhole = (value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

export const wholeFault = (path: string, value: unknown, { least, most }: { least: number; most: number }): Fault[] =>
  isWhole(value, least, most) ? [] : [fault(path, 'whole', { least, most })];

/** The list at a path, or the fault that there is none, or that it is too long to be meant. */
export function listAt(
  path: string,
  value: unknown,
  most: number,
): { readonly list: readonly unknown[]; readonly faults: Fault[] } {
  if (!Array.isArray(value)) return { list: [], faults: [fault(path, 'list')] };
  return { list: value, faults: value.length > most ? [fault(path, 'listLength', { most })] : [] };
}
