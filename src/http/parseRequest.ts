import type * as z from 'zod/mini';
import { type Refusal, type RefusalKind, refusalStatus, refuse } from '../domain/refusal.ts';

export interface InvalidRequest {
  readonly invalid: string;
}

const isRefusalKind = (text: string): text is RefusalKind => text in refusalStatus;

/**
 * Reads a request by its schema. The first fault is told by field: as one of the domain's refusals when the rule names
 * one, else as invalid. Answers the parsed request otherwise.
 */
export function parseRequest<Schema extends z.ZodMiniType>(
  schema: Schema,
  body: unknown,
): { readonly request: z.infer<Schema> } | Refusal | InvalidRequest {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return { request: parsed.data };
  const [issue] = parsed.error.issues;
  const field =
    issue?.path.map(String).join('.') || (issue?.code === 'unrecognized_keys' ? String(issue.keys[0]) : 'body');
  if (!issue || !isRefusalKind(issue.message)) return { invalid: field };
  return refuse(issue.message, field, issue.code === 'too_big' ? { longest: Number(issue.maximum) } : {});
}

export const isInvalid = (value: object): value is InvalidRequest => 'invalid' in value;
