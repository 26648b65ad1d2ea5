import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../../src/answer/answer.ts';
import { answerTyped } from '../../src/answer/answer-typed.ts';
import { fold } from '../../src/reading/fold.ts';
import { roadmap } from '../support/roadmap.ts';
import { isSaid, isSubset } from './judge.ts';
import { DEFAULT_DAY } from './question-file.ts';

/** What each part of a message is answered by. */
const Part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('said'), sentences: z.array(z.string()) }),
  z.object({ kind: z.literal('when'), deadlines: z.array(z.string()) }),
  z.object({ kind: z.literal('who'), action: z.number(), owners: z.array(z.string()) }),
  z.object({ kind: z.literal('define'), text: z.string() }),
  z.object({ kind: z.literal('list'), actions: z.array(z.number()) }),
  z.object({ kind: z.literal('none') }),
]);
type Part = z.infer<typeof Part>;
const Row = z.object({ q: z.string(), parts: z.array(Part) });

/** Whether the answers to a message, together, tell a part; of one that the text does not hold, that it does not. */
function isTold(part: Part, answers: readonly Answer[]): boolean {
  const text = answers.map((one) => one.text).join('\n');
  switch (part.kind) {
    case 'said':
      return answers.some(({ quotes }) => quotes.some(({ quote }) => isSaid(quote.text, part.sentences)));
    case 'when':
      return isSubset(
        part.deadlines,
        answers.flatMap(({ deadlines }) => deadlines.map(({ id }) => id)),
      );
    case 'who': {
      const owners = answers.flatMap((one) => one.owners).filter(({ action }) => action === part.action);
      return isSubset(
        part.owners.map(fold),
        owners.map(({ name }) => fold(name)),
      );
    }
    case 'define':
      return fold(text).includes(fold(part.text));
    case 'list':
      return answers.some(
        ({ actions }) => isSubset(part.actions, actions) && isSubset(actions, part.actions),
      );
    case 'none':
      return (
        answers.some(({ answerable }) => !answerable) ||
        /names no|gives no|does not|ne donne|ne répond|ne nomme|n’en parle|ne le dit/.test(text)
      );
  }
}

/** By strangers, and never fitted on. A floor, not a goal. */
test('messages that ask several things: each is told', () => {
  const rows = readFileSync('test/questions/several.jsonl', 'utf8').trim().split('\n');
  const right = rows.filter((line) => {
    const { q, parts } = Row.parse(JSON.parse(line));
    const { answers } = answerTyped(q, { roadmap, today: DEFAULT_DAY });
    return parts.every((part) => isTold(part, answers));
  });
  expect(right.length / rows.length).toBeGreaterThanOrEqual(0.7);
});
