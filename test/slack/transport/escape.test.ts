import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/slack/conversation/read-text.ts';
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

describe('readText', () => {
  it.each([
    ['<@U0BOT> action 15', 'action 15'],
    ['hello <@U0BOT>', 'hello'],
    ['<@U0BOT>', ''],
    ['what did <@U0OTHER|ann> say', 'what did @ann say'],
    ['<@U0OTHER>', '@U0OTHER'],
    ['<!channel> in <#C1|general>', '@channel in #general'],
    ['see <https://sante.fr|sante.fr> or <https://a.b>', 'see sante.fr or https://a.b'],
    ['R&amp;D &lt;b&gt;', 'R&D <b>'],
  ])('%j is %j', (sent, read) => {
    expect(readText(sent, 'U0BOT')).toBe(read);
  });
});
