import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';
import type { Outcome } from '../../ports.ts';
import { address } from './address.ts';
import { outcomeOf } from './outcomes.ts';
import { readPages } from './pages.ts';
import { columnDefinitions, columnFaults } from './reportColumns.ts';
import type { Send } from './transport.ts';

/** Found by this name, so it is the same in every language. */
const listName = 'Fotfeste statusrapporter';

/** A person has to mend the list, which takes a while. */
const driftPauseSeconds = 900;

export interface ListPlace {
  readonly siteId: string;
  readonly listId: string;
}

/** The list exists and is as we write it, or a sentence says what differs and how to mend it. */
export type Located =
  | { readonly kind: 'ok'; readonly value: ListPlace }
  | (Exclude<Outcome<ListPlace>, { kind: 'ok' }> & { readonly explanation: string });

/** Finds the list on the site, creates it where it lacks, and verifies its columns. Needs the app's own grant on the site (Sites.Selected, role manage). */
export async function locateList(send: Send, site: string): Promise<Located> {
  const siteId = await findSite(send, site);
  if (siteId.kind !== 'ok') {
    return { ...siteId, explanation: `The site ${site} cannot be opened (${siteId.reason}). ${grantAdvice}` };
  }
  const listId = await findOrCreateList(send, siteId.value);
  if (listId.kind !== 'ok') {
    return {
      ...listId,
      explanation: `The list "${listName}" cannot be made on ${site} (${listId.reason}). ${grantAdvice}`,
    };
  }
  return verify(send, { siteId: siteId.value, listId: listId.value });
}

const grantAdvice = 'Check that the site exists and that the app is granted the role manage on it, then start again.';

async function findSite(send: Send, site: string): Promise<Outcome<string>> {
  const colon = site.indexOf(':');
  const way = site
    .slice(colon + 1)
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  const path = `/sites/${encodeURIComponent(site.slice(0, colon))}:${way}?$select=id`;
  return idOf(outcomeOf(await send({ name: 'reports.site', method: 'GET', path }), 'repeatable'));
}

async function findOrCreateList(send: Send, siteId: string): Promise<Outcome<string>> {
  const found = await findList(send, siteId);
  if (found.kind !== 'ok') return found;
  if (found.value !== null) return { kind: 'ok', value: found.value };
  const body = { displayName: listName, list: { template: 'genericList' }, columns: columnDefinitions() };
  const answer = await send({
    name: 'reports.createList',
    method: 'POST',
    path: address`/sites/${siteId}/lists`,
    body,
  });
  const created = idOf(outcomeOf(answer, 'create'));
  if (created.kind === 'ok' || created.kind === 'permanent') return created;
  const again = await findList(send, siteId);
  return again.kind === 'ok' && again.value !== null ? { kind: 'ok', value: again.value } : created;
}

async function findList(send: Send, siteId: string): Promise<Outcome<string | null>> {
  const path = address`/sites/${siteId}/lists?$select=${'id,displayName'}`;
  const isOurs = (list: { displayName?: string | null }): boolean => list.displayName === listName;
  const lists = await readPages<{ id: string; displayName?: string | null }>(
    send,
    { name: 'reports.lists', method: 'GET', path },
    (read) => read.some(isOurs),
  );
  return lists.kind === 'ok' ? { kind: 'ok', value: lists.value.find(isOurs)?.id ?? null } : lists;
}

async function verify(send: Send, place: ListPlace): Promise<Located> {
  const path = address`/sites/${place.siteId}/lists/${place.listId}/columns`;
  const read = await readPages<ColumnDefinition>(send, { name: 'reports.columns', method: 'GET', path });
  if (read.kind !== 'ok') {
    return { ...read, explanation: `The columns of the list "${listName}" cannot be read (${read.reason}).` };
  }
  const faults = columnFaults(read.value);
  if (faults.length === 0) return { kind: 'ok', value: place };
  const explanation = `The SharePoint list "${listName}" is not as Fotfeste writes it: ${faults.join('; ')}. Mend these columns in the list's settings, or rename the list so that a new one is made, then start again.`;
  return { kind: 'retry', seconds: driftPauseSeconds, reason: 'listDiffers', explanation };
}

const idOf = (outcome: Outcome<unknown>): Outcome<string> =>
  outcome.kind === 'ok' ? { kind: 'ok', value: (outcome.value as { id: string }).id } : outcome;
