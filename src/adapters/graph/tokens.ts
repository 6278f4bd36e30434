import {
  ConfidentialClientApplication,
  type INetworkModule,
  type NetworkResponse,
  ServerError,
} from '@azure/msal-node';

export interface TokenOptions {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where a tenant played on loopback signs in; null for the real one. */
  readonly loginOrigin: string | null;
  readonly timeoutMs: number;
}

/** Tokens of the app itself, cached until shortly before they expire. Both throw TokenError. */
export interface Tokens {
  graph(): Promise<string>;
  connector(): Promise<string>;
}

/** No token could be had, so nothing was sent. Names the kind of failure, never a secret or a message from outside. */
export class TokenError extends Error {}

const authorityOrigin = 'https://login.microsoftonline.com';

export function createTokens(options: TokenOptions): Tokens {
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: options.clientId,
      clientSecret: options.clientSecret,
      authority: `${authorityOrigin}/${options.tenantId}`,
      ...(options.loginOrigin === null ? {} : { authorityMetadata: playedAuthority(options) }),
    },
    system: { networkClient: createNetwork(options.timeoutMs), disableInternalRetries: true },
  });
  const underWay = new Map<string, Promise<string>>();

  /** MSAL caches tokens but does not join calls that miss the cache at the same time. */
  function tokenFor(scope: string): Promise<string> {
    const pending = underWay.get(scope);
    if (pending !== undefined) return pending;
    const asked = acquire(client, scope).finally(() => underWay.delete(scope));
    underWay.set(scope, asked);
    return asked;
  }

  return {
    graph: () => tokenFor('https://graph.microsoft.com/.default'),
    connector: () => tokenFor('https://api.botframework.com/.default'),
  };
}

async function acquire(client: ConfidentialClientApplication, scope: string): Promise<string> {
  try {
    const result = await client.acquireTokenByClientCredential({ scopes: [scope] });
    if (result !== null) return result.accessToken;
  } catch (error) {
    const refused = error instanceof ServerError && !/temporarily_unavailable|server_error/.test(error.errorCode);
    throw new TokenError(refused ? 'signInRefused' : 'signInUnavailable');
  }
  throw new TokenError('signInUnavailable');
}

/** MSAL refuses http authorities, so the authority stays the real one and only its endpoints are ours. */
function playedAuthority(options: TokenOptions): string {
  const login = `${options.loginOrigin}/${options.tenantId}`;
  return JSON.stringify({
    // Unused here, but MSAL takes the tenant from its first path segment.
    authorization_endpoint: `${authorityOrigin}/${options.tenantId}/oauth2/v2.0/authorize`,
    token_endpoint: `${login}/oauth2/v2.0/token`,
    jwks_uri: `${login}/discovery/v2.0/keys`,
    issuer: `${authorityOrigin}/${options.tenantId}/v2.0`,
  });
}

/** MSAL's own network client waits for ever on a server that hangs. */
function createNetwork(timeoutMs: number): INetworkModule {
  async function request<T>(url: string, init: RequestInit): Promise<NetworkResponse<T>> {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as T,
    };
  }
  return {
    sendGetRequestAsync: (url, given) => request(url, { method: 'GET', headers: given?.headers ?? {} }),
    sendPostRequestAsync: (url, given) =>
      request(url, { method: 'POST', headers: given?.headers ?? {}, body: given?.body ?? '' }),
  };
}
