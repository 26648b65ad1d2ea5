import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reply } from '../../../src/slack/conversation/reply.ts';
import { limits } from '../../../src/slack/transport/limits.ts';
import { everythingShown } from '../../support/everything-shown.ts';
import { roadmap } from '../../support/roadmap.ts';

/**
 * What people hear who do not see: Slack reads a message from its first block to its last, and a control by its
 * label. https://docs.slack.dev/surfaces/messages#accessibility
 */

const built = (['fr', 'en'] as const).flatMap((language) =>
  Object.entries(everythingShown(language)).map(([name, content]) => ({ name, language, content })),
);

interface Part {
  type?: string;
  [field: string]: unknown;
}

/** Every object with a type inside a message or view. */
function parts(value: unknown): Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value ? [value as Part] : [];
  return [...own, ...Object.values(value).flatMap(parts)];
}

const textOf = (part: unknown): string => String((part as { text?: string } | undefined)?.text ?? '');
/** Pictographs, and the signs that stand beside a word: arrows, triangles, bullets. */
const signs = /[\p{Extended_Pictographic}\p{So}\p{Sm}•◀▶]/gu;
const hasWords = (text: string): boolean => /\p{L}{2}|\d/u.test(text.replace(signs, ''));

const isControl = ({ type }: Part) => type === 'actions' || type === 'context_actions';

/** A heading, something with a control or fields of its own, a remark, or more buttons. */
function beginsPart([block, next]: Part[]): boolean {
  if (!block) return true;
  if (['header', 'context', 'input'].includes(String(block.type)) || isControl(block)) return true;
  if (block.accessory || (next && isControl(next))) return true;
  // Or a heading in bold, or a sentence of the digest that introduces one.
  return textOf(block.text).startsWith('*') || textOf(next?.text).startsWith('*');
}

describe.each(built)('$name in $language', ({ content }) => {
  it('says everything in words: no sign, picture or colour tells anything alone', () => {
    for (const part of parts(content)) {
      if (part.type === 'mrkdwn' || part.type === 'plain_text') {
        for (const line of String(part.text).split('\n')) expect(line, line).toSatisfy(hasWords);
        // Names of emoji would be read as such.
        if (part.type === 'mrkdwn') expect(part.text).not.toMatch(/(?<![\w*]):[a-z_]+:(?!\w)/);
      }
      // A button's; bold words are said to be so.
      expect(typeof part.style).not.toBe('string');
      if (part.type === 'image') expect(String(part.alt_text)).toSatisfy(hasWords);
      if (part.type === 'icon_button') expect(part.accessibility_label).toSatisfy(hasWords);
      if (part.type === 'input') expect(textOf(part.label)).toSatisfy(hasWords);
      if (part.type === 'feedback_buttons') {
        for (const button of [part.positive_button, part.negative_button]) {
          expect((button as Part).accessibility_label).toSatisfy(hasWords);
        }
      }
    }
  });

  it('is in an order that reads well: what it is first, then the facts, buttons after what they are about', () => {
    const blocks = content.blocks as Part[];
    expect(blocks[0]).not.toSatisfy(isControl);
    for (const [index, block] of blocks.entries()) {
      const next = blocks[index + 1];
      // A heading announces something.
      if (block.type === 'header') {
        expect(next).toBeDefined();
        expect(next).not.toSatisfy((each: Part) => each.type === 'header' || isControl(each));
      }
      // Facts never go on behind buttons: what follows is a part of its own, or a remark below all.
      if (isControl(block) && next) expect([next, blocks[index + 2]]).toSatisfy(beginsPart);
    }
  });

  it('has buttons that can be told from one another', () => {
    const buttons = parts(content).filter(({ type }) => type === 'button');
    const spoken = buttons.map(({ text, accessibility_label }) =>
      String(accessibility_label ?? textOf(text)),
    );
    const wants = buttons.map(
      ({ action_id, value }) => `${String(action_id).split(':')[0]} ${String(value)}`,
    );
    for (const [index, label] of spoken.entries()) {
      const twin = spoken.indexOf(label);
      // The same words may stand twice only for the same thing.
      expect(`${label} ${wants[index]}`).toBe(`${label} ${wants[twin]}`);
    }
  });
});

it('puts into the text for notifications what the message says', () => {
  for (const { name, content } of built) {
    const { text } = content;
    // Windows and the Home have none.
    if (!/modal|view|saying/i.test(name)) expect(text, name).toSatisfy(hasWords);
    if (text !== undefined) expect(text.length, name).toBeGreaterThan(15);
  }
});

it('describes every picture in words', () => {
  for (const language of ['fr', 'en'] as const) {
    const attached = (text: string) =>
      reply({ roadmap, ask: { text, today: '2020-05-01', language } }).attachment;
    const drawn = attached('timeline');
    const alt = drawn?.alt ?? '';
    expect(alt).toSatisfy(hasWords);
    expect(alt.length).toBeGreaterThan(60);
    expect(alt.length).toBeLessThanOrEqual(limits.altText);
  }
});

it('looks at whatever builds a message, a window or a Home', async () => {
  const folder = new URL('../../../src/slack/blocks/', import.meta.url);
  const builders: string[] = [];
  for (const file of readdirSync(folder)) {
    const names = Object.keys(await import(new URL(file, folder).href));
    builders.push(...names.filter((name) => /(Message|Modal|View|Elsewhere|Reply)$/.test(name)));
  }
  const looked = new Set(built.map(({ name }) => name.split(':')[0]));
  // The frame of every message, and of windows that say what is tested as a message.
  const frames = ['toMessage', 'modal'];
  expect(builders.filter((name) => !looked.has(name) && !frames.includes(name))).toEqual([]);
});
