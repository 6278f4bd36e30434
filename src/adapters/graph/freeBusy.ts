import type { ScheduleInformation, ScheduleItem } from '@microsoft/microsoft-graph-types';
import { addMinutes, type Instant, minutesBetween } from '../../domain/instant.ts';
import type { Id } from '../../domain/plan/mentorship.ts';
import type { TimeTaken } from '../../domain/slot/slotsGiven.ts';
import type { FreeBusy, Outcome } from '../../ports.ts';
import { address } from './address.ts';
import type { Attendees } from './attendees.ts';
import { inUtc } from './eventMark.ts';
import type { InLane } from './lanes.ts';
import { outcomeOf } from './outcomes.ts';
import type { Send } from './transport.ts';

export interface FreeBusyOptions {
  readonly send: Send;
  readonly attendees: Attendees;
  readonly inLane: InLane;
}

/** https://learn.microsoft.com/graph/api/calendar-getschedule, read November 2026: 20 calendars, 62 days. */
const calendarsMost = 20;
const pieceMinutes = 60 * 1440;
/** The view by intervals is not read; a day is the longest that Graph takes. */
const viewMinutes = 1440;

const takes: ReadonlySet<string> = new Set(['busy', 'oof', 'tentative']);

/** The pieces of a time that one question may span. */
function piecesOf(from: Instant, to: Instant): readonly { readonly from: Instant; readonly to: Instant }[] {
  const end = minutesBetween(from, to) > pieceMinutes ? addMinutes(from, pieceMinutes) : to;
  return [{ from, to: end }, ...(end < to ? piecesOf(end, to) : [])];
}

/** What calendars call taken, with the application permission Calendars.ReadWrite: times only, whatever else Graph tells. */
export function createFreeBusy({ send, attendees, inLane }: FreeBusyOptions): FreeBusy {
  async function ask(mailboxId: Id, schedules: readonly string[], time: { from: Instant; to: Instant }) {
    const body = {
      schedules,
      startTime: inGraph(time.from),
      endTime: inGraph(time.to),
      availabilityViewInterval: viewMinutes,
    };
    const path = address`/users/${mailboxId}/calendar/getSchedule`;
    const answer = await send({ name: 'freeBusy', method: 'POST', path, headers: inUtc, body });
    return outcomeOf(answer, 'repeatable');
  }
  /** Somebody without a mailbox cannot be asked through; the next may have one. */
  async function askThrough(ids: readonly Id[], schedules: readonly string[], time: { from: Instant; to: Instant }) {
    let outcome: Outcome<unknown> = { kind: 'permanent', reason: 'noMailbox' };
    for (const id of ids) {
      outcome = await inLane(id, () => ask(id, schedules, time));
      if (outcome.kind !== 'permanent' || outcome.reason !== 'noMailbox') break;
    }
    return outcome;
  }
  return {
    async busy(personIds, from, to) {
      const ids = [...new Set(personIds)].slice(0, calendarsMost);
      if (ids.length === 0) return { kind: 'ok', value: new Map() };
      const found = await addressesOf(attendees, ids);
      if (found.kind !== 'ok') return found;
      const busy = new Map<Id, TimeTaken[]>();
      const closed = new Set<Id>();
      for (const piece of piecesOf(from, to)) {
        const outcome = await askThrough(ids, [...found.value.keys()], piece);
        if (outcome.kind === 'permanent' && outcome.reason === 'noMailbox') return { kind: 'ok', value: new Map() };
        if (outcome.kind !== 'ok') return outcome;
        for (const schedule of (outcome.value as { value?: readonly ScheduleInformation[] }).value ?? []) {
          const id = found.value.get((schedule.scheduleId ?? '').toLowerCase());
          if (id === undefined) continue;
          if (schedule.error) closed.add(id);
          else busy.set(id, [...(busy.get(id) ?? []), ...(schedule.scheduleItems ?? []).flatMap(takenOf)]);
        }
      }
      for (const id of closed) busy.delete(id);
      return { kind: 'ok', value: busy };
    },
  };
}

/** Whose calendar each address is. */
async function addressesOf(attendees: Attendees, ids: readonly Id[]): Promise<Outcome<ReadonlyMap<string, Id>>> {
  const addresses = new Map<string, Id>();
  for (const [id, outcome] of await attendees.find(ids)) {
    if (outcome.kind === 'ok') addresses.set(outcome.value.address.toLowerCase(), id);
    else if (outcome.kind !== 'permanent') return outcome;
  }
  return { kind: 'ok', value: addresses };
}

const inGraph = (instant: Instant) => ({ dateTime: instant.slice(0, 19), timeZone: 'UTC' });

function takenOf({ status, start, end }: ScheduleItem): TimeTaken[] {
  if (!takes.has(status ?? '') || !start?.dateTime || !end?.dateTime) return [];
  return [{ startsAt: instantOf(start.dateTime), endsAt: instantOf(end.dateTime) }];
}

/** '2026-09-18T11:15:00.0000000', in UTC as it was asked for. */
const instantOf = (dateTime: string): Instant => `${dateTime.slice(0, 19)}.000Z`;
