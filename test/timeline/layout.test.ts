import { expect, test } from 'vitest';
import { shorten, widthOf } from '../../src/timeline/layout.ts';

test.each([
  ['Create a network of organisations, and more of them', 'Create a network of organisations…'],
  ['Short', 'Short'],
])('%s fits its room, cut after a word', (text, shown) => {
  const room = widthOf('Create a network of organisations, an', 14);
  expect(shorten(text, 14, room)).toBe(shown);
});
