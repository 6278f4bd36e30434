import type { Id } from '../../domain/plan/mentorship.ts';
import type { Calendar } from '../../ports.ts';
import { createAttendees } from './attendees.ts';
import { readEvents } from './readEvents.ts';
import { createSubscriptions, type NoticeAddress } from './subscriptions.ts';
import type { Send } from './transport.ts';
import { writeEvents } from './writeEvents.ts';

export interface CalendarOptions {
  readonly send: Send;
  readonly tenantId: Id;
  /** Null where Graph cannot reach us. */
  readonly notices: NoticeAddress | null;
}

/** Events in the organiser's Outlook calendar, with the application permission Calendars.ReadWrite. */
export function createCalendar({ send, tenantId, notices }: CalendarOptions): Calendar {
  const attendees = createAttendees(send);
  const inTurn = createLanes();
  const watch = createSubscriptions(send, notices);
  return {
    write: (mailboxId, writes) => inTurn(mailboxId, () => writeEvents({ send, tenantId, attendees }, writes)),
    expect: (ids) => void attendees.find(ids),
    read: (mailboxId, since) => inTurn(mailboxId, () => readEvents({ send, attendees }, mailboxId, since)),
    watch,
  };
}

/** Work for one mailbox follows one another: a batch is four requests at once, and Outlook takes no more of us. */
function createLanes() {
  const lanes = new Map<Id, Promise<unknown>>();
  return <T>(mailboxId: Id, work: () => Promise<T>): Promise<T> => {
    const result = (lanes.get(mailboxId) ?? Promise.resolve()).then(work);
    const ended = result.catch(() => {}).finally(() => lanes.get(mailboxId) === ended && lanes.delete(mailboxId));
    lanes.set(mailboxId, ended);
    return result;
  };
}
