import type { PGlite } from '@electric-sql/pglite';
import type { Dialect } from 'kysely';
import type { Pacer } from '../../ports.ts';
import type { Store } from '../../store.ts';

/** One connection that nobody else uses meanwhile, as the owner of the tables: for migrations only. */
export interface OwnerSession {
  /** Several statements at once, without parameters. */
  exec(statements: string): Promise<void>;
  query<Row>(statement: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
}

/** What the queue of wakes needs to work on the same database. */
type DatabaseHandle =
  | { readonly engine: 'pglite'; readonly pglite: PGlite }
  | { readonly engine: 'postgres'; readonly connectionString: string };

/** A store, the pace that processes share through it, and the database below it for the queue of wakes. */
export type DatabaseStore = Store & { readonly pacer: Pacer; readonly handle: DatabaseHandle };

/** A database, in this process or on a server. */
export interface Engine {
  readonly handle: DatabaseHandle;
  readonly dialect: Dialect;
  asOwner<T>(work: (session: OwnerSession) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
