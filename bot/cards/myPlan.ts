import { nextTalk } from '../../src/domain/plan/nextItem.ts';
import { employmentWeek, weekDays } from '../../src/domain/plan/timeline.ts';
import type { MyPlan } from '../../src/usecases/plan/readMyPlan.ts';
import { answeredWhy } from './answeredWhy.ts';
import { card, type Drawn, type Fact, openPlan, plain, type Setting } from './card.ts';
import { atTime, dayInWords, inParts, windowOf } from './dates.ts';

/** The answer to «min plan»: where the newcomer is, what is next, and who her mentor is. */
export const myPlan = (setting: Setting, mine: MyPlan | null): Drawn =>
  planUnder(setting, mine, setting.texts.commands.myPlan);

/** The answer to «hvem er mentoren min?»: the same, with that first. */
export function myMentor(setting: Setting, mine: MyPlan | null): Drawn {
  const { commands } = setting.texts;
  const heading = mine && commands.myPlan.mentor({ name: plain(mine.mentorName) });
  return planUnder(setting, mine, heading === null ? commands.myPlan : { summary: heading, heading });
}

interface Headed {
  readonly summary: string;
  readonly heading: string;
}

function planUnder(setting: Setting, mine: MyPlan | null, { summary, heading }: Headed): Drawn {
  const { commands, cards } = setting.texts;
  const { none } = commands.myPlan;
  if (mine === null)
    return card(setting, {
      summary,
      heading,
      sentences: [none],
      actions: [openPlan(setting, null, cards.openPlace)],
      why: answeredWhy(setting),
    });
  const mentor: Fact = { title: cards.facts.mentor, value: plain(mine.mentorName) };
  const next = nextOf(setting, mine);
  return card(setting, {
    summary,
    heading,
    sentences: sentencesOf(setting, mine),
    facts: next ? [next, mentor] : [mentor],
    actions: [openPlan(setting, mine.mentorship.id, cards.openPlan)],
    why: answeredWhy(setting),
  });
}

function sentencesOf(setting: Setting, { mentorship }: MyPlan): string[] {
  const { commands, plan, when } = setting.texts;
  const { startsOn } = mentorship.facts;
  if (mentorship.state === 'finished') return [commands.myPlan.finished];
  if (mentorship.state !== 'active') return [plan.withdrawn];
  if (setting.today < startsOn) return [commands.myPlan.beforeStart({ day: dayInWords(setting, startsOn) })];
  const week = employmentWeek(startsOn, setting.today);
  const { opensOn, closesOn } = weekDays(startsOn, week);
  const steps = mentorship.items.filter(
    ({ kind }) => kind !== 'talk' && kind !== 'extraTalk' && kind !== 'probationTalk',
  );
  const done = steps.filter(({ state }) => state === 'done').length;
  return [
    when.planWeek({ week, from: inParts(opensOn), to: inParts(closesOn) }),
    ...(steps.length > 0 ? [commands.myPlan.steps({ done, all: steps.length })] : []),
  ];
}

function nextOf(setting: Setting, { mentorship, now }: MyPlan): Fact | null {
  const { myPlan: words } = setting.texts.commands;
  const item = mentorship.state === 'active' ? nextTalk(mentorship, now) : null;
  if (item === null) return null;
  const value = item.booking ? atTime(setting, item.booking) : `${windowOf(setting, item)}. ${words.notBooked}`;
  return { title: words.next, value };
}
