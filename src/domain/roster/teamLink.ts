import type { Id } from '../plan/mentorship.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The team that somebody names: by its id, or by a link to it as Teams copies it (…?groupId=…). Null when it is neither. */
export function teamIn(text: string): Id | null {
  const trimmed = text.trim();
  const named = /[?&]groupId=([^&#\s]+)/i.exec(trimmed)?.[1] ?? trimmed;
  return guid.test(named) ? named.toLowerCase() : null;
}
