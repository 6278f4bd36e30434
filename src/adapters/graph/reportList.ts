import type { ReportWrite } from '../../domain/network/statusReport.ts';
import type { Outcome, ReportList } from '../../ports.ts';
import { address, quoted } from './address.ts';
import { outcomeOf } from './outcomes.ts';
import { readPages } from './pages.ts';
import { reportFields } from './reportFields.ts';
import { type ListPlace, type Located, locateList } from './reportSite.ts';
import type { Send } from './transport.ts';

interface GraphItem {
  readonly id: string;
  readonly '@odata.etag'?: string;
  readonly eTag?: string;
  readonly fields?: { readonly Revision?: number | null };
}

const pauseSeconds = 30;

/** The list of status reports on one SharePoint site. */
export function createReportList(send: Send, site: string): ReportList {
  let place: ListPlace | null = null;

  async function locate(): Promise<Located> {
    if (place !== null) return { kind: 'ok', value: place };
    const located = await locateList(send, site);
    if (located.kind === 'ok') place = located.value;
    return located;
  }

  return {
    ensure: async () => {
      place = null;
      const located = await locate();
      if (located.kind !== 'ok') throw new Error(located.explanation);
    },
    write: async (write) => {
      const located = await locate();
      if (located.kind !== 'ok') return located;
      const outcome = await writeReport(send, located.value, write);
      if (outcome.kind === 'permanent' && outcome.reason === 'notFound') {
        // Somebody removed the list: look for it, or make it, next time.
        place = null;
        return { kind: 'retry', seconds: pauseSeconds, reason: 'notFound' };
      }
      return outcome;
    },
  };
}

/** Looks first, so an earlier attempt that was done though nobody heard of it is found and not repeated. */
async function writeReport(send: Send, place: ListPlace, write: ReportWrite): Promise<Outcome<string>> {
  const found = await findItems(send, place, write.reportKey);
  if (found.kind !== 'ok') return found;
  const [oldest, ...doubled] = found.value;
  if (oldest === undefined) return postItem(send, place, write);
  for (const item of doubled) {
    const path = address`/sites/${place.siteId}/lists/${place.listId}/items/${item.id}`;
    const removed = outcomeOf(await send({ name: 'reports.removeDoubled', method: 'DELETE', path }), 'repeatable');
    if (removed.kind !== 'ok' && removed.reason !== 'notFound') return removed;
  }
  return patchItem(send, { place, item: oldest, write });
}

async function postItem(send: Send, place: ListPlace, write: ReportWrite): Promise<Outcome<string>> {
  const path = address`/sites/${place.siteId}/lists/${place.listId}/items`;
  const body = { fields: withoutNull(reportFields(write)) };
  const answer = await send({ name: 'reports.create', method: 'POST', path, body });
  const outcome = outcomeOf(answer, 'create');
  if (outcome.kind === 'ok') return { kind: 'ok', value: (outcome.value as GraphItem).id };
  // The key is unique in the list, so a conflict also means that the item is there.
  if (outcome.kind !== 'unknown' && outcome.reason !== 'conflict') return outcome;
  const found = await findItems(send, place, write.reportKey);
  const item = found.kind === 'ok' ? found.value[0] : undefined;
  if (item !== undefined) return patchItem(send, { place, item, write });
  // Looked for and not found, so it may be posted again, once Graph wants to hear of it.
  const asked = answer.kind === 'answered' ? answer.retryAfterSeconds : null;
  return { kind: 'retry', seconds: asked ?? pauseSeconds, reason: outcome.reason };
}

interface Patch {
  readonly place: ListPlace;
  readonly item: GraphItem;
  readonly write: ReportWrite;
}

/** A newer revision in the list stays: attempts can come in any order. */
async function patchItem(send: Send, { place, item, write }: Patch): Promise<Outcome<string>> {
  if ((item.fields?.Revision ?? 0) >= write.report.revision) return { kind: 'ok', value: item.id };
  const outcome = outcomeOf(
    await send({
      name: 'reports.update',
      method: 'PATCH',
      path: address`/sites/${place.siteId}/lists/${place.listId}/items/${item.id}/fields`,
      headers: { 'If-Match': item['@odata.etag'] ?? item.eTag ?? '*' },
      body: reportFields(write),
    }),
    'repeatable',
  );
  return outcome.kind === 'ok' ? { kind: 'ok', value: item.id } : outcome;
}

/** Oldest first. Without the header that allows slow filters, so that a lost index is noticed. */
async function findItems(send: Send, place: ListPlace, reportKey: string): Promise<Outcome<readonly GraphItem[]>> {
  const filter = `fields/ReportKey eq ${quoted(reportKey)}`;
  const path = address`/sites/${place.siteId}/lists/${place.listId}/items?$expand=${'fields($select=ReportKey,Revision)'}&$filter=${filter}`;
  const pages = await readPages<GraphItem>(send, { name: 'reports.find', method: 'GET', path });
  if (pages.kind !== 'ok') return pages;
  return { kind: 'ok', value: pages.value.toSorted((a, b) => Number(a.id) - Number(b.id)) };
}

const withoutNull = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
