import { addDays, type Day, weekdayOf } from '../day.ts';
import { isHoliday } from '../holidays.ts';
import { addMinutes, dayOf, type Instant, instantAt } from '../instant.ts';
import { covers, type Period } from '../plan/period.ts';
import type { Shift } from '../roster/shift.ts';
import type { HoldReason } from './reminder.ts';
import { usualWorkingHours, type WorkingHours } from './workingHours.ts';

/** A shift, whatever is known of it besides. */
export type Hours = Pick<Shift, 'startsAt' | 'endsAt'>;

/** What decides when somebody may be written to. */
export interface Recipient {
  /** The first day on which she wants reminders again. */
  readonly pausedUntil: Day | null;
  readonly snoozedUntil: Instant | null;
  /** Days on which nothing comes: absence, leave, soft weeks. */
  readonly away: readonly Period[];
  /** Her known shifts, in order; none when it is not known when she works. */
  readonly shifts: readonly Hours[];
  /** Until when her roster is known, days off at its end included; null when it is not known when she works. */
  readonly knownUntil: Instant | null;
  readonly workingHours: WorkingHours;
}

/** Someone of whom nothing is known. */
export const anyone: Recipient = {
  pausedUntil: null,
  snoozedUntil: null,
  away: [],
  shifts: [],
  knownUntil: null,
  workingHours: usualWorkingHours,
};

/** The quiet hours end, and the day's reminders fall due; each waits for its recipient's shift. */
export const dayBegins = '07:00';
const quietFrom = '21:00';

/** Where no roster is known, nothing comes before this: by then the morning's work is under way. */
export const morning = '08:00';

/** The start of a shift is for the handover (DOMAIN §11). */
const minutesIntoShift = 20;

const latest = (a: Instant, b: Instant): Instant => (a > b ? a : b);
const earliest = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/** The first moment outside the quiet hours; they end a night at seven, also when the clocks change in it. */
export function awakeAt(at: Instant): Instant {
  const day = dayOf(at);
  if (at < instantAt(day, dayBegins)) return instantAt(day, dayBegins);
  return at < instantAt(day, quietFrom) ? at : instantAt(addDays(day, 1), dayBegins);
}

/** When in a shift somebody is written to: from 20 minutes into it to its end, and never at night. */
function momentIn({ startsAt, endsAt }: Hours, at: Instant): Instant | null {
  const moment = awakeAt(latest(at, addMinutes(startsAt, minutesIntoShift)));
  return moment <= endsAt ? moment : null;
}

/** The working hours of a day in which one is written to. */
function momentOn(day: Day, hours: WorkingHours, at: Instant): Instant | null {
  if (!hours.weekdays.includes(weekdayOf(day)) || isHoliday(day)) return null;
  const moment = awakeAt(latest(at, instantAt(day, hours.from)));
  return moment <= instantAt(day, hours.to) ? moment : null;
}

/** The next moment in the working hours of a day, however many free days lie between. */
function inWorkingHours(hours: WorkingHours, at: Instant): Instant {
  let day = dayOf(at);
  for (let moment = momentOn(day, hours, at); ; moment = momentOn(day, hours, at)) {
    if (moment !== null) return moment;
    day = addDays(day, 1);
  }
}

/** The next moment on duty: in her shifts as far as they are known, after that in working hours. */
function onDutyAt({ shifts, knownUntil, workingHours }: Recipient, at: Instant): Instant {
  const moments = shifts.map((shift) => momentIn(shift, at)).filter((moment) => moment !== null);
  if (moments.length > 0) return moments.reduce(earliest);
  return inWorkingHours(
    workingHours,
    shifts.reduce((end, shift) => latest(end, shift.endsAt), latest(knownUntil ?? at, at)),
  );
}

function presentAt({ away, pausedUntil, snoozedUntil }: Recipient, at: Instant): Instant {
  const day = dayOf(at);
  const period = away.find((each) => covers(each, day));
  if (period) return instantAt(addDays(period.toOn, 1), '00:00');
  const paused = pausedUntil !== null && day < pausedUntil ? instantAt(pausedUntil, '00:00') : at;
  return latest(paused, snoozedUntil ?? at);
}

/** The first moment from now on when somebody may be written to; now itself when that is one. */
export function sendableAt(recipient: Recipient, now: Instant): Instant {
  const present = presentAt(recipient, now);
  if (present > now) return sendableAt(recipient, present);
  const onDuty = onDutyAt(recipient, now);
  return onDuty > now ? sendableAt(recipient, onDuty) : now;
}

/** Why somebody may not be written to now, when she may not. */
export function holdReason({ away, pausedUntil, snoozedUntil }: Recipient, now: Instant): HoldReason {
  const day = dayOf(now);
  if (away.some((each) => covers(each, day))) return 'away';
  if ((pausedUntil !== null && day < pausedUntil) || (snoozedUntil !== null && now < snoozedUntil)) return 'paused';
  return awakeAt(now) > now ? 'quietHours' : 'offDuty';
}
