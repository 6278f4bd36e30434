import { createHash, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { JWK } from 'jose';

const generate = promisify(generateKeyPair);

/** A fresh RSA signing key as JWK; kid and x5t look like Microsoft's. */
export async function createSigningKey(): Promise<JWK> {
  const { privateKey } = await generate('rsa', { modulusLength: 2048 });
  const jwk = privateKey.export({ format: 'jwk' }) as JWK;
  const kid = createHash('sha1').update(String(jwk.n)).digest('base64url');
  return { ...jwk, kid, x5t: kid, use: 'sig', alg: 'RS256' };
}

/** The half that may be shown. */
export function publicKeyOf(key: JWK): JWK {
  return { kty: 'RSA', use: 'sig', kid: String(key.kid), x5t: String(key.x5t), n: String(key.n), e: String(key.e) };
}
