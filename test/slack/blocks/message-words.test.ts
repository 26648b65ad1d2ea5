import { describe, expect, it } from 'vitest';
import { noBreak } from '../../../src/phrases/fr/typography.ts';
import { everythingShown } from '../../support/everything-shown.ts';
import { roadmap } from '../../support/roadmap.ts';

interface Element {
  type: string;
  text?: { text: string } | string;
  elements?: Element[];
  accessory?: Element;
  fields?: { text: string }[];
}

/** What a message shows before what is below its buttons: the texts of its blocks, in order. */
function textsOf(blocks: readonly Element[]): string[] {
  return blocks.flatMap((block): string[] => {
    const own = typeof block.text === 'string' ? block.text : block.text?.text;
    const inner = block.type === 'actions' || block.type === 'context_actions' ? [] : (block.elements ?? []);
    return [...(own ? [own] : []), ...(block.fields ?? []).map(({ text }) => text), ...textsOf(inner)];
  });
}

const buttonsIn = (blocks: readonly Element[]): Element[] =>
  blocks
    .flatMap(({ elements = [], accessory }) => [...elements, ...(accessory ? [accessory] : [])])
    .filter(({ type }) => type === 'button');

/** Answers and what stands in for one: what a person reads after asking. */
const isAnswer = (name: string): boolean =>
  /^(answerMessage|hintMessage|helpMessage|usageMessage)/.test(name);
/** Lists and pictures may say more; so may what people reported, and all commands, which are asked for. */
const isLong = (name: string): boolean =>
  /échéances|deadlines|quand finissent|pas de pilote|list|timeline|frise|: all|reported/.test(name);

describe.each(['fr', 'en'] as const)('every message in %s', (language) => {
  const all = Object.entries(everythingShown(language));
  const shown = all.filter(([name]) => isAnswer(name));
  const plainOf = (blocks: unknown[]): Element[] => blocks as Element[];

  it.each(all.filter(([, { text }]) => text !== undefined))(
    '%s: a notification of one line',
    (_, { text }) => {
      expect(text?.split('\n')[0]?.length).toBeLessThanOrEqual(200);
    },
  );

  it.each(shown)('%s: a first line that fits, few buttons, no wall', (name, { text, blocks }) => {
    const answer = plainOf(blocks);
    const [first = ''] = (text ?? '').split('\n');
    expect(first.length).toBeLessThanOrEqual(200);
    expect(buttonsIn(answer).length).toBeLessThanOrEqual(4);
    if (!isLong(name)) {
      const said = textsOf(answer.filter(({ type }) => type !== 'context' && type !== 'rich_text')).join(
        '\n',
      );
      expect(said.length).toBeLessThanOrEqual(1500);
    }
  });

  it.each(shown)('%s: says once what is our translation', (_, { blocks }) => {
    const said = textsOf(plainOf(blocks)).join('\n');
    expect(said.match(/our translation|notre traduction/gi)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});

/** Quotations keep the spaces of the text. */
const quotations = [roadmap.title, ...roadmap.orientations.map(({ title }) => title)]
  .concat(
    roadmap.actions.flatMap(({ title, deadlines }) => [
      title,
      ...deadlines.flatMap(({ label, when }) => [label, when]),
    ]),
  )
  .toSorted((one, other) => other.length - one.length);

it.each(Object.entries(everythingShown('fr')).filter(([name]) => isAnswer(name)))(
  '%s: no-break spaces before French signs and within quotation marks',
  (_, { blocks }) => {
    for (const said of textsOf((blocks as Element[]).filter(({ type }) => type !== 'rich_text'))) {
      const ours = quotations.reduce((text, quotation) => text.replaceAll(quotation, ''), said);
      // A code span is typed as it stands.
      const plain = ours.replaceAll(/`[^`]*`/g, '');
      expect(plain).toBe(noBreak(plain));
    }
  },
);

it.each([
  ['Quoi ? « Rien » : non !', 'Quoi\u00a0? «\u00a0Rien\u00a0» : non\u00a0!'],
  ['Bravo :tada: 50 %', 'Bravo :tada: 50\u00a0%'],
])('%s', (text, expected) => {
  expect(noBreak(text)).toBe(expected.replace('» :', '»\u00a0:'));
});
