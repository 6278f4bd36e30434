import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let token: string;

beforeAll(async () => {
  world = await startWorld();
  token = await world.tenant.tokenOf('sara.eira@lysvaer.example');
});
afterAll(() => world.close());

const asks = (bearer: string | null) =>
  world.send('home', {}, bearer === null ? {} : { authorization: `Bearer ${bearer}` });
const claimsOf = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());

/** The same claims but for these, signed by a key that Entra has never published. */
async function forged(changes: Record<string, unknown>): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  const header = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());
  return new SignJWT({ ...claimsOf(token), ...changes }).setProtectedHeader(header).sign(privateKey);
}

describe('nobody gets in', () => {
  test('without a token', async () => {
    expect((await asks(null)).status).toBe(401);
  });
  test('with something that is no token', async () => {
    expect((await asks('abc')).status).toBe(401);
    expect((await asks('a.b.c')).status).toBe(401);
  });
  test('with a token that somebody else signed', async () => {
    expect((await asks(await forged({}))).status).toBe(401);
  });
  test('with a token whose claims were changed after signing', async () => {
    const [header, , signature] = token.split('.');
    const claims = Buffer.from(JSON.stringify({ ...claimsOf(token), roles: ['Coordinator'] })).toString('base64url');
    expect((await asks(`${header}.${claims}.${signature}`)).status).toBe(401);
  });
  test('with an unsigned token', async () => {
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    expect((await asks(`${header}.${token.split('.')[1]}.`)).status).toBe(401);
  });
  test('from a tenant that is not registered', async () => {
    expect((await asks(await forged({ tid: '99999999-9999-4999-8999-999999999999' }))).status).toBe(401);
  });
  test('and is told so in her own language', async () => {
    const answer = await world.send('home', {}, { 'accept-language': 'nn-NO' });
    expect(((await answer.json()) as { message: string }).message).toContain('kjenner deg ikkje');
  });
});

test('whoever has a true token gets in, and no answer may be framed or cached', async () => {
  const answer = await asks(token);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('health tells of the database and the list', async () => {
  const answer = await fetch(`${world.origin}/health`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ status: 'ok', database: 'ok' });
});
