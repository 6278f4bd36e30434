import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import { protocolNow } from '../clock.ts';
import type { TenantContext } from '../context.ts';
import { publicKeyOf } from '../entra/signingKeys.ts';
import { graphAudience } from '../entra/tokenIssuer.ts';
import { refuse } from '../http.ts';
import { graphRefusal } from '../odata.ts';
import type { Access, Caller, GraphCall } from './graphCall.ts';

/**
 * Reads the bearer token as Graph does: signature, audience, expiry. Throws 401 with Graph's body. A permission that was refused
 * after the token was issued counts no more, though Microsoft would let it live as long as the token: nobody wants to wait an hour.
 */
export async function callerOf(ctx: TenantContext, authorization: string | undefined): Promise<Caller> {
  if (!authorization?.startsWith('Bearer ')) throw unauthorized('Access token is empty.');
  const keys = createLocalJWKSet({ keys: [publicKeyOf(ctx.state.keys.entra)] });
  try {
    const { payload } = await jwtVerify(authorization.slice(7), keys, {
      audience: [graphAudience, '00000003-0000-0000-c000-000000000000'],
      issuer: `https://sts.windows.net/${ctx.options.tenantId}/`,
      currentDate: protocolNow(),
      clockTolerance: 300,
    });
    const isApp = payload.idtyp === 'app';
    return {
      roles: rolesIn(payload.roles).filter((role) => !ctx.state.revokedRoles.includes(role)),
      scopes: String(payload.scp ?? '').split(' '),
      userId: isApp ? null : String(payload.oid),
    };
  } catch (error) {
    throw unauthorized(reasonOf(error));
  }
}

const rolesIn = (claim: unknown): string[] => (Array.isArray(claim) ? (claim as string[]) : []);

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'Lifetime validation failed, the token is expired.';
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud')
    return 'Access token validation failure. Invalid audience.';
  if (error instanceof errors.JWTClaimValidationFailed)
    return `Access token validation failure. Invalid ${error.claim}.`;
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey)
    return 'Signature is invalid.';
  return 'IDX14100: JWT is not well formed.';
}

function unauthorized(message: string): Error {
  return refuse({
    status: 401,
    headers: {
      'www-authenticate':
        'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"',
    },
    body: { error: { code: 'InvalidAuthenticationToken', message } },
  });
}

/** Checks the application permission of a path; a person's own data needs a delegated scope only. */
export function checkAccess(call: GraphCall, access: Access): void {
  const { caller, ctx } = call;
  if (caller.userId !== null) {
    const own = ctx.state.users.find((user) => user.id === caller.userId);
    const isOwn = call.params.user === caller.userId || call.params.user === own?.upn;
    if (isOwn && (access.ownScopes ?? []).some((scope) => caller.scopes.includes(scope))) return;
  } else if (access.roles.some((role) => caller.roles.includes(role)) || isGivenByTeam(call, access)) return;
  throw denied(access, caller);
}

/** https://learn.microsoft.com/microsoftteams/platform/graph-api/rsc/resource-specific-consent */
function isGivenByTeam(call: GraphCall, { teamPermission }: Access): boolean {
  const team = call.ctx.state.teams.find((known) => known.id === call.params.team?.toLowerCase());
  return teamPermission !== undefined && team?.permissions.includes(teamPermission) === true;
}

function denied(access: Access, caller: Caller): Error {
  if (access.service === 'outlook')
    return graphRefusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  if (access.service === 'sharepoint') return graphRefusal(403, 'accessDenied', 'Access denied');
  if (access.service === 'teams') {
    const known = [...access.roles, ...(access.teamPermission === undefined ? [] : [access.teamPermission])];
    return graphRefusal(
      403,
      'Forbidden',
      `Missing role permissions on the request. API requires one of '${known.join(', ')}'. Roles on the request '${caller.roles.join(', ')}'.`,
    );
  }
  return graphRefusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}
