import { expect, test } from 'vitest';
import { actionsNaming } from '../../src/lookup/bodies.ts';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import { roadmap } from '../support/roadmap.ts';

const index = indexOf(roadmap);

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
