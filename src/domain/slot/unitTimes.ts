import { parseTimeOfDay } from '../instant.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ClockSpan } from './minutes.ts';
import { type BlockedKind, type BlockedTime, type UnitTimes, usualCalmHours } from './slotsGiven.ts';

/** What a unit enters of its days besides its working hours. */
export type ChosenTimes = Pick<UnitTimes, 'blocked' | 'calm'>;

/** What is not entered is not blocked (DOMAIN §11). */
export const usualTimes: ChosenTimes = { blocked: [], calm: usualCalmHours };

const kinds: readonly BlockedKind[] = ['handover', 'medication', 'meal', 'morningCare', 'other'];

function refuseSpan({ from, to }: ClockSpan, field: string): Refusal | null {
  for (const [name, time] of Object.entries({ from, to }))
    if (parseTimeOfDay(time) === null) return refuse('notATime', `${field}.${name}`);
  return from === to ? refuse('spanEmpty', `${field}.to`) : null;
}

const refuseBlocked = (blocked: BlockedTime, index: number): Refusal | null => {
  const isWeekday = Number.isInteger(blocked.weekday) && blocked.weekday >= 1 && blocked.weekday <= 7;
  return isWeekday ? refuseSpan(blocked, `blocked.${index}`) : refuse('weekdaysMissing', `blocked.${index}.weekday`);
};

/** Why a unit's times cannot be used; null when they can. */
export const refuseUnitTimes = ({ blocked, calm }: ChosenTimes): Refusal | null =>
  [...blocked.map(refuseBlocked), ...calm.map((span, index) => refuseSpan(span, `calm.${index}`))].find(Boolean) ??
  null;

const asText = ({ weekday, from, to, kind }: BlockedTime): string => `${weekday} ${from} ${to} ${kind}`;

/** The same in the order of the week, each once. */
export const inOrderOfWeek = ({ blocked, calm }: ChosenTimes): ChosenTimes => ({
  blocked: [...new Map(blocked.map((time) => [asText(time), time])).values()].sort((a, b) =>
    asText(a) < asText(b) ? -1 : 1,
  ),
  calm: [...new Map(calm.map((span) => [`${span.from} ${span.to}`, span])).values()].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  ),
});

/** What the database holds as a unit's times; throws naming what is wrong with them. */
export function readUnitTimes(value: unknown): ChosenTimes {
  const { blocked, calm } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const isKnown = (time: unknown) => kinds.includes((time as BlockedTime | null)?.kind as BlockedKind);
  if (!Array.isArray(blocked) || !Array.isArray(calm) || !blocked.every(isKnown))
    throw new Error('A unit’s times are blocked (weekday, from, to, kind) and calm (from, to); these are not.');
  const fault = refuseUnitTimes({ blocked, calm });
  if (fault) throw new Error(`A unit’s times cannot be used: ${fault.field} (${fault.refusal}).`);
  return { blocked, calm };
}
