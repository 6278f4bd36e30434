import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Actor } from '../domain/people.ts';
import { OutsideTrouble } from '../ports.ts';

/** The Microsoft clients that may ask for a token on behalf of the tab (Microsoft Learn, "Register your tab app", 2026-09). */
const teamsClients = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264', // Teams on desktop and phone
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', // Teams on the web
  '4765445b-32c6-49b0-83e6-1d93765276ca', // Microsoft 365 on the web
  '0ec893e0-5785-4de6-99da-4ed124e5296c', // Microsoft 365 on desktop and phone
  'd3590ed6-52b3-4102-aeff-aad2292ab01c', // Outlook on desktop
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3', // Outlook on the web
  '27922004-5251-4030-b22d-91ecd9a37ea4', // Outlook on phone
]);

const microsoftLogin = 'https://login.microsoftonline.com';
const clockSkewSeconds = 300;

export interface TokenRules {
  readonly clientId: string;
  readonly publicOrigin: string;
  /** Where keys are read, when a tenant is played on loopback. */
  readonly loginOrigin: string | null;
  readonly tenantIds: () => Promise<readonly string[]>;
}

/** Thrown for every token that does not prove who is asking; says why for the log, never to the caller. */
export class TokenRefused extends Error {}

/**
 * Proves the acting person from a Teams SSO token: signature, audience, issuer of that very tenant, registered tenant,
 * scope, authorised client, expiry. The key set is shared by all tenants, so a signature alone proves nothing.
 * Throws OutsideTrouble when Entra's keys cannot be read: then nobody knows whether the token is good.
 */
export function createTokenCheck(rules: TokenRules): (token: string) => Promise<Actor> {
  const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();
  const keysOf = (tenantId: string) => {
    const url = new URL(`${rules.loginOrigin ?? microsoftLogin}/${tenantId}/discovery/v2.0/keys`);
    const keys = keySets.get(tenantId) ?? createRemoteJWKSet(url, { timeoutDuration: 5000 });
    keySets.set(tenantId, keys);
    return keys;
  };
  const audience = [rules.clientId, `api://${new URL(rules.publicOrigin).host}/${rules.clientId}`];
  return async (token) => {
    const tenantId = tenantIn(token);
    if (!(await rules.tenantIds()).includes(tenantId)) throw new TokenRefused('the tenant is not registered');
    const { payload } = await jwtVerify(token, keysOf(tenantId), {
      algorithms: ['RS256'],
      issuer: `${microsoftLogin}/${tenantId}/v2.0`,
      audience,
      clockTolerance: clockSkewSeconds,
      requiredClaims: ['exp', 'iat', 'oid', 'tid'],
    }).catch((error: Error) => {
      throw isAboutTheToken(error)
        ? new TokenRefused(error.message)
        : new OutsideTrouble('Entra did not give its keys');
    });
    return actorFrom(payload);
  };
}

/** jose has a class for each fault of a token; a key server that fails gives a plain one, a time-out or the error of fetch. */
const isAboutTheToken = (error: Error): boolean =>
  error instanceof errors.JOSEError &&
  !['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'].includes(error.code);

/** Read before the signature is checked, only to know whose keys to ask for. */
function tenantIn(token: string): string {
  try {
    const payload: JWTPayload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    if (typeof payload.tid === 'string') return payload.tid;
  } catch {}
  throw new TokenRefused('the token cannot be read');
}

function actorFrom(claims: JWTPayload): Actor {
  if (claims.ver !== '2.0') throw new TokenRefused('the token is not of version 2.0');
  if (
    !String(claims.scp ?? '')
      .split(' ')
      .includes('access_as_user')
  )
    throw new TokenRefused('the scope is missing');
  // An optional claim that the package's Entra app asks for; without it a guest could not be told from an employee.
  if (!['0', '1'].includes(String(claims.acct))) throw new TokenRefused('the claim acct is missing');
  if (!teamsClients.has(String(claims.azp))) throw new TokenRefused('the client is not authorised');
  return {
    tenantId: String(claims.tid),
    personId: String(claims.oid),
    displayName: String(claims.name ?? claims.preferred_username ?? ''),
    isCoordinator: Array.isArray(claims.roles) && claims.roles.includes('Coordinator'),
    isGuest: String(claims.acct) === '1',
  };
}
