import { addDays, addMonths, type Day, dayNumber, dayOfNumber, daysBetween, earlier } from '../day.ts';
import { addWorkingDays, workingDayOnOrBefore } from '../holidays.ts';
import { probationTextOf } from '../programme/probationText.ts';
import type { DayRule, ProbationTalkRule, Programme, StepRule } from '../programme/programme.ts';
import { talkWeeks } from '../programme/talkWeeks.ts';
import { inOrder, mergedInOrder } from './inOrder.ts';
import type { MentorshipFacts, PlanItem } from './mentorship.ts';
import { employmentWeek } from './timeline.ts';

type Where = Pick<PlanItem, 'opensOn' | 'closesOn' | 'dueOn' | 'employmentWeek'>;
type What = Pick<PlanItem, 'key' | 'kind' | 'textKey' | 'responsible' | 'minutes'>;

/** An item as it comes into a plan: nobody has agreed or done anything about it yet. */
export const planned = (what: What, where: Where): PlanItem => ({
  key: what.key,
  kind: what.kind,
  textKey: what.textKey,
  responsible: what.responsible,
  employmentWeek: where.employmentWeek,
  opensOn: where.opensOn,
  closesOn: where.closesOn,
  dueOn: where.dueOn,
  minutes: what.minutes,
  state: 'planned',
  booking: null,
  doneOn: null,
  reason: null,
  newTimeAskedAt: null,
  calendarQuestion: null,
  unfit: null,
  leaderAsk: null,
  answers: null,
});

function dayOfRule(rule: DayRule, facts: MentorshipFacts): Day {
  const from = facts[rule.from];
  const inMonth = rule.months === undefined ? from : addMonths(from, rule.months);
  return rule.days === undefined ? inMonth : addDays(inMonth, rule.days);
}

function weekOrNull(startsOn: Day, day: Day): number | null {
  const week = employmentWeek(startsOn, day);
  return week < 1 ? null : week;
}

/** The talks that a programme lists, each in its own window, in order. */
export function talkItems(programme: Programme, startsOn: Day): PlanItem[] {
  const start = dayNumber(startsOn);
  const minutes = programme.talk.bookMinutes;
  return talkWeeks(programme).map(({ key, week, windowWeeks }) => {
    const opens = start + 7 * (week - 1);
    const opensOn = dayOfNumber(opens);
    return planned(
      { key, kind: 'talk', textKey: 'talk', responsible: 'mentor', minutes },
      { employmentWeek: week, opensOn, closesOn: dayOfNumber(opens + 7 * windowWeeks - 1), dueOn: opensOn },
    );
  });
}

/** One item for each training shift agreed; without dates one for them all, which says so when dates are expected. */
function trainingItems(step: StepRule, programme: Programme, facts: MentorshipFacts): PlanItem[] {
  const { kind, textKey, responsible } = step;
  if (facts.trainingShiftsOn.length > 0) {
    return [...new Set(facts.trainingShiftsOn)].map((on) =>
      planned(
        { key: `${step.key}-${on}`, kind, textKey: 'trainingShift', responsible, minutes: null },
        { employmentWeek: weekOrNull(facts.startsOn, on), opensOn: on, closesOn: on, dueOn: on },
      ),
    );
  }
  const undated: StepRule = programme.wantsTrainingShiftDates
    ? { ...step, key: `${step.key}-undated`, textKey: 'trainingShiftsUndated', responsible: 'leader' }
    : { ...step, textKey, key: `${step.key}-undated` };
  return [stepItem(undated, facts)];
}

function stepItem(step: StepRule, facts: MentorshipFacts): PlanItem {
  const opensOn = dayOfRule(step.opens, facts);
  const closesOn = dayOfRule(step.closes, facts);
  const { key, kind, textKey, responsible } = step;
  return planned(
    { key, kind, textKey, responsible, minutes: null },
    { employmentWeek: weekOrNull(facts.startsOn, opensOn), opensOn, closesOn, dueOn: closesOn },
  );
}

/** The window of a probation talk, and the working day on which it is proposed (DOMAIN §9.4). */
function probationWindow(rule: ProbationTalkRule, facts: MentorshipFacts): Where {
  if (rule.kind === 'between') {
    const opensOn = dayOfRule(rule.opens, facts);
    const closesOn = dayOfRule(rule.closes, facts);
    const middle = addDays(opensOn, Math.floor(daysBetween(opensOn, closesOn) / 2));
    return { employmentWeek: null, opensOn, closesOn, dueOn: workingDayOnOrBefore(middle) };
  }
  const on = dayOfRule(rule.after, facts);
  const margin = rule.plusMinus;
  const [opensOn, closesOn] =
    'days' in margin
      ? [addDays(on, -margin.days), addDays(on, margin.days)]
      : [addWorkingDays(on, -margin.workingDays), addWorkingDays(on, margin.workingDays)];
  return { employmentWeek: null, opensOn, closesOn, dueOn: workingDayOnOrBefore(on) };
}

/** None without an agreed probation; what would come after its agreed end is left out, or closes with it. */
function probationItems(programme: Programme, facts: MentorshipFacts): PlanItem[] {
  const end = facts.probationEndsOn;
  if (end === null) return [];
  return programme.probationTalks.flatMap((rule) => {
    const where = probationWindow(rule, facts);
    if (where.opensOn > end) return [];
    const closesOn = earlier(where.closesOn, end);
    const dueOn = earlier(where.dueOn, workingDayOnOrBefore(closesOn));
    const textKey = probationTextOf(rule);
    return [
      planned(
        { key: rule.key, kind: 'probationTalk', textKey, responsible: 'leader', minutes: null },
        { ...where, opensOn: earlier(where.opensOn, dueOn), closesOn, dueOn },
      ),
    ];
  });
}

/** The whole plan that a programme gives a newcomer, by opening day, then key. Planning twice gives the same rows. */
export function planItems(programme: Programme, facts: MentorshipFacts): PlanItem[] {
  const others = probationItems(programme, facts);
  for (const step of programme.steps) {
    if (step.kind === 'trainingShift') others.push(...trainingItems(step, programme, facts));
    else others.push(stepItem(step, facts));
  }
  return mergedInOrder(talkItems(programme, facts.startsOn), others.sort(inOrder));
}
