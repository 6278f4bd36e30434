import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { describe, test } from 'vitest';
import type { DatabaseStore, Engine } from '../../src/adapters/postgres/engine.ts';
import { migrate, schemaHash } from '../../src/adapters/postgres/migrate.ts';
import { openPostgres } from '../../src/adapters/postgres/openPostgres.ts';
import { pgliteEngine } from '../../src/adapters/postgres/pgliteEngine.ts';
import { storeOn } from '../../src/adapters/postgres/storeOn.ts';
import type { Tenant } from '../../src/domain/unit.ts';
import type { Clock } from '../../src/ports.ts';

/** Registered in every test store. */
export const testTenant: Tenant = { id: '11111111-1111-4111-8111-111111111111', name: 'Lysvær kommune' };
/** Registered beside it: what one has, the other must never see. */
export const otherTenant: Tenant = { id: '22222222-2222-4222-8222-222222222222', name: 'Fjordvik kommune' };

export const testContentKey = Buffer.alloc(32, 7).toString('base64');

/** Thursday 17 September 2026, 08:20 in Norway. */
const thursday: Clock = { now: () => '2026-09-17T06:20:00.000Z' };

export interface TestStore {
  readonly store: DatabaseStore;
  readonly engine: Engine;
  /** One statement in a transaction of its own with these settings, `role` among them; without one, as owner of the tables. */
  sql<Row>(
    settings: Readonly<Record<string, string>>,
    statement: string,
    parameters?: unknown[],
  ): Promise<readonly Row[]>;
  /** A second store on the same rows: with its own connections on a server, the same one in an embedded database. */
  another(): DatabaseStore;
  close(): Promise<void>;
}

/** A store on a fresh embedded database; fast, because the schema is restored and not built. Tenants are registered. */
export async function openTestStore(clock: Clock = thursday): Promise<TestStore> {
  const engine = await pgliteEngine({ loadDataDir: await migratedDump() });
  const store = storeOn(engine, { contentKey: testContentKey, clock });
  await registerTenants(store);
  return { store, engine, sql: sqlOn(engine), another: () => store, close: () => store.close() };
}

/** The dump is made once for a schema, and kept for later runs beside other temporary files. */
async function migratedDump(): Promise<Blob> {
  const file = path.join(tmpdir(), `fotfeste-schema-${await schemaHash()}.tar`);
  if (!existsSync(file)) {
    const engine = await pgliteEngine({});
    await migrate(engine);
    if (engine.handle.engine !== 'pglite') throw new Error('The embedded engine has another name.');
    const dump = await engine.handle.pglite.dumpDataDir('none');
    await engine.close();
    const aside = `${file}.${randomUUID()}`;
    await writeFile(aside, Buffer.from(await dump.arrayBuffer()));
    await rename(aside, file);
  }
  return new Blob([await readFile(file)]);
}

const serverUrl = process.env.TEST_DATABASE_URL;

/** A new, empty database on the server of TEST_DATABASE_URL. */
export async function createDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `fotfeste_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name}`);
  const url = new URL(serverUrl ?? '');
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`drop database if exists ${name} with (force)`) };
}

/** A store on a database of its own, dropped when it is closed. */
async function openServerStore(clock: Clock = thursday): Promise<TestStore> {
  const { url, drop } = await createDatabase();
  const broken = (error: Error) => console.error('A connection of the test database broke:', error.message);
  const engine = openPostgres(url, broken);
  await migrate(engine);
  const options = { contentKey: testContentKey, clock };
  const opened = [storeOn(engine, options)] as [DatabaseStore, ...DatabaseStore[]];
  await registerTenants(opened[0]);
  return {
    store: opened[0],
    engine,
    sql: sqlOn(engine),
    another() {
      const store = storeOn(openPostgres(url, broken), options);
      opened.push(store);
      return store;
    },
    async close() {
      await Promise.all(opened.map((store) => store.close()));
      await drop();
    },
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export interface TestEngine {
  readonly engine: 'PGlite' | 'PostgreSQL';
  readonly open: (clock?: Clock) => Promise<TestStore>;
}

/** Runs the same promises against both engines. Without a server the second is skipped aloud, and fails where CI=true. */
export function describeOnBothEngines(title: string, promises: (engine: TestEngine) => void): void {
  describe(`${title} (PGlite)`, () => promises({ engine: 'PGlite', open: openTestStore }));
  if (serverUrl) {
    describe(`${title} (PostgreSQL)`, () => promises({ engine: 'PostgreSQL', open: openServerStore }));
    return;
  }
  const needed = `${title} (PostgreSQL): set TEST_DATABASE_URL to the address of a server to run this`;
  if (process.env.CI === 'true') {
    test(needed, () => {
      throw new Error('TEST_DATABASE_URL is not set');
    });
  } else test.skip(needed, () => {});
}

async function registerTenants(store: DatabaseStore): Promise<void> {
  await store.registerTenant(testTenant);
  await store.registerTenant(otherTenant);
}

const sqlOn =
  (engine: Engine): TestStore['sql'] =>
  (settings, statement, parameters = []) =>
    engine.asOwner(async (session) => {
      await session.exec('begin');
      try {
        for (const [name, value] of Object.entries(settings)) {
          await session.query('select set_config($1, $2, true)', [name, value]);
        }
        return await session.query(statement, parameters);
      } finally {
        // After a failed statement this rolls back.
        await session.exec('commit');
      }
    });
