import { setTimeout as pause } from 'node:timers/promises';
import type { Reply } from './http.ts';
import { newGuid } from './ids.ts';
import type { Fault, State } from './state.ts';

/** The next fault that meets the request, used up by one; null when there is none. */
export function takeFault(state: State, method: string, url: string): Fault | null {
  const fault = state.faults.find(
    (known) => known.count > 0 && (known.method === null || known.method === method) && meets(known.path, url),
  );
  if (fault === undefined) return null;
  fault.count -= 1;
  state.faults = state.faults.filter((known) => known.count > 0);
  return fault;
}

function meets(path: string, url: string): boolean {
  const readable = decodeURIComponentSafely(url);
  return [url, readable].some((text) => text.startsWith(path) || new RegExp(path).test(text));
}

export async function waitFor(fault: Fault): Promise<void> {
  if (fault.delayMs !== null) await pause(fault.delayMs);
}

/** What the client sees of a fault, in the body of the service it called; null when it only delays. */
export function faultReply(fault: Fault, url: string): Reply | null {
  const status = fault.doneBut ?? fault.status;
  if (status === null) return null;
  const headers = fault.retryAfter === null ? {} : { 'retry-after': String(fault.retryAfter) };
  if (url.startsWith('/_microsoft/login/')) {
    const description =
      status === 429
        ? 'AADSTS90055: The server is terminating the request because of too many requests.'
        : 'AADSTS90033: A transient error has occurred. Please try again.';
    return {
      status,
      headers,
      body: {
        error: 'temporarily_unavailable',
        error_description: description,
        error_codes: [status === 429 ? 90055 : 90033],
      },
    };
  }
  const innerError = url.startsWith('/_microsoft/graph/') ? { innerError: { 'request-id': newGuid() } } : {};
  return {
    status,
    headers,
    body: {
      error: { code: fault.code ?? codeOf(status), message: `A fault set for this request: ${status}.`, ...innerError },
    },
  };
}

function codeOf(status: number): string {
  const codes: Record<number, string> = {
    401: 'InvalidAuthenticationToken',
    403: 'Forbidden',
    404: 'NotFound',
    412: 'PreconditionFailed',
    429: 'TooManyRequests',
    500: 'InternalServerError',
    502: 'BadGateway',
    503: 'ServiceUnavailable',
    504: 'GatewayTimeout',
  };
  return codes[status] ?? 'UnknownError';
}

/** Reads a fault from a control request; RangeError says what is wrong. */
export function readFault(body: unknown): Fault {
  const sent = (body ?? {}) as Record<string, unknown>;
  const known = ['path', 'method', 'count', 'status', 'retryAfter', 'delayMs', 'reset', 'doneBut', 'code'];
  const unknown = Object.keys(sent).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new RangeError(`A fault has ${known.join(', ')}, not '${unknown}'.`);
  const number = (name: string): number | null => {
    const value = sent[name];
    if (value === undefined || value === null) return null;
    if (!Number.isInteger(value) || (value as number) < 0) throw new RangeError(`'${name}' is not a whole number.`);
    return value as number;
  };
  const path = sent.path;
  if (typeof path !== 'string' || path === '')
    throw new RangeError(
      "A fault needs a 'path': the beginning of an address under /_microsoft, or a regular expression.",
    );
  try {
    new RegExp(path);
  } catch {
    throw new RangeError(`The path '${path}' is not a regular expression.`);
  }
  const retryAfter = number('retryAfter');
  const fault: Fault = {
    id: newGuid(),
    path,
    method: typeof sent.method === 'string' ? sent.method.toUpperCase() : null,
    count: number('count') ?? 1,
    status: number('status') ?? (retryAfter === null || sent.doneBut !== undefined ? null : 429),
    retryAfter,
    delayMs: number('delayMs'),
    reset: sent.reset === true,
    doneBut: number('doneBut'),
    code: typeof sent.code === 'string' ? sent.code : null,
  };
  if (fault.status === null && fault.doneBut === null && fault.delayMs === null && !fault.reset)
    throw new RangeError('A fault needs one of status, retryAfter, delayMs, reset, doneBut.');
  return fault;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
