import type { DeliveryOverviewView, UndeliveredView, UnreachableView } from '../../contract/deliveryViews.ts';
import { dayOf, timeOf } from '../../domain/instant.ts';
import { deliveryKind } from '../../domain/reminder/deliveryKind.ts';
import { type Unreachable, unreachableReasons } from '../../domain/reminder/reachability.ts';
import type { HoldReason } from '../../domain/reminder/reminder.ts';
import type { Undelivered } from '../../domain/reminder/undelivered.ts';
import type { DeliveryReading } from '../../usecases/reminder/readDelivery.ts';
import { presentPerson } from './person.ts';
import { presentNow } from './plan.ts';

/** Lets out of a message its sort, its recipient and its day; never what it says, nor whose plan it is about. */
export const presentDelivery = (reading: DeliveryReading): DeliveryOverviewView => ({
  now: presentNow(reading.now),
  fromOn: reading.fromOn,
  botIsDisabled: reading.botIsDisabled,
  counts: reading.counts,
  unreachablePeople: reading.unreachablePeople,
  unreachable: reading.unreachable.map((row) => presentUnreachable(row, reading)),
  nextPersonId: reading.nextPersonId,
  undelivered: reading.undelivered.map((row) => presentUndelivered(row, reading)),
  nextAfter: reading.nextCursor,
});

const presentUnreachable = (row: Unreachable, { people }: Pick<DeliveryReading, 'people'>): UnreachableView => ({
  person: presentPerson(people, row.personId),
  reason: row.reason,
  sinceOn: dayOf(row.since),
  feed: row.feed,
});

const presentUndelivered = (row: Undelivered, { people }: Pick<DeliveryReading, 'people'>): UndeliveredView => ({
  person: presentPerson(people, row.recipientId),
  kind: deliveryKind(row.kind),
  dueOn: row.dueOn,
  why: whyOf(row),
  heldUntil: row.heldUntil === null ? null : { on: dayOf(row.heldUntil), time: timeOf(row.heldUntil) },
  heldWhy: row.heldUntil === null ? null : (heldWhys.find((each) => each === row.reason) ?? null),
});

/** That somebody is away or has paused is said, never why. */
const heldWhys = ['offDuty', 'quietHours', 'away', 'paused', 'softWeek'] as const satisfies readonly HoldReason[];

function whyOf({ state, reason, heldUntil, retrying }: Undelivered): UndeliveredView['why'] {
  if (state === 'unknown') return 'checking';
  if (state === 'closed') return 'nobodyKnows';
  if (state === 'permanent') return unreachableReasons.some((each) => each === reason) ? 'unreachable' : 'refused';
  if (heldUntil !== null) return 'held';
  return retrying ? 'retrying' : 'soon';
}
