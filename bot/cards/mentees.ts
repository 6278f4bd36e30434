import { attentionFor } from '../../src/domain/plan/attention.ts';
import { type Attention, compareAttention } from '../../src/domain/plan/attentionRank.ts';
import type { PlanItem } from '../../src/domain/plan/mentorship.ts';
import type { StepWords } from '../../src/domain/programme/programme.ts';
import { isRevision } from '../../src/domain/programme/programmes.ts';
import { wordsOf } from '../../src/domain/programme/wordsOf.ts';
import { itemText } from '../../src/texts/itemText.ts';
import type { QueueReading } from '../../src/usecases/plan/readQueues.ts';
import { answeredWhy } from './answeredWhy.ts';
import { card, type Drawn, openPlan, plain, type Setting } from './card.ts';
import { dayInWords, relativeTime } from './dates.ts';

const rowsMax = 10;

/** The answer to «mine nyansatte»: one line each, the one who needs the mentor first on top. */
export function mentees(setting: Setting, { plans, people, programmes, now }: QueueReading): Drawn {
  const { commands, cards } = setting.texts;
  const words = commands.mentees;
  const rows = plans
    .map(({ mentorship }) => ({
      mentorship,
      name: plain(people.get(mentorship.facts.menteeId)?.displayName ?? ''),
      attention: attentionFor({ mentorship, role: 'mentor', today: setting.today, now }),
    }))
    .toSorted((a, b) => compareAttention(a.attention, b.attention));
  const summary = rows.length === 0 ? words.none : words.summary({ count: rows.length });
  const more = rows.length - rowsMax;
  return card(setting, {
    summary,
    heading: rows.length === 0 ? words.none : words.heading,
    sentences: rows.length === 0 ? [words.noneHint] : [],
    points: [
      ...rows.slice(0, rowsMax).map(({ mentorship, name, attention }) => {
        const item = mentorship.items.find(({ key }) => key === attention.itemKey) ?? null;
        const programme = programmes.find((one) => isRevision(one, mentorship.facts.programme)) ?? null;
        const ownWords = item && wordsOf(programme, item.key);
        return words.row({ name, need: needOf(setting, { attention, item, name, ownWords }) });
      }),
      ...(more > 0 ? [words.more({ count: more })] : []),
    ],
    actions: [openPlan(setting, null, cards.openPlace)],
    why: answeredWhy(setting),
  });
}

interface Row {
  readonly attention: Attention;
  readonly item: PlanItem | null;
  readonly name: string;
  /** The municipality's own for the item. */
  readonly ownWords: StepWords | null;
}

/** The words of the mentor's own page, so that chat and tab say the same. */
function needOf(setting: Setting, { attention, item, name, ownWords }: Row): string {
  const { needs } = setting.texts.mentor;
  const { kind } = attention;
  const day = attention.by === null ? '' : dayInWords(setting, attention.by);
  const when = item?.booking ? relativeTime(setting, item.booking) : '';
  if (kind === 'recordOutcome' || kind === 'talkBooked' || kind === 'calendarQuestion' || kind === 'timeUnfit')
    return needs[kind]({ when });
  if (kind === 'newTimeAsked') return needs.newTimeAsked({ name, when });
  if (kind === 'stepOverdue' || kind === 'stepDue')
    return needs[kind]({ item: item ? plain(itemText(setting.texts, { ...item, words: ownWords }).name) : '', day });
  if (kind === 'probationTalk' || kind === 'needsReserve' || kind === 'nothing') return needs.nothing;
  return kind === 'finished' || kind === 'ended' || kind === 'answersDiffer' ? needs[kind] : needs[kind]({ day });
}
