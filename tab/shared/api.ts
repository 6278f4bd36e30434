import type { ApiName, RequestOf, ResponseOf } from '../../src/contract/api.ts';
import type { Fault } from '../../src/contract/views.ts';
import { troubled } from './trouble.ts';

export interface Api {
  /** Asks the server. A question that got no answer is asked again; a change carries its requestId, so that is safe too. */
  call<Name extends ApiName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>>;
}

export interface ApiOptions {
  /** The SSO token of the person in front of the screen. */
  readonly token: () => Promise<string>;
  /** The language that the server's sentences come in; the browser's own may be another. */
  readonly language: () => string;
  readonly fetch?: typeof globalThis.fetch;
  readonly pause?: (milliseconds: number) => Promise<void>;
}

const timeLimitMilliseconds = 15_000;
const pausesMilliseconds = [400, 1500];
const longestPauseMilliseconds = 5000;
/** Answers that say "not now" and nothing about the question. */
const passing = new Set([429, 502, 503, 504]);
/** A 502 of our own server is no such answer: Microsoft refuses the app, and will again. */
const isPassing = ({ status, headers }: Response): boolean =>
  passing.has(status) && !(status === 502 && headers.get('content-type')?.startsWith('application/json'));

export function createApi(options: ApiOptions): Api {
  const { token, language, pause = wait } = options;
  const fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));

  async function attempt(name: string, body: string): Promise<Response | null> {
    const headers = {
      'content-type': 'application/json',
      'accept-language': language(),
      authorization: `Bearer ${await token()}`,
    };
    const signal = AbortSignal.timeout(timeLimitMilliseconds);
    return fetch(`/api/${name}`, { method: 'POST', headers, body, signal }).catch(() => null);
  }

  return {
    async call(name, request) {
      const body = JSON.stringify(request);
      let response = await attempt(name, body);
      for (const milliseconds of pausesMilliseconds) {
        if (response !== null && !isPassing(response)) break;
        await pause(Math.min(askedToWait(response) ?? milliseconds, longestPauseMilliseconds));
        response = await attempt(name, body);
      }
      if (response === null) throw troubled({ kind: 'noAnswer' });
      if (response.ok) return response.json();
      throw troubled(await refusalOf(response));
    },
  };
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

function askedToWait(response: Response | null): number | null {
  const seconds = Number(response?.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}

async function refusalOf(response: Response) {
  const fault: Fault | null = await response.json().catch(() => null);
  if (typeof fault?.message !== 'string') return { kind: 'noAnswer' } as const;
  return { kind: 'fault', status: response.status, fault } as const;
}
