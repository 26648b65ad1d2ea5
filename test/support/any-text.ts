import fc from 'fast-check';

/**
 * Any code points, halves of pairs too. As `fc.string({ unit: 'binary' })`, which lists all 1.1 million of them for its
 * shrinking each time it is made, and takes a second or two for that.
 */
export const anyText = (length: { minLength?: number; maxLength: number }): fc.Arbitrary<string> =>
  fc
    .array(fc.nat({ max: 0x10ffff }), length)
    .map((codePoints) => codePoints.map((code) => String.fromCodePoint(code)).join(''));
