import * as z from 'zod/mini';
import { id, requestId, revision } from './wire.ts';

export interface Call<Request extends z.ZodMiniType, Response> {
  readonly request: Request;
  /** A change carries requestId and is answered again from store when it is repeated. */
  readonly changes: boolean;
  /** Never set: it holds the type of the answer. */
  readonly response?: Response;
}

/** Asks, and changes nothing. */
export const reads =
  <Response>() =>
  <Request extends z.ZodMiniType>(request: Request): Call<Request, Response> => ({ request, changes: false });
/** Changes something, once for each request id. */
export const changes =
  <Response>() =>
  <Request extends z.ZodMiniType>(request: Request): Call<Request, Response> => ({ request, changes: true });

export const nothing = z.strictObject({});
export const ofMentorship = { mentorshipId: id };
export const ofItem = { requestId, revision, mentorshipId: id, itemKey: id };
