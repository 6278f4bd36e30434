import { AsyncLocalStorage } from 'node:async_hooks';
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { oneRequest } from './oneRequest.ts';

export type Authentication = ConfigurationBotFrameworkAuthentication;
export type Authenticated = Awaited<ReturnType<Authentication['authenticateRequest']>>;

const connectorIssuer = 'https://api.botframework.com';
const teamsChannel = 'msteams';

interface AuthenticationOptions {
  readonly appId: string;
  readonly connectorToken: () => Promise<string>;
  /** Where a tenant played on loopback stands in for Microsoft; null in production. */
  readonly botOrigin: string | null;
  readonly timeoutMs: number;
}

/** The SDK's authentication, always on, with our own token source and one request on the wire per call. */
export function createAuthentication(options: AuthenticationOptions): Authentication {
  const { appId, connectorToken, botOrigin, timeoutMs } = options;
  const credentials = {
    async signRequest<T extends { headers: { set(name: string, value: string): void } }>(request: T): Promise<T> {
      request.headers.set('authorization', `Bearer ${await connectorToken()}`);
      return request;
    },
  };
  const factory = {
    isValidAppId: async (id: string) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => credentials,
  };
  return new ConfigurationBotFrameworkAuthentication(
    botOrigin === null ? {} : playedMicrosoft(botOrigin),
    factory,
    undefined,
    undefined,
    { httpClient: oneRequest(timeoutMs) },
  );
}

/** All or none of these: the SDK takes one that is set for a cloud of its own, and the rest then have no defaults. */
function playedMicrosoft(botOrigin: string) {
  const metadata = `${botOrigin}/login/botframework/.well-known/openidconfiguration`;
  return {
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    ToBotFromChannelTokenIssuer: connectorIssuer,
    ToChannelFromBotOAuthScope: connectorIssuer,
    ToChannelFromBotLoginUrl: `${botOrigin}/login/botframework.com`,
    OAuthUrl: `${botOrigin}/login/oauth`,
    CallerId: 'urn:botframework:azure',
  };
}

/**
 * Proves that an activity comes from the Bot connector and is meant for us; null otherwise. Beyond the SDK's checks the
 * issuer must be the connector itself (the SDK also takes emulators and other bots), the activity must come from Teams (the
 * SDK asks whether a key may speak for a channel only when one is named) and the token must name the address that answers go to. Throws when Microsoft's keys cannot be read.
 */
export async function authenticate(
  authentication: Authentication,
  activity: Activity,
  header: string,
): Promise<Authenticated | null> {
  if (activity.channelId !== teamsChannel) return null;
  try {
    const caller = await quietly(() => authentication.authenticateRequest(activity, header));
    const claim = (name: string) => caller.claimsIdentity.getClaimValue(name);
    const isConnector = claim('iss') === connectorIssuer;
    return isConnector && activity.serviceUrl && claim('serviceurl') === activity.serviceUrl ? caller : null;
  } catch (error) {
    if (isNoAnswer(error)) throw error;
    return null;
  }
}

/** node-fetch, under the SDK, names its own errors so; a status from the key server is worded by the SDK. */
const isNoAnswer = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'FetchError' || error.message.startsWith('Failed to load'));

const inSdk = new AsyncLocalStorage<true>();
let isGuarded = false;

/** The SDK prints refused tokens, keys included, with console.error. Silences that for its own call, and nothing else. */
function quietly<T>(call: () => Promise<T>): Promise<T> {
  if (!isGuarded) {
    const print = console.error;
    console.error = (...parts: unknown[]) => {
      if (!inSdk.getStore()) print(...parts);
    };
    isGuarded = true;
  }
  return inSdk.run(true, call);
}
