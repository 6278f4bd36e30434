import type { Instant } from '../instant.ts';

/** What was done to an item's event in Outlook that its organiser is to know of. */
export interface CalendarQuestion {
  readonly kind: 'outsideWindow' | 'putBack' | 'deleted';
  readonly askedAt: Instant;
}
