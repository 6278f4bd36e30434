import type { Relation } from '../../src/domain/access.ts';
import { instantAt } from '../../src/domain/instant.ts';
import { type PairSide, recordedTalk } from '../../src/domain/plan/answers.ts';
import { answerTalk } from '../../src/domain/plan/changes/answerTalk.ts';
import { traceOf } from '../../src/domain/plan/changes/trace.ts';
import type { HistoryEntry, HistoryKind } from '../../src/domain/plan/history.ts';
import type { Mentorship, PlanItem, TalkOutcome } from '../../src/domain/plan/mentorship.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import { book, programmeOf, sara, start } from './newcomer.ts';

export const programme = programmeOf(sara);
export const afternoon = instantAt('2026-09-17', '15:00');

interface Told {
  readonly m: Mentorship;
  readonly entries: readonly HistoryEntry[];
}

export const entryOf = (before: Mentorship, after: Mentorship, kind: HistoryKind): HistoryEntry => ({
  mentorshipId: after.id,
  revision: after.revision,
  at: afternoon,
  actorId: 'ingrid',
  kind,
  itemKey: null,
  ...traceOf(before, after),
});

export function tell(
  { m, entries }: Told,
  by: PairSide,
  outcome: TalkOutcome,
  itemKey = 'talk-w03',
): Mentorship | Refusal {
  const revision = recordedTalk(m, itemKey)?.answers?.revision;
  const recorded = entries.find((entry) => entry.revision === revision) ?? null;
  const answer = { itemKey, by, outcome, heldOn: null, reason: null, now: afternoon };
  return answerTalk(m, answer, { recorded, programme });
}

export type Say = readonly [PairSide, TalkOutcome];

/** Answers one after the other; what is refused changes nothing. */
export function say(m: Mentorship, answers: readonly Say[], itemKey?: string): Told {
  return answers.reduce<Told>(
    (told, [by, outcome]) => {
      const after = tell(told, by, outcome, itemKey);
      if (isRefusal(after) || after === told.m) return told;
      const kind = after.hiddenRevisions > 0 ? 'answered' : outcome;
      return { m: after, entries: [...told.entries, entryOf(told.m, after, kind)] };
    },
    { m, entries: [] },
  );
}

export const booked = book(start(), 'talk-w03', ['2026-09-17', '13:15']);
export const others: readonly Relation[] = ['leaderOf', 'unitLeaderOf', 'coordinator', 'formerMentorOf'];

/** An item without what says who said what, and without the number its booking goes by in calendars. */
export const bare = ({ answers: _, booking, ...item }: PlanItem) => ({
  ...item,
  booking: booking && { ...booking, number: 0 },
});
export const plain = (m: Mentorship) => m.items.map(bare);
