import * as z from 'zod/mini';
import { type Day, parseDay } from '../domain/day.ts';
import { readCursor } from '../domain/reminder/undelivered.ts';

/** The shapes that requests are made of. A rule's message is a key, never a sentence: the server words it. */

const isDay = (value: unknown): value is Day => typeof value === 'string' && parseDay(value) !== null;

export const day = z.custom<Day>(isDay, 'notADay');
export const timeOfDay = z.custom<`${number}:${number}`>(
  (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  'notATime',
);

/** An instant as the server gave it, to the minute. */
export const instant = z.custom<string>(
  (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:00\.000Z$/.test(value) &&
    isDay(value.slice(0, 10)),
  'notATime',
);

/** Whole characters, and none that databases and addresses cannot hold: half a surrogate pair, NUL and other control characters. */
const isSound = (value: string): boolean => value.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(value);
/** A lone dot or two would name another address than the one meant. */
const isName = (value: string): boolean => isSound(value) && !/^\.{1,2}$/.test(value);
/** Something that can be seen: not only spaces, joiners and direction marks. */
const isSeen = (value: string): boolean => /[^\s\p{C}\p{Default_Ignorable_Code_Point}]/u.test(value);

export const id = z.string().check(z.minLength(1), z.maxLength(200), z.refine(isName));
export const requestId = z.uuid();
/** The revision the person saw when she acted. */
export const revision = z.int().check(z.minimum(0));
/** Free text that people write; never empty. */
export const text = (longest: number) =>
  z.string().check(z.trim(), z.refine(isSeen, 'textMissing'), z.maxLength(longest, 'textTooLong'), z.refine(isSound));
/** Free text in something half written that saves itself: it may still be empty. */
export const draftText = (longest: number) =>
  z.string().check(
    z.overwrite((value) => (isSeen(value) ? value.trim() : '')),
    z.maxLength(longest, 'textTooLong'),
    z.refine(isSound),
  );
/** Where a page of the delivery overview ended, as the server gave it. */
export const deliveryCursor = z.string().check(
  z.maxLength(2000),
  z.refine(isSound),
  z.refine((value) => readCursor(value) !== null),
);
/** What one searches for; never stored. */
export const query = z.string().check(z.maxLength(100), z.refine(isSound));
