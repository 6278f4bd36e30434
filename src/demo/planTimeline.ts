import { type Day, namedPartsOf } from '../domain/day.ts';
import type { MentorshipFacts, PlanItem } from '../domain/plan/mentorship.ts';
import { planItems } from '../domain/plan/planItems.ts';
import { talksAround } from '../domain/plan/talksAround.ts';
import { employmentWeek, programmeEndsOn, weekDays } from '../domain/plan/timeline.ts';
import type { Programme } from '../domain/programme/programme.ts';
import { itemText } from '../texts/itemText.ts';
import { textsOf } from '../texts/texts.ts';

const texts = textsOf('nb');
const { when, timeline } = texts;

const rangeOf = (fromOn: Day, toOn: Day): string =>
  fromOn === toOn
    ? when.longDay(namedPartsOf(fromOn))
    : when.dayRange({ from: namedPartsOf(fromOn), to: namedPartsOf(toOn) });

/** Only a proposal inside a longer window needs saying: talks are proposed when they open, steps when they close. */
function proposal(item: PlanItem): string[] {
  if (item.kind !== 'probationTalk') return [];
  return [timeline.proposed({ day: when.longDay(namedPartsOf(item.dueOn)) })];
}

/** What soft weeks make of a talk when somebody starts that day. */
function aroundSoftWeeks(item: PlanItem, laid: PlanItem | undefined): string[] {
  if (laid === undefined || item.kind !== 'talk') return [];
  if (laid.state === 'lapsed') return [timeline.lapses];
  return laid.opensOn === item.opensOn ? [] : [timeline.moves({ days: rangeOf(laid.opensOn, laid.closesOn) })];
}

function lineOf(item: PlanItem, laid: PlanItem | undefined): string {
  const { name } = itemText(texts, item);
  const length = item.minutes === null ? [] : [when.minutes({ count: item.minutes })];
  const notes = [...proposal(item), ...aroundSoftWeeks(item, laid)];
  const parts = [name, ...length, timeline.responsible[item.responsible], ...notes];
  return `  ${rangeOf(item.opensOn, item.closesOn).padEnd(48)}${parts.join(' · ')}`;
}

function headingOf(startsOn: Day, week: number): string {
  if (week < 1) return timeline.beforeStart;
  const { opensOn, closesOn } = weekDays(startsOn, week);
  return when.planWeek({ week, from: namedPartsOf(opensOn), to: namedPartsOf(closesOn) });
}

/** A plan as text that a person can proof-read: one heading for each week in which something opens. */
export function planTimeline(programme: Programme, facts: MentorshipFacts): string {
  const { startsOn } = facts;
  const items = planItems(programme, facts);
  const laid = new Map(talksAround(programme, { facts, adjustments: [] }, []).talks.map((talk) => [talk.key, talk]));
  const endsOn = programmeEndsOn(programme, startsOn);
  const count = (kind: PlanItem['kind']): number => items.filter((item) => item.kind === kind).length;
  const lines = [
    programme.name,
    timeline.source({ source: programme.source }),
    timeline.starts({ day: when.fullDay(namedPartsOf(startsOn)) }),
    timeline.ends({ day: when.fullDay(namedPartsOf(endsOn)) }),
    `${when.talks({ count: count('talk') })} · ${when.probationTalks({ count: count('probationTalk') })}`,
  ];
  const weekOf = (item: PlanItem): number => Math.max(0, employmentWeek(startsOn, item.opensOn));
  const weeks = [...new Set(items.map(weekOf))].sort((a, b) => a - b);
  for (const week of weeks) {
    lines.push(
      '',
      headingOf(startsOn, week),
      ...items.filter((item) => weekOf(item) === week).map((item) => lineOf(item, laid.get(item.key))),
    );
  }
  return lines.join('\n');
}
