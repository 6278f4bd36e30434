import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate, schemaHash } from '../../src/adapters/postgres/migrate.ts';
import { pgliteEngine } from '../../src/adapters/postgres/pgliteEngine.ts';

export interface FreshDatabase {
  /** For DATABASE_URL. */
  readonly url: string;
  remove(): Promise<void>;
}

/** An embedded database in a folder of its own, for tests that start the whole app: copied, which is faster than built. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const template = path.join(tmpdir(), `fotfeste-folder-${await schemaHash()}`);
  if (!existsSync(template)) await buildTemplate(template);
  const home = await mkdtemp(path.join(tmpdir(), 'fotfeste-test-'));
  const folder = path.join(home, 'database');
  await cp(template, folder, { recursive: true });
  return { url: `pglite:${folder}`, remove: () => rm(home, { recursive: true, force: true }) };
}

/** Built aside and then named: another test process may be building the same. */
async function buildTemplate(template: string): Promise<void> {
  const aside = `${template}.${randomUUID()}`;
  const engine = await pgliteEngine({ dataDir: aside });
  await migrate(engine);
  await engine.close();
  await rename(aside, template).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  await rm(aside, { recursive: true, force: true });
}
