import type { Address } from '../address.ts';

/**
 * Where a Teams deep link leads inside the shell, or null when it leads out of it.
 * Source: learn.microsoft.com, "Deep link to a tab": /l/entity/{appId}/{entityId}?context={subEntityId, channelId}.
 */
export function readDeepLink(link: string): Partial<Address> | null {
  const url = URL.canParse(link) ? new URL(link) : null;
  if (url === null || !isTeams(url)) return null;
  const [, , kind, , entityId] = url.pathname.split('/');
  if (kind === 'chat') return { view: 'chat' };
  if (kind === 'app') return { view: 'personal' };
  if (kind !== 'entity') return null;
  const { subEntityId, subPageId, channelId } = contextOf(url);
  const sub = subEntityId ?? subPageId ?? null;
  if (channelId !== undefined) return { view: 'channel', channel: channelId, tab: entityId ?? null, sub };
  return { view: 'personal', sub };
}

/** Whom a deep link to a chat names, in small letters. */
export function chatPartner(link: string): string | null {
  const url = URL.canParse(link) ? new URL(link) : null;
  return url?.searchParams.get('users')?.split(',')[0]?.toLowerCase() ?? null;
}

function isTeams(url: URL): boolean {
  return (url.protocol === 'msteams:' || url.hostname === 'teams.microsoft.com') && /^\/l\//.test(url.pathname);
}

function contextOf(url: URL): { subEntityId?: string; subPageId?: string; channelId?: string } {
  try {
    return JSON.parse(url.searchParams.get('context') ?? '{}');
  } catch {
    return {};
  }
}
