import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, jwtVerify, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appId, appSecret, type RunningTenant, startLocalTenant, tenantId } from '../support/localTenant.ts';
import { asker, msalOf } from './graphClient.ts';

const certificate = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
let running: RunningTenant;

beforeAll(async () => {
  running = await startLocalTenant({ appPublicKey: certificate.publicKey });
});

afterAll(() => running.close());

async function askToken(
  form: Record<string, string>,
  tenant = tenantId,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await fetch(`${running.origin}/_microsoft/login/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const graphForm = {
  grant_type: 'client_credentials',
  client_id: appId,
  client_secret: appSecret,
  scope: 'https://graph.microsoft.com/.default',
};

test('MSAL signs the app in, for Graph with its permissions and for the connector without', async () => {
  const msal = msalOf(running);
  const graph = await msal.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] });
  expect(decodeJwt(graph?.accessToken ?? '')).toMatchObject({
    aud: 'https://graph.microsoft.com',
    iss: `https://sts.windows.net/${tenantId}/`,
    appid: appId,
    idtyp: 'app',
    tid: tenantId,
    roles: expect.arrayContaining(['Calendars.ReadWrite', 'Sites.Selected']),
  });
  const connector = await msal.acquireTokenByClientCredential({ scopes: ['https://api.botframework.com/.default'] });
  expect(decodeJwt(connector?.accessToken ?? '')).not.toHaveProperty('roles');
});

test('MSAL is told which error Entra gave when the secret is wrong', async () => {
  const wrong = msalOf(running, 'not-the-secret').acquireTokenByClientCredential({
    scopes: ['https://graph.microsoft.com/.default'],
  });
  await expect(wrong).rejects.toMatchObject({
    errorCode: 'invalid_client',
    errorMessage: expect.stringContaining('AADSTS7000215'),
  });
});

test.each([
  ['an unknown app', { ...graphForm, client_id: '11111111-2222-4333-8444-555555555555' }, 400, 700016],
  ['no secret', { grant_type: 'client_credentials', client_id: appId, scope: graphForm.scope }, 401, 7000216],
  ['a scope that is not .default', { ...graphForm, scope: 'https://graph.microsoft.com/User.Read.All' }, 400, 1002012],
  ['a resource nobody registered', { ...graphForm, scope: 'https://example.com/.default' }, 400, 500011],
  ['no scope', { grant_type: 'client_credentials', client_id: appId, client_secret: appSecret }, 400, 900144],
  ['an unknown grant', { ...graphForm, grant_type: 'password' }, 400, 70003],
])('a sign-in with %s is refused with its AADSTS number', async (_what, form, status, code) => {
  const refused = await askToken(form);
  expect([refused.status, refused.body.error_codes]).toEqual([status, [code]]);
  expect(refused.body.error_description).toContain(`AADSTS${code}: `);
});

test('another tenant is not found', async () => {
  expect((await askToken(graphForm, '99999999-2222-4333-8444-555555555555')).body.error_codes).toEqual([90002]);
});

test('a certificate signs the app in, and only the registered one', async () => {
  const audience = `${running.origin}/_microsoft/login/${tenantId}/oauth2/v2.0/token`;
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const assertion = (key: Parameters<typeof createPrivateKey>[0]) =>
    new SignJWT({ jti: '1' })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(appId)
      .setSubject(appId)
      .setAudience(audience)
      .setExpirationTime('5m')
      .sign(createPrivateKey(key));
  const { client_secret: _, ...form } = {
    ...graphForm,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  };
  expect((await askToken({ ...form, client_assertion: await assertion(certificate.privateKey) })).status).toBe(200);
  const forged = await askToken({
    ...form,
    client_assertion: await assertion(other.privateKey.export({ type: 'pkcs8', format: 'pem' })),
  });
  expect([forged.status, forged.body.error_codes]).toEqual([401, [700027]]);
});

test('a tab’s token is signed by the tenant’s published key and says who, where and for what', async () => {
  const metadata = (await running.get(`/_microsoft/login/${tenantId}/v2.0/.well-known/openid-configuration`)) as {
    issuer: string;
    jwks_uri: string;
  };
  expect(metadata.issuer).toBe(`https://login.microsoftonline.com/${tenantId}/v2.0`);
  expect(metadata.jwks_uri.startsWith(running.origin)).toBe(true);
  const { payload } = await jwtVerify(
    await running.tokenOf('kari.lindvik@lysvaer.example'),
    createRemoteJWKSet(new URL(metadata.jwks_uri)),
    { issuer: metadata.issuer, audience: appId },
  );
  expect(payload).toMatchObject({
    tid: tenantId,
    oid: await running.idOf('kari.lindvik'),
    preferred_username: 'kari.lindvik@lysvaer.example',
    name: 'Kari Lindvik',
    azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
    scp: 'access_as_user',
    roles: ['Coordinator'],
    ver: '2.0',
  });
  expect(decodeJwt(await running.tokenOf('sara.eira'))).not.toHaveProperty('roles');
});

test('on a person’s behalf the app reads that person, and nobody else', async () => {
  const assertion = await running.tokenOf('sara.eira');
  const result = await msalOf(running).acquireTokenOnBehalfOf({
    oboAssertion: assertion,
    scopes: ['https://graph.microsoft.com/User.Read'],
  });
  const graph = asker(`${running.origin}/_microsoft/graph/v1.0`, result?.accessToken ?? '');
  expect((await graph('GET', '/me')).body.displayName).toBe('Sara Eira');
  expect((await graph('GET', '/users/ingrid.haugland@lysvaer.example')).body.error.code).toBe(
    'Authorization_RequestDenied',
  );
  const { client_secret } = graphForm;
  const form = {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    client_id: appId,
    client_secret,
    requested_token_use: 'on_behalf_of',
    scope: 'User.Read',
  };
  expect((await askToken({ ...form, assertion: `${assertion.slice(0, -4)}AAAA` })).body.error_codes).toEqual([50013]);
  expect((await askToken({ ...form, assertion, scope: 'Mail.Read' })).body.error_codes).toEqual([65001]);
});

test('Graph refuses a token that is missing, forged, or meant for another', async () => {
  const reasonFor = async (token: string | null) => {
    const answer = await asker(`${running.origin}/_microsoft/graph/v1.0`, token)('GET', '/users');
    expect([answer.status, answer.body.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    return answer.body.error.message;
  };
  const good = String((await askToken(graphForm)).body.access_token);
  const forConnector = String(
    (await askToken({ ...graphForm, scope: 'https://api.botframework.com/.default' })).body.access_token,
  );
  expect(await reasonFor(null)).toContain('empty');
  expect(await reasonFor(`${good.slice(0, -8)}AAAAAAAA`)).toContain('Signature');
  expect(await reasonFor(forConnector)).toContain('audience');
  expect(await reasonFor('no.token')).toContain('not well formed');
});

test('a permission the municipality refuses is missing from the token, and its path is closed', async () => {
  await running.post('/_control/permissions', { revoke: ['Calendars.ReadWrite'] });
  const token = String((await askToken(graphForm)).body.access_token);
  const graph = asker(`${running.origin}/_microsoft/graph/v1.0`, token);
  const refused = await graph('GET', '/users/sara.eira@lysvaer.example/events');
  expect([refused.status, refused.body.error.code]).toEqual([403, 'ErrorAccessDenied']);
  expect((await graph('GET', '/users')).status).toBe(200);
  await running.post('/_control/permissions', { revoke: [] });
});

test('a permission that is refused later closes its path at once, also to a token that was issued before', async () => {
  const token = String((await askToken(graphForm)).body.access_token);
  const graph = asker(`${running.origin}/_microsoft/graph/v1.0`, token);
  const statusOfEvents = async () => (await graph('GET', '/users/sara.eira@lysvaer.example/events')).status;
  const before = await statusOfEvents();
  await running.post('/_control/permissions', { revoke: ['Calendars.ReadWrite'] });
  const refused = await statusOfEvents();
  await running.post('/_control/permissions', { revoke: [] });
  expect([before, refused, await statusOfEvents()]).toEqual([200, 403, 200]);
});
