import { refuse } from '../http.ts';

/** The connector's error body; the client decides on status and code. */
export function connectorRefusal(status: number, code: string, message: string): Error {
  return refuse({ status, body: { error: { code, message } } });
}
