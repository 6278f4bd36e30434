import { importJWK, type JWTPayload, SignJWT } from 'jose';
import { createSigningKey } from '../../src/localTenant/entra/signingKeys.ts';
import { createTokenIssuer, type IssuerSubject } from '../../src/localTenant/entra/tokenIssuer.ts';
import { loadSnapshot } from '../../src/localTenant/snapshot.ts';

export type Sign = (serviceUrl: string) => Promise<string>;

/** Signs as the Bot connector that localTenant plays, with the key of its snapshot. */
export function signAsConnector(stateFile: string, subject: IssuerSubject): Sign {
  const state = loadSnapshot(stateFile);
  if (state === null) throw new Error(`There is no snapshot at ${stateFile}: flush localTenant first.`);
  return createTokenIssuer(subject, state).connectorToken;
}

/** Signs as the connector does, with the same key id and another key. */
export async function signAsForger(stateFile: string, subject: IssuerSubject): Promise<Sign> {
  const state = loadSnapshot(stateFile);
  if (state === null) throw new Error(`There is no snapshot at ${stateFile}: flush localTenant first.`);
  const connector = { ...(await createSigningKey()), kid: String(state.keys.connector.kid) };
  return createTokenIssuer(subject, { ...state, keys: { ...state.keys, connector } }).connectorToken;
}

export type SignClaims = (claims: JWTPayload) => Promise<string>;

/** Signs whatever is claimed with the connector's true key: for tokens that are well signed and still not for us. */
export function signWithConnectorKey(stateFile: string): SignClaims {
  const state = loadSnapshot(stateFile);
  if (state === null) throw new Error(`There is no snapshot at ${stateFile}: flush localTenant first.`);
  const { connector } = state.keys;
  const header = { typ: 'JWT', alg: 'RS256', kid: String(connector.kid) };
  return async (claims) => new SignJWT(claims).setProtectedHeader(header).sign(await importJWK(connector, 'RS256'));
}
