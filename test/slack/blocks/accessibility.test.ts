import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/answer-question.ts';
import { buildDigest } from '../../../src/digest/digest.ts';
import { loadRoadmap } from '../../../src/roadmap/load.ts';
import { newAsk } from '../../../src/slack/ask.ts';
import { aboutMessage } from '../../../src/slack/blocks/about.ts';
import { digestMessage } from '../../../src/slack/blocks/digest.ts';
import { settingsModal } from '../../../src/slack/blocks/digest-settings.ts';
import { feedbackModal } from '../../../src/slack/blocks/feedback.ts';
import { gapsMessage } from '../../../src/slack/blocks/gaps.ts';
import { helpMessage } from '../../../src/slack/blocks/help.ts';
import { homeView } from '../../../src/slack/blocks/home.ts';
import { languageMessage } from '../../../src/slack/blocks/language.ts';
import { fullTextModal, whyModal } from '../../../src/slack/blocks/modals.ts';
import { welcomeMessage } from '../../../src/slack/blocks/welcome.ts';
import { reply } from '../../../src/slack/reply.ts';
import { settingsOf } from '../../digest/roadmaps.ts';

/**
 * What people hear who do not see: Slack reads a message from its first block to its last, and a control by its
 * label. https://docs.slack.dev/surfaces/messages#accessibility
 */

const roadmap = loadRoadmap();
const today = '2020-05-01';
const now = new Date('2020-05-01T08:00:00Z');
const questions = [
  'action 15',
  'échéances 2021',
  'qui pilote l’action 15',
  'quand démarre la e-prescription de biologie',
  'action 15 vs 16',
  'définir MSSanté',
  'le prix du pain',
  'overdue deadlines',
];

const language = ['fr', 'en'] as const;
const built = language.flatMap((language) => {
  const answer = answerQuestion('action 15', { roadmap, today, language });
  const action = roadmap.actions[14] as (typeof roadmap.actions)[number];
  const digest = (day: string) =>
    buildDigest({ roadmap, settings: settingsOf({ language }), today: day, lastDay: '2020-04-24' });
  const person = { language, spoke: null, keepsQuestions: false };
  const gap = { question: 'le prix', times: 3, last: now, wordings: 2, nearest: 15, answered: true };
  const views = {
    home: homeView({
      among: true,
      roadmap,
      updates: [],
      digests: [{ stored: { settings: settingsOf(), owedSince: now }, last: null }],
      person,
      language,
      state: { on: today, asOf: '2021-01-01', open: 5 },
      now,
      notices: [],
    }),
    settings: settingsModal({ language, digest: 'D1' }, settingsOf(), roadmap),
    feedback: feedbackModal({
      team: 'T1',
      channel: 'C1',
      message: '1.1',
      user: 'U1',
      ask: { text: 'action 15', today, language },
    }),
    text: fullTextModal(action, answer, roadmap),
    why: whyModal(answer, roadmap),
  };
  const messages = {
    ...Object.fromEntries(
      questions
        .map((text) => {
          const frame = {
            roadmap,
            ask: { ...newAsk(text, today), language },
            gap: 'counted',
            rates: true,
          } as const;
          return { text, ...reply(frame) };
        })
        .flatMap(({ text, message: { plain, ...rich } }): [string, object][] => [
          [text, rich],
          // What goes out where Slack knows no tables.
          ...(plain ? [[`${text}, plain`, { ...rich, blocks: plain }] as [string, object]] : []),
        ]),
    ),
    shared: reply({ roadmap, ask: newAsk('action 15', today), sharedBy: 'U0PERSON' }).message,
    help: helpMessage(language, { today }, roadmap),
    about: aboutMessage(language, roadmap),
    digest: digestMessage(digest('2020-05-01')),
    finished: digestMessage(digest('2026-05-01')),
    language: languageMessage({ choice: 'fr', of: 'person', language, person: null, channel: null, today }),
    welcome: welcomeMessage(language, today, roadmap),
    gaps: gapsMessage({
      gaps: [gap],
      page: 0,
      pages: 1,
      totals: [{ nearest: null, total: 4, readable: 3 }],
      verdicts: { helpful: 1, unhelpful: 1 },
      comments: [{ question: 'x', comment: 'y', at: now }],
      ask: { text: 'gaps', today },
      language,
      roadmap,
    }),
  };
  return Object.entries({ ...views, ...messages }).map(([name, content]) => ({ name, language, content }));
});

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

describe.each(built)('$name in $language', ({ content }) => {
  it('says everything in words: no sign, picture or colour tells anything alone', () => {
    for (const part of parts(content)) {
      if (part.type === 'mrkdwn' || part.type === 'plain_text') {
        for (const line of String(part.text).split('\n')) expect(line, line).toSatisfy(hasWords);
        // Names of emoji would be read as such.
        if (part.type === 'mrkdwn') expect(part.text).not.toMatch(/(?<![\w*]):[a-z_]+:(?!\w)/);
      }
      expect(part).not.toHaveProperty('style');
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
    const isControl = ({ type }: Part) => type === 'actions' || type === 'context_actions';
    expect(blocks[0]).not.toSatisfy(isControl);
    for (const [index, block] of blocks.entries()) {
      // A heading announces something.
      if (block.type === 'header') expect(blocks[index + 1]?.type ?? 'nothing').not.toBe('header');
      if (block.type === 'header') expect(index).toBeLessThan(blocks.length - 1);
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
  for (const { content } of built) {
    if ('text' in content) expect(content.text.length).toBeGreaterThan(20);
  }
});
