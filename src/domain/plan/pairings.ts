import { addDays, type Day, earlier, later } from '../day.ts';
import type { Id, Mentorship, Pairing } from './mentorship.ts';
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

const isOf = ({ mentorId, reserveMentorId }: Pairing, id: Id): boolean => id === mentorId || id === reserveMentorId;

/** True of somebody who has been mentor or reserve, and is neither that day. */
export function hasLeftPair({ pairings, facts }: Mentorship, personId: Id, today: Day): boolean {
  if (personId === facts.menteeId || personId === facts.leaderId) return false;
  const begun = pairings.filter(({ fromOn }) => fromOn <= today);
  const current = begun.at(-1);
  return current !== undefined && !isOf(current, personId) && begun.some((pairing) => isOf(pairing, personId));
}
