import { addDays, earlier, later } from '../day.ts';
import type { Mentorship, Pairing } from './mentorship.ts';
import type { Period } from './period.ts';

/** The parts of a period that lie in such pairings; the first counts before it begins too, and the last after it ends. */
export const partsWithin = (
  { pairings }: Pick<Mentorship, 'pairings'>,
  period: Period,
  suits: (pairing: Pairing) => boolean,
): Period[] =>
  pairings.flatMap((pairing, index) => {
    const next = pairings[index + 1];
    const fromOn = index === 0 ? period.fromOn : later(period.fromOn, pairing.fromOn);
    const toOn = next === undefined ? period.toOn : earlier(period.toOn, addDays(next.fromOn, -1));
    return suits(pairing) && fromOn <= toOn ? [{ fromOn, toOn }] : [];
  });
