import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnOf } from '../../../src/answer/answer.ts';
import { refuseMessage, refuseView } from '../../../src/playground/slack/block-rules.ts';
import { answerMessage } from '../../../src/slack/blocks/answer.ts';
import { gapsMessage } from '../../../src/slack/blocks/gaps.ts';
import { helpMessage, hintMessage, usageMessage } from '../../../src/slack/blocks/help.ts';
import type { Message } from '../../../src/slack/blocks/message.ts';
import { fullTextModal, whyModal } from '../../../src/slack/blocks/modals.ts';
import { updateModal } from '../../../src/slack/blocks/tracking.ts';
import {
  type Ask,
  keepTurn,
  newAsk,
  portable,
  readAsk,
  writeAsk,
} from '../../../src/slack/conversation/ask.ts';
import { subcommands } from '../../../src/slack/conversation/commands.ts';
import { findTypo, interpret } from '../../../src/slack/conversation/interpret.ts';
import { reply } from '../../../src/slack/conversation/reply.ts';
import { shown } from '../../../src/slack/transport/limits.ts';
import { buttonsOf } from '../../support/app-under-test.ts';
import { markupOf } from '../../support/markup.ts';
import { nastyAnswer, nastyRoadmap, nastyText } from '../../support/nasty.ts';
import { onlyPack, roadmap } from '../../support/roadmap.ts';

const language = fc.constantFrom('fr' as const, 'en' as const);
const runs = { numRuns: 100 };

/** What Slack would refuse, or read as a mention, a link or a ping that is not the app's own. */
function faultOf(message: Message, own = ''): unknown {
  const refused = refuseMessage(message);
  if (refused) return refused;
  const loose = markupOf(message).filter((text) => text.replaceAll(own || '\0', '').includes('<'));
  if (loose.length > 0) return loose;
  if (message.text.includes('undefined') || !message.text.isWellFormed()) return message.text;
  return buttonsOf(message).filter(({ value }) => readAsk(value) === null);
}

describe('any answer of any roadmap', () => {
  it('is a message that Slack takes, that pings nobody, and whose buttons can be read', () => {
    fc.assert(
      fc.property(
        nastyAnswer,
        nastyRoadmap,
        nastyText,
        fc.nat({ max: 9 }),
        fc.boolean(),
        (answer, roadmap, typed, page, toAsker) => {
          const ask = { ...newAsk(typed, { today: answer.today, previous: keepTurn(turnOf(answer)) }), page };
          const frame = { roadmap, ask, toAsker, ...(toAsker ? {} : { sharedBy: 'U0PERSON' }) };
          expect(faultOf(answerMessage(answer, frame), '<@U0PERSON>')).toEqual([]);
        },
      ),
      runs,
    );
  });

  it('has windows that Slack takes', () => {
    fc.assert(
      fc.property(nastyAnswer, nastyRoadmap, (answer, roadmap) => {
        for (const view of [
          whyModal(answer, roadmap),
          ...roadmap.actions.map((action) => fullTextModal(action, answer, roadmap)),
        ]) {
          expect(refuseView(view)).toBeNull();
          expect(markupOf(view).filter((text) => text.includes('<'))).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('lists every item on exactly one page', () => {
    fc.assert(
      fc.property(nastyAnswer, nastyRoadmap, (answer, roadmap) => {
        const list = {
          ...answer,
          kind: 'list' as const,
          list: { of: 'deadlines' as const, total: 0, what: '' },
          close: [],
        };
        const pages = Math.max(1, Math.ceil(list.deadlines.length / shown.page));
        const items = Array.from({ length: pages }, (_, page) => {
          const { blocks } = answerMessage(list, {
            roadmap,
            ask: { text: 'x', today: '2020-05-01', page },
          });
          const lines = blocks.flatMap((block) =>
            block.type === 'section' ? (block.text?.text ?? '').split('\n') : [],
          );
          return lines.filter((line) => line.startsWith('• ')).length;
        });
        expect(items.reduce((sum, count) => sum + count, 0)).toBe(list.deadlines.length);
      }),
      runs,
    );
  });
});

describe('any text that a person types', () => {
  it('gets usage, help or an about that Slack takes', () => {
    fc.assert(
      fc.property(nastyText, language, nastyRoadmap, (typed, language, roadmap) => {
        const ask = newAsk(typed, { today: '2020-05-01' });
        const usages = [
          findTypo(typed)?.reason,
          { problem: 'typo' as const, typed: ask.text, corrected: `search ${typed}` },
          ...subcommands.map((subcommand) => ({ problem: 'incomplete' as const, subcommand })),
        ];
        for (const usage of usages) {
          if (usage) expect(faultOf(usageMessage(usage, language, ask))).toEqual([]);
        }
        expect(faultOf(helpMessage(language, ask, roadmap, true))).toEqual([]);
        expect(faultOf(hintMessage(typed, language, ask, roadmap))).toEqual([]);
        expect(() => interpret(typed)).not.toThrow();
      }),
      runs,
    );
  });

  it('gets a reply that Slack takes and that pings nobody, whatever it asks of our roadmap', () => {
    const { actions, lexicon } = roadmap;
    const words = [
      ...actions.flatMap(({ title, owners }) => [title, ...owners.map(({ name }) => name)]),
      ...lexicon.terms.map(({ term }) => term),
      ...subcommands.flatMap(({ name }) => [name.fr, name.en]),
      'when does',
      'qui pilote',
      'liste',
      'échéances',
      '2021',
      'action 15',
      'orientation 3',
      'vs',
      '-',
    ];
    const question = fc
      .array(fc.oneof(fc.constantFrom(...words), nastyText), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(question, fc.boolean(), fc.nat({ max: 9 }), (typed, toAsker, page) => {
        const ask = { ...newAsk(typed, { today: '2020-05-01' }), page };
        expect(faultOf(reply({ roadmap, ask, toAsker }).message)).toEqual([]);
      }),
      // What was typed, as long as it may be, and words of ours before it.
      { numRuns: 60, examples: [[`frise chronologique ${'<'.repeat(480)}`, false, 0]] },
    );
  }, 60_000);

  it('stays in its place in what maintainers read', () => {
    fc.assert(
      fc.property(
        nastyText,
        nastyRoadmap,
        language,
        fc.nat({ max: 30 }),
        (typed, roadmap, language, many) => {
          const at = new Date('2020-05-01T12:00:00Z');
          const filled = typed.trim() === '' ? 'x' : typed;
          const gap = {
            question: filled,
            times: many,
            last: at,
            nearest: 1,
            pack: many > 6 ? null : filled,
          };
          const shown = gapsMessage({
            list: Array.from({ length: many }, () => gap),
            verdicts: { helpful: 1, unhelpful: 2 },
            comments: Array.from({ length: many }, () => ({
              question: filled,
              comment: filled,
              at,
              verdict: 'unhelpful',
            })),
            ask: newAsk('gaps', { today: '2020-05-01' }),
            language,
            packs: onlyPack(roadmap),
          });
          expect(faultOf(shown)).toEqual([]);
          for (const action of roadmap.actions) {
            const window = updateModal(
              { language, pack: roadmap.pack.id, action: action.number, id: 'U' },
              action,
              roadmap,
            );
            if (action.deadlines.length > 0) expect(refuseView(window)).toBeNull();
          }
        },
      ),
      runs,
    );
  });

  it('survives the way through a button, as far as it was read', () => {
    fc.assert(
      fc.property(nastyText, nastyAnswer, (typed, answer) => {
        const ask: Ask = newAsk(typed, { today: '2020-05-01', previous: keepTurn(turnOf(answer)) });
        const back = readAsk(writeAsk(ask));
        // A long text stays in the store, and the button carries its key.
        expect(back).toEqual(portable(ask));
        expect(back?.text.length).toBeLessThanOrEqual(shown.question);
        expect(back?.key === undefined).toBe(back?.text === ask.text);
        expect(writeAsk(ask).length).toBeLessThanOrEqual(2000);
      }),
      runs,
    );
  });

  it('survives beside the longest turn of our roadmap', () => {
    const turn = keepTurn({
      kind: 'list',
      actions: Array.from({ length: 26 }, (_, index) => index + 1),
      deadlines: Array.from({ length: 59 }, (_, index) => `${(index % 26) + 1}.10`),
    });
    const ask = newAsk('"'.repeat(600), { today: '2020-05-01', previous: turn });
    expect(readAsk(writeAsk({ ...ask, page: 7, language: 'fr' }))?.previous).toEqual(turn);
  });
});
