import { timingSafeEqual } from 'node:crypto';
import { createLocalJWKSet, importSPKI, jwtVerify } from 'jose';
import { protocolNow } from '../clock.ts';
import type { TenantContext } from '../context.ts';
import type { Call, Reply } from '../http.ts';
import type { User } from '../state.ts';
import { refuseToken } from './refuseToken.ts';
import { publicKeyOf } from './signingKeys.ts';
import { connectorAudience, graphAudience } from './tokenIssuer.ts';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const onBehalfOf = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const expiresIn = 3599;

export async function answerToken(ctx: TenantContext, tenant: string, call: Call): Promise<Reply> {
  if (!(call.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) {
    throw refuseToken(400, 'invalid_request', {
      code: 900144,
      text: "The request body must contain the following parameter: 'grant_type'.",
    });
  }
  if (![ctx.options.tenantId, 'botframework.com', 'organizations'].includes(tenant)) {
    throw refuseToken(400, 'invalid_request', {
      code: 90002,
      text: `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
    });
  }
  const form = new URLSearchParams(call.raw.toString('utf8'));
  const grant = needed(form, 'grant_type');
  await checkClient(ctx, form, call);
  if (grant === 'client_credentials') return tokenReply(await clientToken(ctx, form));
  if (grant === onBehalfOf) return tokenReply(await personToken(ctx, form));
  throw refuseToken(400, 'unsupported_grant_type', {
    code: 70003,
    text: `The app requested an unsupported grant type '${grant}'.`,
  });
}

function tokenReply(token: Record<string, unknown>): Reply {
  return {
    status: 200,
    headers: { pragma: 'no-cache' },
    body: { token_type: 'Bearer', ...token, expires_in: expiresIn, ext_expires_in: expiresIn },
  };
}

async function clientToken(ctx: TenantContext, form: URLSearchParams): Promise<Record<string, unknown>> {
  const scope = needed(form, 'scope');
  const audience = [graphAudience, connectorAudience].find((known) => scope === `${known}/.default`);
  if (audience === undefined && scope.endsWith('/.default')) {
    throw refuseToken(400, 'invalid_resource', {
      code: 500011,
      text: `The resource principal named ${scope.slice(0, -9)} was not found in the tenant named ${ctx.options.tenantId}.`,
    });
  }
  if (audience === undefined) {
    throw refuseToken(400, 'invalid_scope', {
      code: 1002012,
      text: `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    });
  }
  return { access_token: await ctx.issuer.appToken(audience) };
}

async function personToken(ctx: TenantContext, form: URLSearchParams): Promise<Record<string, unknown>> {
  if (form.get('requested_token_use') !== 'on_behalf_of') {
    throw refuseToken(400, 'invalid_request', {
      code: 900144,
      text: "The request body must contain the following parameter: 'requested_token_use'.",
    });
  }
  const user = await assertedUser(ctx, needed(form, 'assertion'));
  const asked = needed(form, 'scope')
    .split(' ')
    .filter((scope) => !['openid', 'profile', 'offline_access', 'email'].includes(scope));
  const scopes = asked.map((scope) => scope.replace(`${graphAudience}/`, ''));
  const granted = ['User.Read'];
  const refused = scopes.find((scope) => scope !== '.default' && !granted.includes(scope));
  if (refused !== undefined) {
    throw refuseToken(400, 'invalid_grant', {
      code: 65001,
      text: `The user or administrator has not consented to use the application with ID '${ctx.options.appId}'. Send an interactive authorization request for this user and resource.`,
    });
  }
  return { scope: granted.join(' '), access_token: await ctx.issuer.delegatedToken(user, granted) };
}

async function assertedUser(ctx: TenantContext, assertion: string): Promise<User> {
  const keys = createLocalJWKSet({ keys: [publicKeyOf(ctx.state.keys.entra)] });
  try {
    const { payload } = await jwtVerify(assertion, keys, {
      audience: [ctx.options.appId, ctx.options.appIdUri],
      currentDate: protocolNow(),
    });
    const user = ctx.state.users.find((known) => known.id === payload.oid);
    if (user !== undefined) return user;
  } catch {
    // answered below, as any assertion that cannot be used
  }
  throw refuseToken(400, 'invalid_grant', {
    code: 50013,
    text: 'Assertion failed signature validation, or its audience does not match the client application.',
  });
}

async function checkClient(ctx: TenantContext, form: URLSearchParams, call: Call): Promise<void> {
  const [basicId, basicSecret] = basicOf(call);
  const clientId = form.get('client_id') ?? basicId;
  if (clientId === null) throw missing('client_id');
  if (clientId !== ctx.options.appId) {
    throw refuseToken(400, 'unauthorized_client', {
      code: 700016,
      text: `Application with identifier '${clientId}' was not found in the directory '${ctx.options.tenantId}'.`,
    });
  }
  const assertion = form.get('client_assertion');
  if (assertion !== null) return checkAssertion(ctx, form, assertion);
  const secret = form.get('client_secret') ?? basicSecret;
  if (secret === null) {
    throw refuseToken(401, 'invalid_client', {
      code: 7000216,
      text: "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
    });
  }
  if (!same(secret, ctx.options.appSecret)) {
    throw refuseToken(401, 'invalid_client', {
      code: 7000215,
      text: `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
    });
  }
}

async function checkAssertion(ctx: TenantContext, form: URLSearchParams, assertion: string): Promise<void> {
  if (form.get('client_assertion_type') !== assertionType) throw missing('client_assertion_type');
  const { appId, appPublicKey, tenantId, origin } = ctx.options;
  const endpoint = `${tenantId}/oauth2/v2.0/token`;
  const audience = [
    `${origin}/_microsoft/login/${endpoint}`,
    `https://login.microsoftonline.com/${endpoint}`,
    `https://login.microsoftonline.com/${tenantId}/v2.0`,
  ];
  try {
    if (typeof appPublicKey !== 'string') throw new Error('no key is registered');
    const key = await importSPKI(appPublicKey, 'RS256');
    await jwtVerify(assertion, key, {
      issuer: appId,
      subject: appId,
      audience,
      algorithms: ['RS256', 'PS256'],
      currentDate: protocolNow(),
    });
  } catch (error) {
    throw refuseToken(401, 'invalid_client', {
      code: 700027,
      text: `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - ${(error as Error).message}]`,
    });
  }
}

function basicOf(call: Call): [string | null, string | null] {
  const header = call.headers.authorization ?? '';
  if (!header.startsWith('Basic ')) return [null, null];
  const text = Buffer.from(header.slice(6), 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return [decodeURIComponent(text.slice(0, colon)), decodeURIComponent(text.slice(colon + 1))];
}

function needed(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value === null || value === '') throw missing(name);
  return value;
}

function missing(name: string): Error {
  return refuseToken(400, 'invalid_request', {
    code: 900144,
    text: `The request body must contain the following parameter: '${name}'.`,
  });
}

function same(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
