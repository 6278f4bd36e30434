import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stampOf } from './buildStamp.ts';
import { compressFolder } from './compressFolder.ts';
import { firstLoads, type PageLoad, personalLimit } from './firstLoads.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;
const stampFile = `${dist}/stamp`;
const shellConfigFile = `${root}src/localTenant/shell/vite.config.ts`;

export interface BuildOptions {
  /** Says nothing but faults. */
  readonly quiet?: boolean;
  readonly log?: (line: string) => void;
  /** Builds also when nothing has changed since last time. */
  readonly force?: boolean;
}

/** Builds tab and shell into dist/ when their sources have changed; tells whether it did. Too large a page is thrown. */
export async function buildAll(options: BuildOptions = {}): Promise<{ readonly built: boolean }> {
  const { quiet = false, force = false, log = console.log } = options;
  const say = quiet ? () => {} : log;
  const stamp = await stampOf(root);
  if (!force && (await lastStamp()) === stamp) return { built: false };
  say('Building the tab …');
  // Loaded only when needed: a start with nothing to build should not wait for the bundler.
  const { build } = await import('vite');
  const { tabConfig } = await import('./vite.config.ts');
  await build(tabConfig());
  if (existsSync(shellConfigFile)) {
    const { shellConfig } = await import('../src/localTenant/shell/vite.config.ts');
    await build(shellConfig());
  }
  const files = await compressFolder(dist);
  const loads = await firstLoads(`${dist}/tab`);
  for (const line of table(loads)) say(line);
  say(`${files} files compressed.`);
  refuseTooLarge(loads);
  await mkdir(dist, { recursive: true });
  await writeFile(stampFile, stamp);
  return { built: true };
}

const lastStamp = (): Promise<string | null> => readFile(stampFile, 'utf8').catch(() => null);

function table(loads: readonly PageLoad[]): string[] {
  const rows = loads.map(
    (load) => `  ${load.page.padEnd(12)}${kilobytes(load.bytes).padStart(8)}${String(load.files).padStart(8)}`,
  );
  return ['First load, brotli:', `  ${'page'.padEnd(12)}${'kB'.padStart(8)}${'files'.padStart(8)}`, ...rows];
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

function refuseTooLarge(loads: readonly PageLoad[]): void {
  const personal = loads.find((load) => load.page === 'personal');
  if (personal && personal.bytes <= personalLimit) return;
  throw new Error(
    `The first load of the personal tab is ${kilobytes(personal?.bytes ?? 0)} kB brotli and may be ${kilobytes(personalLimit)} kB. ` +
      'Load what is heavy with lazy().',
  );
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { 'if-changed': { type: 'boolean', default: false } } });
  await buildAll({ force: !values['if-changed'] }).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
