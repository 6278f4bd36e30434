import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Engine, OwnerSession } from './engine.ts';

const folder = new URL('./migrations/', import.meta.url);

interface Migration {
  readonly name: string;
  readonly hash: string;
  readonly statements: string;
}

/** Any number that nothing else in this database locks: two processes that start together migrate one after the other. */
const migrationLock = 7_130_421;

/** Brings the schema up to date, each migration in a transaction. Throws naming a migration that changed since it ran. */
export async function migrate(engine: Engine): Promise<void> {
  const migrations = await readMigrations();
  await engine.asOwner(async (session) => {
    await session.exec(`select pg_advisory_lock(${migrationLock})`);
    try {
      await ensureRole(session);
      await runMissing(session, migrations);
    } finally {
      await session.exec(`select pg_advisory_unlock(${migrationLock})`);
    }
  });
}

/** Names the schema as these migrations make it. */
export const schemaHash = async (): Promise<string> => hashOf((await readMigrations()).map(({ hash }) => hash).join());

async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const statements = (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n');
      return { name, hash: hashOf(statements), statements };
    }),
  );
}

async function runMissing(session: OwnerSession, migrations: readonly Migration[]): Promise<void> {
  await session.exec(
    'create table if not exists schema_migration (name text primary key, hash text not null, ran_at timestamptz not null default now())',
  );
  const ran = await session.query<{ name: string; hash: string }>('select name, hash from schema_migration');
  refuseDrift(ran, migrations);
  const done = new Set(ran.map(({ name }) => name));
  for (const { name, hash, statements } of migrations.filter((migration) => !done.has(migration.name))) {
    await inTransaction(session, async () => {
      await session.exec(statements);
      await session.query('insert into schema_migration (name, hash) values ($1, $2)', [name, hash]);
    });
  }
}

function refuseDrift(ran: readonly { name: string; hash: string }[], migrations: readonly Migration[]): void {
  for (const { name, hash } of ran) {
    const known = migrations.find((migration) => migration.name === name);
    if (!known)
      throw new Error(`The database has run migration ${name}, which this version does not have: it is newer.`);
    if (known.hash !== hash) {
      throw new Error(`Migration ${name} has changed since it ran in this database: put it back and write a new one.`);
    }
  }
}

/**
 * The role that every transaction runs as. It belongs to the whole server, so two deployments or test databases may
 * make it at the same moment, and an owner who may not make roles can be given it beforehand.
 */
async function ensureRole(session: OwnerSession): Promise<void> {
  await session.exec(`do $$ begin
    if not exists (select from pg_roles where rolname = 'fotfeste_app') then
      create role fotfeste_app nologin;
    end if;
  exception when duplicate_object or unique_violation then null;
  end $$`);
  for (let attempt = 1; ; attempt += 1) {
    try {
      // Trying is the only question that every version answers alike: 16 tells membership from the right to SET.
      return await session.exec(`do $$ begin
        perform set_config('role', 'fotfeste_app', true);
        perform set_config('role', 'none', true);
      exception when insufficient_privilege or invalid_parameter_value then
        execute format('grant fotfeste_app to %I', current_user);
      end $$`);
    } catch (error) {
      if (attempt === 5 || !isConcurrentGrant(error)) throw error;
    }
  }
}

/** PostgreSQL says XX000 "tuple concurrently updated" when two grants of a role meet. */
const isConcurrentGrant = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'XX000' || error.code === '23505');

async function inTransaction(session: OwnerSession, work: () => Promise<void>): Promise<void> {
  await session.exec('begin');
  try {
    await work();
    await session.exec('commit');
  } catch (error) {
    await session.exec('rollback');
    throw error;
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
