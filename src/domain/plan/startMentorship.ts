import { type Day, parseDay } from '../day.ts';
import type { Programme } from '../programme/programme.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { layTalks } from './layTalks.ts';
import type { Id, Mentorship, MentorshipFacts, PlanItem } from './mentorship.ts';
import { planItems } from './planItems.ts';
import { lastSafeDay } from './probation.ts';
import { isUnfulfilled, programmeEndsOn } from './timeline.ts';

/** What becomes of items whose window closed before the mentorship was entered; null when nobody has said. */
export type PastItems = 'open' | 'done' | 'lapsed';

export interface StartRequest {
  readonly id: Id;
  readonly facts: MentorshipFacts;
  readonly programme: Programme;
  readonly today: Day;
  readonly pastItems: PastItems | null;
}

export type MissingFact = 'trainingShiftDates' | 'mentorPresentation';

/** What a plan lacks, by name; a reserve mentor is optional and never missing. */
export function missingFacts(
  programme: Programme,
  facts: MentorshipFacts,
  { mentorHasPresentation }: { readonly mentorHasPresentation: boolean },
): MissingFact[] {
  const missing: MissingFact[] = [];
  if (programme.wantsTrainingShiftDates && facts.trainingShiftsOn.length === 0) missing.push('trainingShiftDates');
  if (!mentorHasPresentation) missing.push('mentorPresentation');
  return missing;
}

/** The items whose window had closed before today, and that soft weeks had not let lapse. */
export const pastItems = (items: readonly PlanItem[], today: Day): PlanItem[] =>
  items.filter((item) => item.closesOn < today && isUnfulfilled(item));

function refusePeople({ menteeId, mentorId, reserveMentorId, leaderId }: MentorshipFacts): Refusal | null {
  if (mentorId === menteeId) return refuse('menteeIsMentor', 'mentorId');
  if (leaderId === menteeId) return refuse('menteeIsLeader', 'leaderId');
  if (mentorId === leaderId) return refuse('mentorIsLeader', 'mentorId');
  if (reserveMentorId === menteeId || reserveMentorId === mentorId)
    return refuse('reserveIsInThePair', 'reserveMentorId');
  return reserveMentorId === leaderId ? refuse('mentorIsLeader', 'reserveMentorId') : null;
}

/** Why these days cannot be those of one plan; null when they can. */
export function refuseDays(facts: MentorshipFacts): Refusal | null {
  const { employedOn, startsOn, probationEndsOn, trainingShiftsOn } = facts;
  if (parseDay(employedOn) === null) return refuse('notADay', 'employedOn');
  if (parseDay(startsOn) === null) return refuse('notADay', 'startsOn');
  if (probationEndsOn !== null && parseDay(probationEndsOn) === null) return refuse('notADay', 'probationEndsOn');
  if (trainingShiftsOn.some((on) => parseDay(on) === null)) return refuse('notADay', 'trainingShiftsOn');
  if (startsOn < employedOn) return refuse('startsBeforeEmployment', 'startsOn', { employedOn });
  if (probationEndsOn !== null && (probationEndsOn > lastSafeDay(employedOn) || probationEndsOn < employedOn)) {
    return refuse('probationTooLong', 'probationEndsOn', { latest: lastSafeDay(employedOn) });
  }
  const early = trainingShiftsOn.find((on) => on < startsOn);
  return early === undefined ? null : refuse('trainingShiftBeforeStart', 'trainingShiftsOn', { day: early, startsOn });
}

function settlePast(item: PlanItem, how: PastItems): PlanItem {
  if (how === 'open') return item;
  if (how === 'lapsed') return { ...item, state: 'lapsed', reason: 'passedBeforeStart' };
  const talked = item.kind === 'talk' || item.kind === 'probationTalk';
  return { ...item, state: talked ? 'held' : 'done', doneOn: item.dueOn };
}

/** Every item of the programme, with the talks laid around soft weeks (DOMAIN §9.8). */
function newMentorship({ id, facts, programme }: Omit<StartRequest, 'today' | 'pastItems'>): Mentorship {
  const { mentorId, reserveMentorId, startsOn } = facts;
  const m: Mentorship = {
    id,
    revision: 1,
    hiddenRevisions: 0,
    state: 'active',
    facts,
    pairings: [{ mentorId, reserveMentorId, fromOn: startsOn, toOn: null }],
    absences: [],
    adjustments: [],
    items: planItems(programme, facts),
    endsOn: programmeEndsOn(programme, startsOn),
    finishedOn: null,
    leaving: null,
  };
  return layTalks(m, programme);
}

/** A new mentorship with its plan, or the first rule that its facts break. Overlap is for `mentorshipsOverlap`. */
export function startMentorship({ id, facts, programme, today, pastItems: how }: StartRequest): Mentorship | Refusal {
  if (facts.programme.id !== programme.id || facts.programme.revision !== programme.revision) {
    return refuse('unknownProgramme', 'programme', { id: facts.programme.id });
  }
  const broken = refusePeople(facts) ?? refuseDays(facts);
  if (broken !== null) return broken;
  const m = newMentorship({ id, facts, programme });
  const past = pastItems(m.items, today);
  if (past.length > 0 && how === null) return refuse('pastItemsUndecided', 'pastItems', { count: past.length });
  return how === null
    ? m
    : { ...m, items: m.items.map((item) => (past.includes(item) ? settlePast(item, how) : item)) };
}

/** True when two plans of one newcomer would run at once. */
export const plansOverlap = (a: Mentorship, b: Mentorship): boolean =>
  a.facts.menteeId === b.facts.menteeId &&
  a.state !== 'withdrawn' &&
  b.state !== 'withdrawn' &&
  a.facts.startsOn <= (b.finishedOn ?? b.endsOn) &&
  b.facts.startsOn <= (a.finishedOn ?? a.endsOn);

/** True when a newcomer would follow two plans at once: one that is there, and one that these facts would give. */
export function mentorshipsOverlap(a: Mentorship, b: MentorshipFacts, programme: Programme): boolean {
  if (a.facts.menteeId !== b.menteeId || a.state === 'withdrawn') return false;
  return a.facts.startsOn <= programmeEndsOn(programme, b.startsOn) && b.startsOn <= (a.finishedOn ?? a.endsOn);
}
