import { importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { protocolNow } from '../clock.ts';
import { guidOf, newGuid } from '../ids.ts';
import type { State, User } from '../state.ts';
import { consentedRoles } from './consent.ts';

/** The Teams web client, which asks for SSO tokens on a tab's behalf. Source: Microsoft's list of pre-authorised client ids. */
const teamsWebClientId = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
export const graphAudience = 'https://graph.microsoft.com';
export const connectorAudience = 'https://api.botframework.com';
export const botTokenIssuer = 'https://api.botframework.com';

export interface TokenIssuer {
  /** Client credentials: an application token for Graph or the connector. */
  appToken(audience: string): Promise<string>;
  /** On-behalf-of: a delegated Graph token for the person. */
  delegatedToken(user: User, scopes: string[]): Promise<string>;
  /** What authentication.getAuthToken gives in a tab. */
  ssoToken(user: User): Promise<string>;
  /** What the Bot connector signs its calls to the bot with. */
  connectorToken(serviceUrl: string): Promise<string>;
}

export interface IssuerSubject {
  tenantId: string;
  appId: string;
  moreRoles?: readonly string[];
}

const lifetimeSeconds = 3900;

export function createTokenIssuer(subject: IssuerSubject, state: State): TokenIssuer {
  const entra = (payload: JWTPayload): Promise<string> =>
    sign(state.keys.entra, { ...payload, tid: subject.tenantId, uti: newUti() });
  return {
    appToken: (audience) => entra(appClaims(subject, audience, rolesOf(subject, state))),
    delegatedToken: (user, scopes) => entra(delegatedClaims(subject, user, scopes)),
    ssoToken: (user) => entra(ssoClaims(subject, user)),
    connectorToken: (serviceUrl) =>
      sign(state.keys.connector, { serviceurl: serviceUrl, iss: botTokenIssuer, aud: subject.appId }),
  };
}

function rolesOf({ moreRoles = [] }: IssuerSubject, { revokedRoles }: State): string[] {
  return [...consentedRoles, ...moreRoles].filter((role) => !revokedRoles.includes(role));
}

/** Graph and the connector take Entra's first kind of token: https://learn.microsoft.com/entra/identity-platform/access-tokens */
function appClaims({ tenantId, appId }: IssuerSubject, audience: string, roles: string[]): JWTPayload {
  const sts = `https://sts.windows.net/${tenantId}/`;
  const servicePrincipal = guidOf(`${tenantId}/sp/${appId}`);
  return {
    aud: audience,
    iss: sts,
    aio: newGuid(),
    app_displayname: 'Fotfeste',
    appid: appId,
    appidacr: '1',
    idp: sts,
    idtyp: 'app',
    oid: servicePrincipal,
    rh: '0.',
    ...(audience === graphAudience ? { roles } : {}),
    sub: servicePrincipal,
    ver: '1.0',
  };
}

function delegatedClaims({ tenantId, appId }: IssuerSubject, user: User, scopes: string[]): JWTPayload {
  return {
    aud: graphAudience,
    iss: `https://sts.windows.net/${tenantId}/`,
    acr: '1',
    amr: ['pwd', 'mfa'],
    appid: appId,
    appidacr: '1',
    idtyp: 'user',
    name: user.displayName,
    given_name: user.givenName,
    family_name: user.surname,
    oid: user.id,
    scp: scopes.join(' '),
    sub: pairwise(user, graphAudience),
    unique_name: user.upn,
    upn: user.upn,
    ver: '1.0',
  };
}

function ssoClaims({ tenantId, appId }: IssuerSubject, user: User): JWTPayload {
  return {
    aud: appId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    // An optional claim that the package asks for: 0 is a member of the tenant, 1 a guest.
    acct: 0,
    aio: newGuid(),
    azp: teamsWebClientId,
    azpacr: '0',
    name: user.displayName,
    oid: user.id,
    preferred_username: user.upn,
    rh: '0.',
    ...(user.appRoles.length > 0 ? { roles: user.appRoles } : {}),
    scp: 'access_as_user',
    sub: pairwise(user, appId),
    ver: '2.0',
  };
}

function newUti(): string {
  return newGuid().replaceAll('-', '').slice(0, 22);
}

/** Entra's sub differs for each application, so that applications cannot compare people by it. */
function pairwise(user: User, application: string): string {
  return Buffer.from(guidOf(`${user.id}/${application}`))
    .toString('base64url')
    .slice(0, 43);
}

async function sign(key: JWK, payload: JWTPayload): Promise<string> {
  const now = Math.floor(protocolNow().getTime() / 1000);
  return new SignJWT(payload)
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: String(key.kid), x5t: String(key.x5t) })
    .setIssuedAt(now)
    .setNotBefore(now - 5)
    .setExpirationTime(now + lifetimeSeconds)
    .sign(await importJWK(key, 'RS256'));
}
