import { ConfidentialClientApplication } from '@azure/msal-node';
import { appId, appSecret, type RunningTenant, tenantId } from '../support/localTenant.ts';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests read Microsoft's JSON by name
  readonly body: any;
}

export type Ask = (
  method: string,
  path: string,
  more?: { body?: unknown; headers?: Record<string, string> },
) => Promise<Answer>;

/** Microsoft's own MSAL, its authority unchanged, with the token endpoint of localTenant. */
export function msalOf(running: RunningTenant, secret: string = appSecret): ConfidentialClientApplication {
  const real = `https://login.microsoftonline.com/${tenantId}`;
  return new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      clientSecret: secret,
      authority: real,
      authorityMetadata: JSON.stringify({
        authorization_endpoint: `${real}/oauth2/v2.0/authorize`,
        token_endpoint: `${running.origin}/_microsoft/login/${tenantId}/oauth2/v2.0/token`,
        jwks_uri: `${running.origin}/_microsoft/login/${tenantId}/discovery/v2.0/keys`,
        issuer: `${real}/v2.0`,
      }),
    },
  });
}

export async function appToken(running: RunningTenant, resource = 'https://graph.microsoft.com'): Promise<string> {
  const result = await msalOf(running).acquireTokenByClientCredential({ scopes: [`${resource}/.default`] });
  if (result === null) throw new Error('MSAL gave no token.');
  return result.accessToken;
}

/** Plain requests to Graph with the app's own token. */
export async function graphOf(running: RunningTenant): Promise<Ask> {
  return asker(`${running.origin}/_microsoft/graph/v1.0`, await appToken(running));
}

export async function connectorOf(running: RunningTenant): Promise<Ask> {
  return asker(`${running.origin}/_microsoft/connector`, await appToken(running, 'https://api.botframework.com'));
}

export function asker(root: string, token: string | null): Ask {
  return async (method, path, { body, headers } = {}) => {
    const answer = await fetch(`${root}${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    const bytes = Buffer.from(await answer.arrayBuffer());
    return {
      status: answer.status,
      headers: answer.headers,
      body: isJson ? JSON.parse(bytes.toString('utf8')) : bytes,
    };
  };
}
