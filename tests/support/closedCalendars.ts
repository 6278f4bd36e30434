import type { FreeBusy } from '../../src/ports.ts';

/** Calendars that nobody answers for. */
export const closedCalendars: FreeBusy = {
  busy: async () => ({ kind: 'retry', seconds: 60, reason: 'unavailable' }),
};
