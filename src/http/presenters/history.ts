import type { ByView, HistoryDetail, HistoryEntryView, HistoryView, TimeView } from '../../contract/historyViews.ts';
import { dayOf, timeOf } from '../../domain/instant.ts';
import type { Adjustment } from '../../domain/plan/adjustment.ts';
import type { Absence, Booking, Id } from '../../domain/plan/mentorship.ts';
import type { Period } from '../../domain/plan/period.ts';
import { wordsOf } from '../../domain/programme/wordsOf.ts';
import type { HistoryReading } from '../../usecases/plan/readHistory.ts';
import { presentNow } from './plan.ts';

type Change = HistoryReading['changes'][number];
type Frames = NonNullable<Change['frames']>;
type NameOf = (id: Id | null | undefined) => string | null;

const presentTime = (booking: Booking | null | undefined): TimeView | null =>
  booking ? { on: dayOf(booking.startsAt), time: timeOf(booking.startsAt), minutes: booking.minutes } : null;

function presentBy({ entry: { actorId }, tellsWho }: Change, { people, readerId }: HistoryReading): ByView {
  if (actorId === null) return { kind: 'time' };
  if (!tellsWho) return { kind: 'pair' };
  const isMe = actorId === readerId;
  const name = people.get(actorId)?.displayName ?? '';
  return name !== '' || isMe ? { kind: 'person', name, isMe } : { kind: 'someone' };
}

const isSamePeriod = (a: Period, b: Period): boolean => a.fromOn === b.fromOn && a.toOn === b.toOn;

/** Whose absence it is and its days, before and after: never its kind. */
function absenceIn({ was, became }: Frames, name: NameOf): HistoryDetail | null {
  const missingIn = (from: readonly Absence[], others: readonly Absence[]) =>
    from.find((one) => !others.some((other) => other.personId === one.personId && isSamePeriod(one, other)));
  const from = missingIn(was.absences, became.absences);
  const to = missingIn(became.absences, was.absences);
  const whose = from ?? to;
  return whose ? { kind: 'absence', name: name(whose.personId) ?? '', from: daysOf(from), to: daysOf(to) } : null;
}

const daysOf = (absence: Absence | undefined): Period | null =>
  absence ? { fromOn: absence.fromOn, toOn: absence.toOn } : null;

const isSameAs = (one: Adjustment) => (other: Adjustment) => JSON.stringify(one) === JSON.stringify(other);

/** What a change did to the plan besides its items, in the words of its kind. */
function presentDetail({ entry, frames }: Change, name: NameOf): HistoryDetail | null {
  if (frames === null) return null;
  const { was, became } = frames;
  const [before, after] = [was.pairings.at(-1), became.pairings.at(-1)];
  const cadence = became.adjustments.find((one) => one.kind === 'cadence' && !was.adjustments.some(isSameAs(one)));
  switch (entry.kind) {
    case 'absenceRegistered':
    case 'absenceChanged':
    case 'absenceRemoved':
      return absenceIn(frames, name);
    case 'startChanged':
      return { kind: 'firstDay', from: was.facts.startsOn, to: became.facts.startsOn };
    case 'mentorChanged':
      return after
        ? { kind: 'person', from: name(before?.mentorId), to: name(after.mentorId), on: after.fromOn }
        : null;
    case 'reserveChanged':
      return { kind: 'person', from: name(before?.reserveMentorId), to: name(after?.reserveMentorId), on: null };
    case 'cadenceChanged':
      return { kind: 'cadence', cadence: cadence?.kind === 'cadence' ? cadence.cadence : 'asProgramme' };
    case 'left':
    case 'transferred':
    case 'finished':
      return { kind: 'lastDay', on: became.finishedOn ?? became.leaving?.on ?? became.endsOn };
    default:
      return null;
  }
}

/** Lets out what was changed, when and by whom: no reason, no place, nothing of what was said. */
function presentChange(change: Change, reading: HistoryReading): HistoryEntryView {
  const { entry, was, became, number, doneOn, talks, isUndone } = change;
  const item = became ?? was;
  const from = presentTime(was?.booking);
  const to = presentTime(became?.booking);
  const isSame = was?.booking?.startsAt === became?.booking?.startsAt && from?.minutes === to?.minutes;
  return {
    number,
    at: { on: dayOf(entry.at), time: timeOf(entry.at) },
    by: presentBy(change, reading),
    kind: entry.kind,
    item: item && {
      textKey: item.textKey,
      words: wordsOf(reading.programme, item.key),
      employmentWeek: item.employmentWeek,
    },
    from: isSame ? null : from,
    to: isSame ? null : to,
    doneOn,
    talks,
    detail: presentDetail(change, (id) => (id ? (reading.people.get(id)?.displayName ?? '') : null)),
    isUndone,
  };
}

export const presentHistory = (reading: HistoryReading): HistoryView => ({
  now: presentNow(reading.now),
  entries: reading.changes.map((change) => presentChange(change, reading)),
  nextBefore: reading.nextBefore,
});
