import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** The same name gives the same GUID, so that addresses and tests survive a fresh start. */
export function guidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function newGuid(): string {
  return randomUUID();
}

/** Looks like an Exchange item id: long, case-sensitive, URL-safe, no meaning inside. */
export function newOutlookId(): string {
  return `AAMkAD${randomBytes(84).toString('base64url')}AAA=`;
}

/** Looks like Exchange's global object id, shared by all copies of one meeting. */
export function newICalUId(): string {
  return `040000008200E00074C5B7101A82E008${randomBytes(32).toString('hex').toUpperCase()}`;
}

/** Bot Framework's opaque id of a person; it belongs to one bot only. */
export function botUserId(appId: string, userId: string): string {
  return `29:1${createHash('sha256').update(`${appId}/${userId}`).digest('base64url')}`;
}

export function conversationIdOf(appId: string, userId: string): string {
  return `a:1${createHash('sha512').update(`${appId}/${userId}/chat`).digest('base64url')}`;
}

export function chatIdOf(appId: string, userId: string): string {
  return `19:${userId}_${appId}@unq.gbl.spaces`;
}
