import { addMinutes, dayOf, timeOf } from '../instant.ts';
import type { Id } from '../plan/mentorship.ts';
import type { ChangeSaid, Name, NoSlotSaid, ReasonSaid, RequestSaid, ShiftSaid, SlotsSaid, TimeSaid } from './said.ts';
import type {
  LeaderChange,
  LeaderRequest,
  NoSlot,
  NoSlotReason,
  ShiftNamed,
  Slot,
  SlotAnswer,
  SlotReason,
} from './slotAnswer.ts';

export interface Reader {
  readonly readerId: Id;
  readonly names: ReadonlyMap<Id, string>;
}

/** A person as the reader calls her. */
export const nameFor = ({ readerId, names }: Reader, id: Id): Name =>
  id === readerId ? null : ((names.get(id) ?? '').split(' ')[0] ?? '');

export const timeSaid = ({ startsAt, minutes }: Slot): TimeSaid => ({
  startsAt,
  on: dayOf(startsAt),
  time: timeOf(startsAt),
  endTime: timeOf(addMinutes(startsAt, minutes)),
  minutes,
});

const reasonSaid = (reason: SlotReason, reader: Reader): ReasonSaid => ({
  key: reason.key,
  name: 'personId' in reason ? nameFor(reader, reason.personId) : null,
  shift: 'shift' in reason ? reason.shift : 'other',
  side: 'side' in reason ? reason.side : 'after',
  minutes: 'minutes' in reason ? reason.minutes : 0,
});

/** What holds for both is said once. */
function reasonsSaid(reasons: readonly SlotReason[], reader: Reader): ReasonSaid[] {
  const unknown = reasons.filter(({ key }) => key === 'rosterNotKnown');
  const [first, ...said] = (unknown.length > 1 ? reasons.filter((each) => each !== unknown[1]) : reasons).map(
    (reason) => reasonSaid(reason, reader),
  );
  if (first === undefined) return [];
  return [unknown.length > 1 ? { ...first, key: 'rostersNotKnown', name: null } : first, ...said];
}

const shiftSaid = ({ personId, shift, startsAt, endsAt }: ShiftNamed, reader: Reader): ShiftSaid => ({
  name: nameFor(reader, personId),
  shift,
  on: dayOf(startsAt),
  time: timeOf(startsAt),
  endTime: timeOf(endsAt),
});

const changeSaid = (change: LeaderChange, reader: Reader): ChangeSaid =>
  change.key === 'cover'
    ? { key: 'cover', kinds: change.kinds, minutes: change.minutes }
    : {
        key: 'lengthenShift',
        name: nameFor(reader, change.personId),
        shift: change.shift,
        side: change.side,
        minutes: change.minutes,
      };

/** A ready-written request to a leader, as its reader sees it. */
export const requestSaid = (request: LeaderRequest, reader: Reader): RequestSaid => ({
  ...timeSaid(request),
  changes: request.changes.map((change) => changeSaid(change, reader)),
});

function becauseSaid(reason: NoSlotReason, reader: Reader): NoSlotSaid['because'] {
  const ids = 'personIds' in reason ? reason.personIds : 'personId' in reason ? [reason.personId] : [];
  return {
    key: reason.key,
    names: ids.map((id) => nameFor(reader, id)),
    kinds: 'kinds' in reason ? reason.kinds : [],
    known: reason.key === 'rosterEnds' ? { fromOn: reason.knownFromOn, toOn: reason.knownToOn } : null,
  };
}

const noSlotSaid = ({ reason, longestMinutes, nearest, closest, request }: NoSlot, reader: Reader): NoSlotSaid => ({
  because: becauseSaid(reason, reader),
  longestMinutes,
  nearest: nearest && { ...timeSaid(nearest), side: nearest.side },
  closest: closest && {
    gapMinutes: closest.gapMinutes,
    shifts: closest.shifts.map((shift) => shiftSaid(shift, reader)),
  },
  request: request && requestSaid(request, reader),
});

/** An answer with names and wall times in place of ids and instants, for one reader. */
export function slotsSaid(answer: SlotAnswer, reader: Reader): SlotsSaid {
  if (answer.kind === 'none') return { proposals: [], none: noSlotSaid(answer, reader) };
  const proposals = answer.proposals.map(({ startsAt, minutes, reasons }) => ({
    ...timeSaid({ startsAt, minutes }),
    reasons: reasonsSaid(reasons, reader),
  }));
  return { proposals, none: null };
}
