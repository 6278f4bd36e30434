import type { TenantContext } from '../context.ts';
import type { Reply } from '../http.ts';
import { publicKeyOf } from './signingKeys.ts';
import { botTokenIssuer } from './tokenIssuer.ts';

/** OpenID metadata of the tenant: the issuer is the real one, the addresses are ours. */
export function tenantMetadata(ctx: TenantContext): Reply {
  const { tenantId } = ctx.options;
  const login = `${ctx.options.origin}/_microsoft/login/${tenantId}`;
  return {
    status: 200,
    body: {
      token_endpoint: `${login}/oauth2/v2.0/token`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
      jwks_uri: `${login}/discovery/v2.0/keys`,
      response_modes_supported: ['query', 'fragment', 'form_post'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      request_uri_parameter_supported: false,
      userinfo_endpoint: 'https://graph.microsoft.com/oidc/userinfo',
      authorization_endpoint: `${login}/oauth2/v2.0/authorize`,
      device_authorization_endpoint: `${login}/oauth2/v2.0/devicecode`,
      http_logout_supported: true,
      frontchannel_logout_supported: true,
      end_session_endpoint: `${login}/oauth2/v2.0/logout`,
      claims_supported: [
        'sub',
        'iss',
        'aud',
        'exp',
        'iat',
        'auth_time',
        'acr',
        'nonce',
        'preferred_username',
        'name',
        'tid',
        'ver',
        'at_hash',
        'c_hash',
        'email',
      ],
      tenant_region_scope: 'EU',
      cloud_instance_name: 'microsoftonline.com',
      cloud_graph_host_name: 'graph.windows.net',
      msgraph_host: 'graph.microsoft.com',
    },
  };
}

export function tenantKeys(ctx: TenantContext): Reply {
  const issuer = `https://login.microsoftonline.com/${ctx.options.tenantId}/v2.0`;
  return { status: 200, body: { keys: [{ ...publicKeyOf(ctx.state.keys.entra), issuer }] } };
}

/** Bot Framework's OpenID metadata, for tokens from the connector to the bot. */
export function botMetadata(ctx: TenantContext): Reply {
  const login = `${ctx.options.origin}/_microsoft/login/botframework`;
  return {
    status: 200,
    body: {
      issuer: botTokenIssuer,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${login}/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    },
  };
}

export function botKeys(ctx: TenantContext): Reply {
  return { status: 200, body: { keys: [{ ...publicKeyOf(ctx.state.keys.connector), endorsements: ['msteams'] }] } };
}
