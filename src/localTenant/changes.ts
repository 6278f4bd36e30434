import type { State } from './state.ts';

/** What is replaced as a whole when it changes: a look at each property is enough to see it. */
const flat = [
  'events',
  'goneEvents',
  'shiftEdits',
  'chats',
  'messages',
  'installs',
  'subscriptions',
  'faults',
] as const;
/** Few and small, and changed inside. */
const nested = ['teams', 'lists'] as const;
const collections = [...flat, ...nested];

type Entity = { id: string } & Record<string, unknown>;
type Collection = (typeof collections)[number];

/** What changed between two moments: whole entities, and the ids of those that are gone. */
export interface Change {
  put?: Partial<Record<Collection, Entity[]>>;
  gone?: Partial<Record<Collection, string[]>>;
  clock?: State['clock'];
  lastNumber?: number;
  revokedRoles?: string[];
}

/** Finds what has changed since it was asked last. The log of requests is left out. */
export function createChangeFinder(state: State): () => Change {
  const seen = new Map(collections.map((name) => [name, new Map<string, unknown>()]));

  function findIn(name: Collection, change: Required<Pick<Change, 'put' | 'gone'>>): void {
    const before = seen.get(name) as Map<string, unknown>;
    const now = state[name] as unknown as Entity[];
    const see = (flat as readonly string[]).includes(name) ? seeProperties : seeText;
    const put = now.filter((entity) => see(before, entity));
    if (put.length > 0) change.put[name] = put;
    if (before.size === now.length) return;
    const here = new Set(now.map(({ id }) => id));
    change.gone[name] = [...before.keys()].filter((id) => !here.has(id));
    for (const id of change.gone[name]) before.delete(id);
  }

  const find = (): Change => {
    const change = { put: {}, gone: {}, lastNumber: state.lastNumber, revokedRoles: state.revokedRoles };
    for (const name of collections) findIn(name, change);
    return change;
  };
  find();
  return find;
}

/** Brings a state forward. Done twice, it leaves the same. */
export function applyChange(state: State, { put = {}, gone = {}, ...rest }: Change): void {
  for (const name of collections) {
    const left = new Set(gone[name]);
    const kept = new Map((state[name] as unknown as Entity[]).map((entity) => [entity.id, entity]));
    for (const entity of put[name] ?? []) kept.set(entity.id, entity);
    Object.assign(state, { [name]: [...kept.values()].filter(({ id }) => !left.has(id)) });
  }
  Object.assign(state, rest);
}

function seeProperties(before: Map<string, unknown>, entity: Entity): boolean {
  const known = before.get(entity.id) as Entity | undefined;
  if (known !== undefined && isSame(entity, known)) return false;
  before.set(entity.id, { ...entity });
  for (const value of Object.values(entity)) freeze(value);
  return true;
}

/** A plain loop: it runs over every entity at every change. */
function isSame(entity: Entity, known: Entity): boolean {
  for (const name in entity) if (entity[name] !== known[name]) return false;
  return true;
}

function seeText(before: Map<string, unknown>, entity: Entity): boolean {
  const text = JSON.stringify(entity);
  if (before.get(entity.id) === text) return false;
  before.set(entity.id, text);
  return true;
}

/** A change further inside would go unseen, so it has to fail. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}
