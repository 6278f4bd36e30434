import { type Reply, refuse } from './http.ts';

/** Graph's real origin: nextLinks and contexts name it, whatever address was called. */
const graphOrigin = 'https://graph.microsoft.com';
export const graphRoot = `${graphOrigin}/v1.0`;

/** An expected refusal with Graph's body; the dispatcher adds innerError with date and request id. */
export function graphRefusal(status: number, code: string, message: string): Error {
  return refuse({ status, body: { error: { code, message } } });
}

export function contextOf(path: string): string {
  return `${graphRoot}/$metadata#${path}`;
}

export type Entity = Record<string, unknown>;

export interface PageRules {
  /** Path of the collection behind /v1.0, for the nextLink. */
  path: string;
  context: string;
  pageSize: number;
  pageMax: number;
  /** Outlook pages with $skip, the directory and SharePoint with an opaque $skiptoken. */
  by: '$skip' | '$skiptoken';
}

/** One page of a collection, with the nextLink when more follows. */
export function pageOf(all: Entity[], query: URLSearchParams, rules: PageRules): Reply {
  const top = topOf(query, rules);
  const start = startOf(query, rules.by);
  const body: Entity = { '@odata.context': contextOf(rules.context) };
  if (query.get('$count') === 'true') body['@odata.count'] = all.length;
  body.value = all.slice(start, start + top);
  if (start + top < all.length) {
    const next = new URLSearchParams(query);
    next.set(rules.by, rules.by === '$skip' ? String(start + top) : tokenOf(start + top));
    body['@odata.nextLink'] = `${graphRoot}${rules.path}?${readable(next)}`;
  }
  return { status: 200, body };
}

function topOf(query: URLSearchParams, rules: PageRules): number {
  const text = query.get('$top');
  if (text === null) return rules.pageSize;
  const top = Number(text);
  if (!Number.isInteger(top) || top < 1 || top > rules.pageMax) {
    throw graphRefusal(
      400,
      'BadRequest',
      `Invalid value '${text}' for $top query option found. The $top query option requires a whole number from 1 to ${rules.pageMax}.`,
    );
  }
  return top;
}

function startOf(query: URLSearchParams, by: PageRules['by']): number {
  const text = query.get(by);
  if (text === null) return 0;
  const start =
    by === '$skip' ? Number(text) : Number(Buffer.from(text, 'base64url').toString('utf8').replace('from:', ''));
  if (!Number.isInteger(start) || start < 0)
    throw graphRefusal(400, 'BadRequest', `Invalid value for ${by} query option found.`);
  return start;
}

function tokenOf(start: number): string {
  return Buffer.from(`from:${start}`).toString('base64url');
}

function readable(query: URLSearchParams): string {
  return query.toString().replaceAll('%24', '$').replaceAll('%2C', ',');
}

/** Refuses query options that the resource does not have. */
export function allowOptions(query: URLSearchParams, allowed: readonly string[]): void {
  for (const name of query.keys()) {
    if (name.startsWith('$') && !allowed.includes(name)) {
      throw graphRefusal(
        400,
        'BadRequest',
        `The query option '${name}' is not supported on this resource. Supported: ${allowed.join(', ')}.`,
      );
    }
  }
}

/** The properties $select names of an entity that comes whole without it. */
export function chosen(entity: Entity, query: URLSearchParams, type: string): Entity {
  const known = Object.keys(entity).filter((name) => !name.startsWith('@'));
  return selected(entity, query, { type, known, byDefault: known });
}

export interface Selectable {
  type: string;
  /** Every property the type has, so that a misspelt one is refused. */
  known: readonly string[];
  /** What comes without $select. */
  byDefault: readonly string[];
}

/** The properties $select names (always with id), or the default ones. */
export function selected(entity: Entity, query: URLSearchParams, rules: Selectable): Entity {
  const asked = query.get('$select');
  const names = asked === null ? rules.byDefault : asked.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !rules.known.includes(name));
  if (unknown !== undefined) {
    throw graphRefusal(
      400,
      'BadRequest',
      `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type '${rules.type}'.`,
    );
  }
  const kept = new Set(['id', ...names]);
  return Object.fromEntries(Object.entries(entity).filter(([name]) => name.startsWith('@') || kept.has(name)));
}
