import { addDays, type Day, daysBetween, earlier, later } from '../../day.ts';
import { dayOf } from '../../instant.ts';
import type { Programme } from '../../programme/programme.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { Mentorship, MentorshipFacts, Pairing, PlanItem } from '../mentorship.ts';
import { planItems } from '../planItems.ts';
import { lastSafeDay } from '../probation.ts';
import { refuseDays } from '../startMentorship.ts';
import { withItems } from './changed.ts';
import { layAnew } from './layAnew.ts';

export interface NewStart extends Pick<MentorshipFacts, 'employedOn' | 'startsOn' | 'trainingShiftsOn'> {
  readonly today: Day;
  readonly programme: Programme;
}

/** Only before the first day has come (DOMAIN §9.1). */
export const refuseBegun = ({ state, facts }: Mentorship, today: Day): Refusal | null => {
  if (state !== 'active') return refuse('notRunning', null, { state });
  return today < facts.startsOn ? null : refuse('firstDayHasCome', null, { startsOn: facts.startsOn });
};

/** An agreed end lies as long after employment start as before; one on the last safe day stays there. */
function probationMoved({ employedOn, probationEndsOn: end }: MentorshipFacts, to: Day): Day | null {
  if (end === null) return null;
  if (end === lastSafeDay(employedOn)) return lastSafeDay(to);
  return earlier(addDays(end, daysBetween(employedOn, to)), lastSafeDay(to));
}

/** The first pairing begins with the first day; one that would be over by then never begins. */
function pairingsFrom(pairings: readonly Pairing[], startsOn: Day): Pairing[] {
  const left = pairings.filter(({ toOn }) => toOn === null || toOn >= startsOn);
  return left.map((pairing, index) => (index === 0 ? { ...pairing, fromOn: startsOn } : pairing));
}

const keepsTime = ({ booking }: PlanItem, { opensOn, closesOn }: PlanItem): boolean => {
  const on = booking && dayOf(booking.startsAt);
  return on !== null && later(on, opensOn) === on && on <= closesOn;
};

/** Steps, training shifts and probation talks where they now lie; what is done stays as it was. */
function othersAnew(items: readonly PlanItem[], planned: readonly PlanItem[]): PlanItem[] {
  const was = new Map(items.map((item) => [item.key, item]));
  const anew = planned
    .filter(({ kind }) => kind !== 'talk')
    .map((item) => {
      const before = was.get(item.key);
      if (before === undefined) return item;
      if (before.doneOn !== null) return before;
      const { opensOn, closesOn, dueOn, employmentWeek } = item;
      return before.state === 'booked' && keepsTime(before, item)
        ? { ...before, opensOn, closesOn, dueOn, employmentWeek }
        : item;
    });
  const known = new Set(anew.map(({ key }) => key));
  const stays = ({ key, kind, doneOn }: PlanItem) =>
    kind === 'talk' || kind === 'extraTalk' || (doneOn !== null && !known.has(key));
  return [...items.filter(stays), ...anew];
}

/**
 * The first day, employment start and training shifts are otherwise than was thought, before the first day has come. All
 * windows, steps and probation follow; what is done stays, and so does a time that lies in its new window.
 */
export function changeStart(m: Mentorship, request: NewStart): Mentorship | Refusal {
  const { employedOn, startsOn, trainingShiftsOn, today, programme } = request;
  const begun = refuseBegun(m, today);
  if (begun !== null) return begun;
  if (startsOn < today) return refuse('startsInThePast', 'startsOn', { today });
  const probationEndsOn = probationMoved(m.facts, employedOn);
  const facts = { ...m.facts, employedOn, startsOn, trainingShiftsOn, probationEndsOn };
  const broken = refuseDays(facts);
  if (broken !== null) return broken;
  if (JSON.stringify(facts) === JSON.stringify(m.facts)) return m;
  const items = othersAnew(m.items, planItems(programme, facts));
  const pairings = pairingsFrom(m.pairings, startsOn);
  return layAnew(withItems({ ...m, facts, pairings }, items), programme, keepsTime);
}
