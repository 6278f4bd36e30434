import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTokenCheck, TokenRefused } from '../../src/http/accessToken.ts';
import { OutsideTrouble } from '../../src/ports.ts';

const tenantId = '7f0c1d1e-52a4-4c3b-9d0e-3a6f5b8c2e11';
const clientId = '2b9f6d34-8c1e-4f57-a0d2-6e4b7c9a1f05';
const teamsOnTheWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

let server: Server;
let check: ReturnType<typeof createTokenCheck>;
let sign: (changes?: Record<string, unknown>) => Promise<string>;

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: 'one', use: 'sig', alg: 'RS256' };
  server = createServer((_req, res) => {
    res.end(JSON.stringify({ keys: [key] }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  check = createTokenCheck({
    clientId,
    publicOrigin: 'https://fotfeste.example.no',
    loginOrigin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tenantIds: async () => [tenantId],
  });
  const seconds = Math.floor(Date.now() / 1000);
  sign = (changes = {}) =>
    new SignJWT({
      aud: clientId,
      iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      iat: seconds,
      nbf: seconds,
      exp: seconds + 3600,
      azp: teamsOnTheWeb,
      acct: 0,
      name: 'Sara Eira',
      oid: 'f6648be2-9950-4940-ab02-39a67d7fd49c',
      scp: 'access_as_user',
      tid: tenantId,
      ver: '2.0',
      ...changes,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'one', typ: 'JWT' })
      .sign(privateKey);
});
afterAll(() => new Promise((done) => server.close(done)));

test('a token from Teams proves who is asking', async () => {
  expect(await check(await sign({ roles: ['Coordinator'] }))).toEqual({
    tenantId,
    personId: 'f6648be2-9950-4940-ab02-39a67d7fd49c',
    displayName: 'Sara Eira',
    isCoordinator: true,
    isGuest: false,
  });
});

test('a guest is told apart', async () => {
  expect(await check(await sign({ acct: 1 }))).toMatchObject({ isGuest: true });
});

test.each([
  ['another audience', { aud: 'https://graph.microsoft.com' }],
  [
    'the issuer of another tenant',
    { iss: 'https://login.microsoftonline.com/99999999-9999-4999-8999-999999999999/v2.0' },
  ],
  ['an old issuer', { iss: `https://sts.windows.net/${tenantId}/`, ver: '1.0' }],
  ['another tenant', { tid: '99999999-9999-4999-8999-999999999999' }],
  ['no scope', { scp: undefined }],
  ['another scope', { scp: 'User.Read' }],
  ['a scope that only begins alike', { scp: 'access_as_user_too' }],
  ['a client that is not Microsoft’s own', { azp: '11111111-1111-4111-8111-111111111111' }],
  ['a time that has passed', { exp: 1_700_000_000 }],
  ['a time that has not come', { nbf: 4_000_000_000 }],
  ['no person', { oid: undefined }],
  ['no word on whether she is a guest', { acct: undefined }],
])('a well-signed token with %s is refused', async (_what, changes) => {
  await expect(check(await sign(changes))).rejects.toThrow(TokenRefused);
});

test('keys that cannot be read are trouble outside, and no fault of the token', async () => {
  const away = createTokenCheck({
    clientId,
    publicOrigin: 'https://fotfeste.example.no',
    loginOrigin: 'http://127.0.0.1:1',
    tenantIds: async () => [tenantId],
  });
  await expect(away(await sign())).rejects.toThrow(OutsideTrouble);
});
