import { parseDay } from '../../../src/domain/day.ts';

type Fault = 'missingDay' | 'wrongOrder' | null;

/** What is wrong with the days of an absence, before the server is asked. */
export function faultsOf(draft: {
  readonly fromOn: string;
  readonly toOn: string;
}): Readonly<Record<'fromOn' | 'toOn', Fault>> {
  const missing = (day: string): Fault => (parseDay(day) === null ? 'missingDay' : null);
  const { fromOn, toOn } = draft;
  return { fromOn: missing(fromOn), toOn: missing(toOn) ?? (toOn < fromOn ? 'wrongOrder' : null) };
}
