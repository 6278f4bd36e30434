import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { retryAfterSeconds } from '../src/domain/retryAfter.ts';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;
type WireRequest = Parameters<HttpClient['sendRequest']>[0];
type WireAnswer = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** What the connector answered when it did not do what it was asked, or why it did not answer at all. */
export class ConnectorFailure extends Error {
  override name = 'ConnectorFailure';
  /** Null when there was no answer. */
  readonly status: number | null;
  /** Microsoft's error code, or 'unreachable', 'timeout', 'reset' when there was no answer. */
  readonly code: string;
  readonly retryAfterSeconds: number | null;

  constructor(failure: { status: number | null; code: string; retryAfterSeconds: number | null }) {
    super(`The Bot connector answered ${failure.status ?? 'nothing'} (${failure.code})`);
    this.status = failure.status;
    this.code = failure.code;
    this.retryAfterSeconds = failure.retryAfterSeconds;
  }
}

/**
 * The HTTP client under the SDK: one request on the wire per call. The SDK's own pipeline sends a POST up to four
 * times on 429, 5xx and resets, and the connector takes no idempotency key; it does not repeat what fails by an error that
 * is not its own, so every answer but a good one is thrown.
 */
export const oneRequest = (timeoutMs: number): HttpClient => ({
  async sendRequest(request: WireRequest): Promise<WireAnswer> {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers.rawHeaders(),
      body: request.body ?? null,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((error: unknown) => {
      throw unanswered(error);
    });
    const bodyAsText = await response.text().catch((error: unknown) => {
      throw unanswered(error);
    });
    if (!response.ok) throw refused(response, bodyAsText);
    const headers = { toJson: () => Object.fromEntries(response.headers) } as unknown as WireAnswer['headers'];
    return { request, status: response.status, headers, bodyAsText };
  },
});

/** Nothing can have been delivered where no connection came about. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function unanswered(error: unknown): ConnectorFailure {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  const code = name === 'TimeoutError' ? 'timeout' : neverSent.has(cause?.code ?? '') ? 'unreachable' : 'reset';
  return new ConnectorFailure({ status: null, code, retryAfterSeconds: null });
}

function refused(response: Response, body: string): ConnectorFailure {
  return new ConnectorFailure({
    status: response.status,
    code: codeOf(body) ?? `status${response.status}`,
    retryAfterSeconds: retryAfterSeconds(response.headers.get('retry-after'), response.headers.get('date')),
  });
}

/** `{error: {code}}`; anything that is not a short word is not a code, and is not kept. */
function codeOf(body: string): string | null {
  try {
    const code: unknown = JSON.parse(body)?.error?.code;
    return typeof code === 'string' && /^[A-Za-z]{1,60}$/.test(code) ? code : null;
  } catch {
    return null;
  }
}
