import { addDays, type Day } from '../day.ts';
import type { Id, Mentorship } from './mentorship.ts';

/** A change of mentor, and how long the newcomer and the mentor before say what is passed on (DOMAIN §9.11). */
export interface HandOver {
  readonly fromMentorId: Id;
  readonly toMentorId: Id;
  /** The new mentor's first day. */
  readonly changesOn: Day;
  readonly untilOn: Day;
}

/** So long after the change they may still say so, and the one who left sees what she had. The table's policy has it too. */
const openDays = 14;

/** Every change of mentor that a plan knows of, in order. A new reserve mentor is none. */
export const handOversIn = ({ pairings }: Pick<Mentorship, 'pairings'>): HandOver[] =>
  pairings.flatMap(({ mentorId, fromOn }, index) => {
    const before = pairings[index - 1];
    if (before === undefined || before.mentorId === mentorId) return [];
    const untilOn = addDays(fromOn, openDays);
    return [{ fromMentorId: before.mentorId, toMentorId: mentorId, changesOn: fromOn, untilOn }];
  });

/** True where the person says what is passed on in this hand-over: the newcomer, and the mentor before. */
const isAsked = (m: Mentorship, { fromMentorId }: HandOver, personId: Id): boolean =>
  personId === m.facts.menteeId || personId === fromMentorId;

/** True where the one who hands over has begun herself; the first mentor may do it before the first day. */
function hasBegun({ pairings }: Mentorship, { fromMentorId }: HandOver, today: Day): boolean {
  const [first, ...later] = pairings;
  return [first?.mentorId, ...later.filter(({ fromOn }) => fromOn <= today).map(({ mentorId }) => mentorId)].includes(
    fromMentorId,
  );
}

/** The hand-over that the person is asked about now, the next to close; null when there is none. */
export function openHandOver(m: Mentorship, personId: Id, today: Day): HandOver | null {
  if (m.state !== 'active') return null;
  const open = handOversIn(m).filter((one) => today <= one.untilOn && hasBegun(m, one, today));
  return open.find((one) => isAsked(m, one, personId)) ?? null;
}

/** True where the person has been asked about one that is closed now. */
export const hadHandOver = (m: Mentorship, personId: Id): boolean =>
  handOversIn(m).some((one) => isAsked(m, one, personId));
