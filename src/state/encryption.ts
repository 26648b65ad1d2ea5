import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const keyBytes = 32;
/** What NIST SP 800-38D recommends for GCM. */
const nonceBytes = 12;
const tagBytes = 16;

/** In base64 (44 characters) or in hex (64). */
const bytesOf = (text: string): Buffer => Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');

export const isTokenKey = (text: string): boolean => bytesOf(text).length === keyBytes;

/** Throws a sentence that tells how to make one, where it is none. */
export function readTokenKey(text: string): Buffer {
  if (isTokenKey(text)) return bytesOf(text);
  throw new Error('The key must be 32 bytes in base64 or hex; `openssl rand -base64 32` makes one');
}

/** AES-256-GCM. `context` must be the same at decryption: a row that was copied to another place is refused. */
export function seal(text: string, key: Buffer, context: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Throws when the key or the context is another one, or the text was changed. */
export function unseal(sealed: string, key: Buffer, context: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const nonce = bytes.subarray(0, nonceBytes);
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(context))
    .setAuthTag(tag);
  const text = decipher.update(bytes.subarray(nonceBytes + tagBytes));
  return Buffer.concat([text, decipher.final()]).toString('utf8');
}
