import { expect, test } from 'vitest';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import { actionsNaming, themeOf } from '../../src/lookup/theme.ts';
import { noConditions } from '../../src/understanding/query.ts';
import { understand } from '../../src/understanding/understand.ts';
import { roadmap } from '../support/roadmap.ts';

const index = indexOf(roadmap);

/** The theme of words that no condition has read. */
const themed = (words: string): number[] | null => {
  const query = understand(words, { roadmap, today: '2020-05-01' });
  const topic = query.topic.map((word) => ({ ...word, cue: false }));
  return themeOf(index, { ...query, asks: 'actions', conditions: noConditions, named: [], topic });
};

test('a body and nothing else: all actions that name it', () => {
  expect(themed('CNSA')).toEqual(actionsNaming(index, 'CNSA'));
  expect(themed('la CNSA svp')).toEqual(actionsNaming(index, 'CNSA'));
});

test('a body and something else is no list of what names the body', () => {
  expect(themed('CNSA pharmaciens')).not.toEqual(actionsNaming(index, 'CNSA'));
  expect(themed('CNSA ANS')).not.toEqual(actionsNaming(index, 'CNSA'));
});

test('an action names the bodies that its text names, and no other: “3 ans” is no agency', () => {
  for (const { name } of roadmap.lexicon.organisations.filter(({ sameAs }) => sameAs === undefined)) {
    const same = roadmap.lexicon.organisations.filter(({ sameAs }) => sameAs === name);
    const names = [name, ...same.map((other) => other.name)];
    const written = names.map((each) => new RegExp(`(?<![\\p{L}])${each}(?![\\p{L}-])`, 'u'));
    const naming = roadmap.actions.filter(({ body, deadlines, owners, partners }) => {
      const texts = [...body.map(({ text }) => text), ...deadlines.map(({ label }) => label)];
      const led = [...owners, ...partners].some((owner) => owner.name === name);
      return led || texts.some((text) => written.some((each) => each.test(text)));
    });
    expect(actionsNaming(index, name), name).toEqual(naming.map(({ number }) => number));
  }
});
