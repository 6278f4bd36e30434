import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const whole = {
  PUBLIC_ORIGIN: 'https://fotfeste.lysvaer.example',
  DATABASE_URL: 'pglite:memory',
  CONTENT_KEY: Buffer.alloc(32, 7).toString('base64'),
  TENANT_ID: '7f0c1d1e-52a4-4c3b-9d0e-3a6f5b8c2e11',
  TENANT_NAME: 'Lysvær kommune',
  CLIENT_ID: '2b9f6d34-8c1e-4f57-a0d2-6e4b7c9a1f05',
  CLIENT_SECRET: 'not-to-be-told',
  TEAMS_APP_ID: '5d8a1f60-93c4-4b7e-8f21-0c6d9e7b3a42',
};

/** What a start with this environment is told, a line a fault; empty when it may start. */
function faultsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n').slice(1);
  }
}

test('a complete environment is enough; what is not said has a usual value', () => {
  expect(readConfig(whole)).toMatchObject({ PORT: 3978, HOST: '0.0.0.0', LOG_LEVEL: 'info' });
  expect(readConfig({ ...whole, PORT: '8080' }).PORT).toBe(8080);
});

test.each(Object.keys(whole))('%s is named when it is missing or empty', (name) => {
  const { [name as keyof typeof whole]: _without, ...rest } = whole;
  expect(faultsOf(rest)).toEqual([`  ${name} is missing`]);
  expect(faultsOf({ ...rest, [name]: '' })).toEqual([`  ${name} is missing`]);
});

test.each([
  ['PORT', 'threethousand'],
  ['PORT', '70000'],
  ['PUBLIC_ORIGIN', 'fotfeste.lysvaer.example'],
  ['PUBLIC_ORIGIN', 'https://fotfeste.lysvaer.example/tab'],
  ['DATABASE_URL', 'mysql://app:hunter2@db.example/fotfeste'],
  ['CONTENT_KEY', 'tooshortasecret'],
  ['TENANT_ID', 'lysvaer.onmicrosoft.example'],
  ['CLIENT_ID', 'fotfeste'],
  ['TEAMS_APP_ID', 'no.fotfeste'],
  ['REPORT_SITE', 'https://lysvaer.sharepoint.example/sites/helse'],
  ['LOG_LEVEL', 'loudly'],
])('%s is named in one line when it is wrong, without what it was (%s)', (name, value) => {
  const faults = faultsOf({ ...whole, [name]: value });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^  ${name} \\S`));
  expect(faults[0]).not.toContain(value);
  expect(faults[0]).not.toContain('hunter2');
});

test('every fault is told at once', () => {
  const { CLIENT_SECRET: _without, ...rest } = whole;
  const faults = faultsOf({ ...rest, PORT: 'x', TENANT_ID: 'y' });
  expect(faults.map((fault) => fault.trim().split(' ')[0]).sort()).toEqual(['CLIENT_SECRET', 'PORT', 'TENANT_ID']);
});

test('ids are understood in large letters too, as portals sometimes show them', () => {
  expect(readConfig({ ...whole, TENANT_ID: whole.TENANT_ID.toUpperCase() }).TENANT_ID).toBe(whole.TENANT_ID);
});

test('people reach it over TLS only in production', () => {
  const plain = { ...whole, PUBLIC_ORIGIN: 'http://fotfeste.lysvaer.example' };
  expect(faultsOf({ ...plain, NODE_ENV: 'production' })).toEqual([
    '  PUBLIC_ORIGIN must begin with https:// in production',
  ]);
  expect(faultsOf({ ...whole, NODE_ENV: 'production' })).toEqual([]);
});

const overrides = ['LOGIN_ORIGIN', 'GRAPH_ORIGIN', 'BOT_ORIGIN'];

test.each(overrides)('%s may point to this machine only, and never in production', (name) => {
  for (const here of ['http://localhost:3978/x', 'http://127.0.0.1:3978', 'http://[::1]:3978'])
    expect(faultsOf({ ...whole, [name]: here }), here).toEqual([]);
  for (const away of [
    'https://login.example',
    'http://localhost.example',
    'http://localhost@example.com',
    'http://127.0.0.1.example/',
    'http://10.0.0.1',
    'localhost:3978',
  ])
    expect(faultsOf({ ...whole, [name]: away }), away).toEqual([`  ${name} is accepted for loopback addresses only`]);
  const inProduction = { ...whole, NODE_ENV: 'production', [name]: 'http://localhost:3978' };
  expect(faultsOf(inProduction)).toEqual([`  ${name} must not be set in production`]);
});

test('the product does not start with a value missing: it names it and ends with 1', async () => {
  const { TENANT_NAME: _without, ...rest } = whole;
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const ended = await new Promise<{ code: unknown; said: string }>((resolve) => {
    execFile(process.execPath, [main], { env: { ...rest, PORT: '0' }, timeout: 25_000 }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, said: out + err }),
    );
  });
  expect(ended.code).toBe(1);
  expect(ended.said.split('\n').slice(1)).toEqual(['  TENANT_NAME is missing', '']);
  expect(ended.said).not.toContain(whole.CLIENT_SECRET);
});
