import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isTokenKey, seal, tokenKeyOf, unseal } from '../../src/state/encryption.ts';

const key = randomBytes(32);

describe('seal and unseal', () => {
  test('give the text back', () => {
    const text = '{"token":"xoxb-é🩺"}';
    expect(unseal(seal(text, key, 'T1'), key, 'T1')).toBe(text);
    expect(unseal(seal('', key, 'T1'), key, 'T1')).toBe('');
  });

  test('never write the same text twice in the same way', () => {
    expect(seal('same', key, 'T1')).not.toBe(seal('same', key, 'T1'));
  });

  test('refuse another key, another place, and any changed byte', () => {
    const sealed = seal('secret', key, 'T1');
    expect(() => unseal(sealed, randomBytes(32), 'T1')).toThrow();
    expect(() => unseal(sealed, key, 'T2')).toThrow();
    const bytes = Buffer.from(sealed, 'base64');
    for (const index of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => unseal(changed.toString('base64'), key, 'T1')).toThrow();
    }
    expect(() => unseal('', key, 'T1')).toThrow();
  });
});

describe('the key of the tokens', () => {
  test('is read from base64 and hex', () => {
    for (const text of [key.toString('base64'), key.toString('hex')]) {
      expect(isTokenKey(text)).toBe(true);
      expect(tokenKeyOf(text)).toEqual(key);
    }
  });

  test.each(['', 'password', randomBytes(16).toString('base64'), randomBytes(33).toString('hex')])(
    'is not %j',
    (text) => expect(isTokenKey(text)).toBe(false),
  );
});
