import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Encrypts what people write. `boundTo` names the row: text moved to another row no longer opens. */
export interface ContentCipher {
  encrypt(text: string, boundTo: readonly string[]): Buffer;
  /** Throws when the key is another one, or the bytes or their row are not those that were written. */
  decrypt(content: Uint8Array, boundTo: readonly string[]): string;
}

const algorithm = 'aes-256-gcm';
/** The first byte, so that a later key or cipher can live beside this one. */
const version = 1;
/** NIST SP 800-38D: 96 bits of random nonce, 128 bits of tag. */
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM with `contentKey`, 32 bytes in base64. */
export function createContentCipher(contentKey: string): ContentCipher {
  const key = Buffer.from(contentKey, 'base64');
  if (key.length !== 32) throw new Error('CONTENT_KEY must be 32 bytes in base64');
  return {
    encrypt(text, boundTo) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(bytesOf(boundTo));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]);
    },
    decrypt(content, boundTo) {
      const bytes = Buffer.from(content);
      const bodyStart = 1 + nonceBytes + tagBytes;
      if (bytes[0] !== version || bytes.length < bodyStart) throw new Error('Stored content has an unknown form');
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(1, 1 + nonceBytes), { authTagLength: tagBytes })
        .setAAD(bytesOf(boundTo))
        .setAuthTag(bytes.subarray(1 + nonceBytes, bodyStart));
      try {
        return decipher.update(bytes.subarray(bodyStart), undefined, 'utf8') + decipher.final('utf8');
      } catch (cause) {
        throw new Error('Stored content does not open: CONTENT_KEY is not the key it was written with', { cause });
      }
    },
  };
}

const bytesOf = (boundTo: readonly string[]): Buffer => Buffer.from(boundTo.join('|'), 'utf8');
