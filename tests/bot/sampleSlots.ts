import type { OfferedSlots, ReasonSaid, RequestSaid, TimeSaid } from '../../src/domain/slot/said.ts';

const reason = (key: ReasonSaid['key'], more: Partial<ReasonSaid> = {}): ReasonSaid => ({
  key,
  name: null,
  shift: 'other',
  side: 'after',
  minutes: 0,
  ...more,
});

const thursday: TimeSaid = {
  startsAt: '2026-09-17T11:00:00.000Z',
  on: '2026-09-17',
  time: '13:00',
  endTime: '13:45',
  minutes: 45,
};
const looked = { window: { opensOn: '2026-09-15', closesOn: '2026-09-21' }, floorMinutes: 30 } as const;

/** Three times for the mentor Ingrid and Sara. */
export const someSlots: OfferedSlots = {
  ...looked,
  proposals: [
    { ...thursday, reasons: [reason('bothOnShift'), reason('calm'), reason('sameWeekday')] },
    {
      ...{ startsAt: '2026-09-18T12:30:00.000Z', on: '2026-09-18', time: '14:30', endTime: '15:00', minutes: 30 },
      reasons: [
        reason('besideShift', { name: 'Sara', shift: 'evening', side: 'before', minutes: 30 }),
        reason('shorter', { minutes: 30 }),
      ],
    },
    {
      ...{ startsAt: '2026-09-21T11:00:00.000Z', on: '2026-09-21', time: '13:00', endTime: '13:45', minutes: 45 },
      reasons: [reason('rosterNotKnown', { name: 'Sara' }), reason('calm')],
    },
  ],
  none: null,
};

/** Ingrid works days and Sara nights. */
export const noSlots: OfferedSlots = {
  ...looked,
  proposals: [],
  none: {
    because: { key: 'noCommonShift', names: [], kinds: [], known: null },
    longestMinutes: 15,
    nearest: {
      ...{ startsAt: '2026-09-24T11:00:00.000Z', on: '2026-09-24', time: '13:00', endTime: '13:45', minutes: 45 },
      side: 'after',
    },
    closest: null,
    request: {
      ...{ startsAt: '2026-09-18T13:00:00.000Z', on: '2026-09-18', time: '15:00', endTime: '15:30', minutes: 30 },
      changes: [
        { key: 'lengthenShift', name: null, shift: 'day', side: 'after', minutes: 30 },
        { key: 'cover', kinds: ['handover'], minutes: 15 },
      ],
    },
  },
};

/** What Ingrid's leader is asked for. */
export const someRoom: RequestSaid = {
  ...{ startsAt: '2026-09-18T13:00:00.000Z', on: '2026-09-18', time: '15:00', endTime: '15:30', minutes: 30 },
  changes: [
    { key: 'lengthenShift', name: 'Ingrid', shift: 'day', side: 'after', minutes: 30 },
    { key: 'cover', kinds: ['handover'], minutes: 15 },
  ],
};
