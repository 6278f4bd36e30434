import type { Id } from '../../domain/plan/mentorship.ts';
import type { Calendar } from '../../ports.ts';
import type { Attendees } from './attendees.ts';
import type { InLane } from './lanes.ts';
import { readEvents } from './readEvents.ts';
import { createSubscriptions, type NoticeAddress } from './subscriptions.ts';
import type { Send } from './transport.ts';
import { writeEvents } from './writeEvents.ts';

export interface CalendarOptions {
  readonly send: Send;
  readonly tenantId: Id;
  readonly attendees: Attendees;
  readonly inLane: InLane;
  /** Null where Graph cannot reach us. */
  readonly notices: NoticeAddress | null;
}

/** Events in the organiser's Outlook calendar, with the application permission Calendars.ReadWrite. */
export function createCalendar({ send, tenantId, attendees, inLane, notices }: CalendarOptions): Calendar {
  const watch = createSubscriptions(send, notices);
  return {
    write: (mailboxId, writes) => inLane(mailboxId, () => writeEvents({ send, tenantId, attendees }, writes)),
    expect: (ids) => void attendees.find(ids),
    read: (mailboxId, since) => inLane(mailboxId, () => readEvents({ send, attendees }, mailboxId, since)),
    watch,
  };
}
