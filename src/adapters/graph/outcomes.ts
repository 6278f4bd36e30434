import { type Outcome, OutsideRefused, OutsideTrouble } from '../../ports.ts';
import type { Answer } from './transport.ts';

/** Seconds until the next attempt where Graph did not say. */
const pauseSeconds = 30;
/** A refused sign-in is mended by a person, who needs some minutes. */
const signInPauseSeconds = 300;

const permanentReasons: Readonly<Record<number, string>> = {
  400: 'invalid',
  401: 'unauthorised',
  403: 'forbidden',
  404: 'notFound',
  410: 'notFound',
  413: 'tooLarge',
};
const noMailbox = /^(MailboxNotEnabledForRESTAPI|MailboxNotSupportedForRESTAPI|ErrorMailboxNotFound)$/;

const retry = (reason: string, seconds: number | null = null) =>
  ({ kind: 'retry', seconds: seconds ?? pauseSeconds, reason }) as const;

/**
 * What to do about an answer. `create` is a request that must not be done twice: no answer and every 5xx are unknown there.
 * A 429 can follow a completed write too, so a create is looked up before it is tried again.
 */
export function outcomeOf(answer: Answer, kind: 'create' | 'repeatable'): Outcome<unknown> {
  if (answer.kind === 'unsent') {
    return retry(answer.reason, answer.reason === 'signInRefused' ? signInPauseSeconds : null);
  }
  const { reason, seconds } =
    answer.kind === 'unanswered' ? { reason: answer.reason, seconds: null } : troubleOf(answer);
  if (reason === null) return { kind: 'ok', value: answer.kind === 'answered' ? answer.body : null };
  if (reason === 'throttled' || reason === 'conflict') return retry(reason, seconds);
  const mayHaveHappened = answer.kind === 'unanswered' || reason === 'unavailable';
  if (!mayHaveHappened) return { kind: 'permanent', reason };
  return kind === 'create' ? { kind: 'unknown', reason } : retry(reason, seconds);
}

function troubleOf(answer: Extract<Answer, { kind: 'answered' }>): { reason: string | null; seconds: number | null } {
  const { status, code, retryAfterSeconds: seconds } = answer;
  if (status < 400) return { reason: null, seconds };
  if (status === 429) return { reason: 'throttled', seconds };
  if (status === 408 || status >= 500) return { reason: 'unavailable', seconds };
  if (status === 409 || status === 412 || status === 423) return { reason: 'conflict', seconds };
  if (code !== null && noMailbox.test(code)) return { reason: 'noMailbox', seconds };
  return { reason: permanentReasons[status] ?? `status${status}`, seconds };
}

/** The value; otherwise throws OutsideTrouble, naming the call and the kind of failure, or OutsideRefused where a permission lacks. */
export function demand<T>(outcome: Outcome<T>, call: string): T {
  if (outcome.kind === 'ok') return outcome.value;
  const Trouble = outcome.kind === 'permanent' && outcome.reason === 'forbidden' ? OutsideRefused : OutsideTrouble;
  throw new Trouble(`Microsoft Graph did not do ${call}: ${outcome.reason}`);
}
