import { desiredEvents } from '../../domain/calendar/desiredEvents.ts';
import type { Instant } from '../../domain/instant.ts';
import { traceOf } from '../../domain/plan/changes/trace.ts';
import type { HistoryKind } from '../../domain/plan/history.ts';
import type { Id, Mentorship, PlanItem } from '../../domain/plan/mentorship.ts';
import { isUnfulfilled } from '../../domain/plan/timeline.ts';
import { dueReminders } from '../../domain/reminder/dueReminders.ts';
import { type DropReason, planKey } from '../../domain/reminder/reminder.ts';
import type { Tx } from '../../store.ts';

export interface PlanChange {
  readonly before: Mentorship | null;
  readonly after: Mentorship;
  readonly kind: HistoryKind;
  readonly itemKey: string | null;
  readonly actorId: Id | null;
  readonly at: Instant;
}

const dropReasons: Partial<Record<HistoryKind, DropReason>> = {
  moved: 'moved',
  movedInCalendar: 'moved',
  deletedInCalendar: 'moved',
  absenceRegistered: 'away',
  absenceChanged: 'away',
  absenceRemoved: 'moved',
  startChanged: 'moved',
  withdrawn: 'notRunning',
  mentorChanged: 'changedPair',
  reserveChanged: 'changedPair',
  skipped: 'lapsed',
  windowsJoined: 'lapsed',
  cadenceChanged: 'lapsed',
  programmeMoved: 'moved',
  extraTalkRemoved: 'lapsed',
  left: 'notRunning',
  transferred: 'notRunning',
  leavingCancelled: 'moved',
  finished: 'notRunning',
};

/** The one place where a plan change is written: plan, history, due reminders, calendar rows and cards to redraw, together. */
export async function commitPlan(tx: Tx, change: PlanChange): Promise<void> {
  const { before, after } = change;
  const trace = before ? traceOf(before, after) : { itemsBefore: [], itemsMade: [], frameBefore: null };
  const named = await namedItem(tx, change);
  await tx.mentorships.save(after, {
    mentorshipId: after.id,
    revision: after.revision,
    at: change.at,
    actorId: change.actorId,
    kind: change.kind,
    itemKey: change.itemKey,
    ...trace,
  });
  const { value: settings, revision } = await tx.settings.reminders.newest();
  await tx.reminders.plan(after.id, dueReminders(after, settings), dropReasons[change.kind] ?? 'done');
  await tx.replans.planned([after.id], revision);
  await tx.events.plan(after.id, desiredEvents(after));
  const ended = before && before.state !== after.state ? asking(after) : [];
  const changed = [...trace.itemsBefore, ...after.items.filter((item) => !before?.items.includes(item))];
  // Cards may be with somebody who is in the pair no more; a hand-over may have been called off.
  const pair = before && before.pairings !== after.pairings ? asking(after) : [];
  const told = new Set([...(before ? changed.flatMap(keysOf) : []), ...(named ? [named] : []), ...ended, ...pair]);
  if (told.size > 0)
    await tx.reminders.markStale(after.id, [...told], after.hiddenRevisions > 0 ? pairOf(after) : null);
}

/** An item, and the one that was named when it was recorded: cards of both show it. */
const keysOf = ({ key, answers }: PlanItem): string[] => (answers === null ? [key] : [key, answers.about]);

/** Cards of others stay untouched by what only the pair knows of: a card that changes says that something has happened. */
const pairOf = ({ facts, pairings }: Mentorship): Id[] => [
  facts.menteeId,
  ...pairings.flatMap(({ mentorId, reserveMentorId }) =>
    reserveMentorId === null ? [mentorId] : [mentorId, reserveMentorId],
  ),
];

/** Cards that still ask for something: the others have said what became of their item. */
const asking = ({ items }: Mentorship): string[] => [planKey, ...items.filter(isUnfulfilled).map(({ key }) => key)];

/** The item that people named: its card says what was recorded there, also when an older window was fulfilled (DOMAIN §9.3). */
async function namedItem(tx: Tx, { after, kind, itemKey }: PlanChange): Promise<string | null> {
  if (kind !== 'undone') return itemKey;
  const [undone] = await tx.mentorships.history(after.id, 1);
  return undone?.itemKey ?? null;
}
