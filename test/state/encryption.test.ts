import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readTokenKey, seal, unseal } from '../../src/state/encryption.ts';

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

describe('readTokenKey', () => {
  test('takes base64 and hex', () => {
    expect(readTokenKey(key.toString('base64'))).toEqual(key);
    expect(readTokenKey(key.toString('hex'))).toEqual(key);
  });

  test.each(['', 'password', randomBytes(16).toString('base64'), randomBytes(33).toString('hex')])(
    'refuses %j and tells how to make one',
    (text) => expect(() => readTokenKey(text)).toThrow('openssl rand -base64 32'),
  );
});
