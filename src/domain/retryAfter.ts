/** Nobody is asked again at once, whoever says so; and the longest window of Teams' limits is an hour (PLATFORM: 1800 in 1 h). */
const seconds = { least: 1, most: 3600 };

/**
 * How many seconds a Retry-After asks for, given as seconds or as a date (RFC 9110 §10.2.3), which is read against the
 * answer's own Date; within bounds. Null where it says nothing that can be read.
 */
export function retryAfterSeconds(retryAfter: string | null, date: string | null): number | null {
  const text = retryAfter?.trim() ?? '';
  const asked = /^\d+(\.\d+)?$/.test(text) ? Number(text) : until(text, date);
  return asked === null ? null : Math.min(Math.max(Math.ceil(asked), seconds.least), seconds.most);
}

function until(text: string, date: string | null): number | null {
  const left = (moment(text) - moment(date ?? '')) / 1000;
  return Number.isNaN(left) ? null : left;
}

/** A date of HTTP is always in GMT; what else a machine would take for one is none. */
const moment = (text: string): number => (text.endsWith(' GMT') ? Date.parse(text) : Number.NaN);
