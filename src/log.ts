/** What a structured line may hold: names of calls, ids of ours, kinds and codes; never a text, a name, a token or a body. */
export type Log = Readonly<Record<'info' | 'warn' | 'error', (details: object, text: string) => void>>;

const isCode = (value: unknown): value is string => typeof value === 'string' && /^[\w.:-]{1,60}$/.test(value);

/** What may be said of whatever was thrown: messages of databases and servers can hold people's data, and secrets. */
export function faultOf(error: unknown): { readonly fault: string; readonly code: string | null } {
  const { name, code } = (error ?? {}) as { readonly name?: unknown; readonly code?: unknown };
  return { fault: isCode(name) ? name : 'unknown', code: isCode(code) ? code : null };
}
