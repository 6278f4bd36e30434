import { type Call, jsonOf, type Reply, refusalOf, refuse } from './http.ts';

/** Control and shell answer this machine only: a foreign Host is a rebound name, another content type a form of a foreign page. */
export function checkLocal(call: Call): void {
  const host = (call.headers.host ?? '').replace(/:\d+$/, '');
  if (!['localhost', '127.0.0.1', '[::1]'].includes(host))
    throw refusal(403, 'foreignHost', 'Only localhost and loopback addresses are answered here.');
  const isWrite = !['GET', 'HEAD', 'DELETE'].includes(call.method);
  if (isWrite && !(call.headers['content-type'] ?? '').startsWith('application/json')) {
    throw refusal(415, 'notJson', 'Send application/json.');
  }
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
