import * as z from 'zod/mini';
import { type Day, parseDay } from '../domain/day.ts';

/** The shapes that requests are made of. A rule's message is a key, never a sentence: the server words it. */

const isDay = (value: unknown): value is Day => typeof value === 'string' && parseDay(value) !== null;

export const day = z.custom<Day>(isDay, 'notADay');
export const timeOfDay = z.custom<`${number}:${number}`>(
  (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  'notATime',
);
export const id = z.string().check(z.minLength(1), z.maxLength(200));
export const requestId = z.uuid();
/** The revision the person saw when she acted. */
export const revision = z.int().check(z.minimum(0));
/** Free text that people write; never empty. */
export const text = (longest: number) =>
  z.string().check(z.trim(), z.minLength(1, 'textMissing'), z.maxLength(longest, 'textTooLong'));
/** Free text in something half written that saves itself: it may still be empty. */
export const draftText = (longest: number) => z.string().check(z.trim(), z.maxLength(longest, 'textTooLong'));
