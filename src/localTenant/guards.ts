import { type Call, jsonOf, type Reply, refusalOf, refuse } from './http.ts';

/**
 * Control and shell answer this machine's own pages and programs only: a foreign Host is a rebound name, a foreign Origin a page of
 * another site or port, another content type a form of such a page. Programs other than browsers send no Origin.
 */
export function checkLocal(call: Call, origin: string): void {
  const { port } = new URL(origin);
  const loopback = ['localhost', '127.0.0.1', '[::1]'].map((name) => (port === '' ? name : `${name}:${port}`));
  if (!loopback.includes((call.headers.host ?? '').toLowerCase()))
    throw refusal(403, 'foreignHost', `Only ${loopback.join(', ')} are answered here.`);
  const { origin: asking, 'sec-fetch-site': site } = call.headers;
  const isForeign = (asking !== undefined && asking !== origin) || site === 'cross-site' || site === 'same-site';
  if (isForeign) throw refusal(403, 'foreignOrigin', `Only pages of ${origin} are answered here.`);
  const isWrite = !['GET', 'HEAD', 'OPTIONS', 'DELETE'].includes(call.method);
  if (isWrite && !(call.headers['content-type'] ?? '').startsWith('application/json')) {
    throw refusal(415, 'notJson', 'Send application/json.');
  }
}

/** What a path answers to a method it does not have: OPTIONS says which it has, and no other site is ever allowed in. */
export function otherMethod(call: Call, allowed: readonly string[]): Reply {
  const known = [...new Set([...allowed, ...(allowed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])];
  return { status: call.method === 'OPTIONS' ? 204 : 405, headers: { allow: known.join(', ') } };
}

export function refusal(status: number, code: string, message: string): Error {
  return refuse({ status, body: { error: { code, message } } });
}

/** The JSON body as an object; anything else is 400. */
export function objectOf(call: Call): Record<string, unknown> {
  const body = jsonOf(call);
  if (body === null || typeof body !== 'object' || Array.isArray(body))
    throw refusal(400, 'badBody', 'The body must be a JSON object.');
  return body as Record<string, unknown>;
}

/** Turns expected refusals and RangeErrors (values out of range) into answers. */
export async function answeredSafely(run: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof RangeError)
      return { status: 400, body: { error: { code: 'badValue', message: error.message } } };
    const reply = refusalOf(error);
    if (reply === null) throw error;
    return reply;
  }
}
