import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, escapeText, tidy, unescapeText } from '../../../src/slack/transport/escape.ts';

describe('escapeText', () => {
  it('turns what pings or links into plain characters', () => {
    expect(escapeText('<!channel> & <@U123>')).toBe('&lt;!channel&gt; &amp; &lt;@U123&gt;');
  });

  it('drops controls and marks that reverse the text', () => {
    expect(tidy('a\u0000b\u001bc\u202ed')).toBe('a b c d');
  });

  it('is undone by unescapeText for every text', () => {
    fc.assert(fc.property(fc.string(), (text) => unescapeText(escapeText(text)) === tidy(text)));
  });
});

describe('clip', () => {
  it.each([
    ['short', 10, 'short'],
    ['one two three', 8, 'one two…'],
    ['a &amp; b', 6, 'a…'],
    ['😀😀😀', 4, '😀…'],
  ])('%j to %i characters is %j', (text, most, clipped) => {
    expect(clip(text, most)).toBe(clipped);
  });

  it('never exceeds the limit and never breaks a character or an entity', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, most) => {
        const clipped = clip(escapeText(text), most);
        expect(clipped.length).toBeLessThanOrEqual(most);
        expect(clipped.isWellFormed()).toBe(true);
        expect(clipped).not.toMatch(/&(?!amp;|lt;|gt;)/);
      }),
    );
  });
});
