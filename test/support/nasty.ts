import fc from 'fast-check';
import type { Answer, AnswerKind } from '../../src/answer/answer.ts';
import { emptyLexicon } from '../../src/roadmap/lexicon.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import type { Action, Deadline, Owner, OwnerRole, Quote } from '../../src/roadmap/schema.ts';
import { noShortNames } from '../../src/roadmap/short-names.ts';
import { anyText } from './any-text.ts';

/** Texts that want to ping, to break out, or to burst whatever shows them. */
export const nastyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ minLength: 1 }) },
  anyText({ minLength: 1, maxLength: 200 }),
  fc.constantFrom(
    '<!channel>',
    '<@U0OTHER>',
    '<!subteam^S1|x> <#C1>',
    'a\n>b\n```c',
    '&amp;<&lt;',
    '{"text":"x"}',
    '\ud83d alone',
    '\u202egnp.exe',
    '\u0000',
    ' ',
  ),
  fc
    .tuple(
      fc.constantFrom('x', '<', '&', '"', '\\', '😀', 'mot ', '\n', '<@U1>'),
      fc.integer({ min: 100, max: 12_000 }),
    )
    .map(([unit, length]) => unit.repeat(length / unit.length)),
);

const lines = fc.constant({ from: 1, to: 2 });
const quote: fc.Arbitrary<Quote> = fc.record({ text: nastyText, lines });
const role = fc.constantFrom<OwnerRole>('lead', 'strategic', 'operational', 'organiser', 'host');
const owner: fc.Arbitrary<Owner> = fc.record({ name: nastyText, role, quote });
const count = { maxLength: 12 };

const deadlineOf = (action: number): fc.Arbitrary<Deadline> =>
  fc.record({
    id: fc.integer({ min: 1, max: 99 }).map((index) => `${action}.${index}`),
    action: fc.constant(action),
    label: nastyText,
    when: nastyText,
    start: fc.constantFrom('2019-01-01', null),
    end: fc.constantFrom('2021-12-31', null),
    precision: fc.constant('year' as const),
    lines,
  });

const actionOf = (number: number): fc.Arbitrary<Action> =>
  fc.record({
    number: fc.constant(number),
    title: nastyText,
    orientation: fc.constant(1),
    body: fc.array(quote, { minLength: 1, maxLength: 30 }),
    footnotes: fc.array(quote, count),
    owners: fc.array(owner, count),
    partners: fc.constant([]),
    deadlines: fc.array(deadlineOf(number), { maxLength: 20 }),
    lines,
  });

/** A roadmap of a few actions whose texts are all nasty, without a lexicon. */
export const nastyRoadmap: fc.Arbitrary<Roadmap> = fc
  .record({
    actions: fc.tuple(actionOf(1), actionOf(2), actionOf(3)),
    title: nastyText,
    orientation: nastyText,
    english: nastyText,
    quote,
  })
  .map(({ actions, title, orientation, english, quote }) => ({
    pack: {
      id: 'nasty',
      default: true,
      language: 'fr' as const,
      title,
      name: { fr: title, en: title },
      datedNames: [],
      publication: '2019-04',
      source: 'roadmap.txt',
    },
    title,
    publication: '2019-04',
    orientations: [{ number: 1, title: orientation, introduction: [quote], lines: quote.lines }],
    actions,
    steering: { name: title, quote },
    english: {
      title: english,
      orientations: { 1: english },
      actions: { 1: english, 2: english, 3: english },
      deadlines: Object.fromEntries(
        actions.flatMap(({ deadlines }) =>
          deadlines.map(({ id }) => [id, { label: english, when: english }]),
        ),
      ),
      terms: {},
      quotes: {},
    },
    lexicon: emptyLexicon,
    shortNames: noShortNames,
  }));

const number = fc.constantFrom(1, 2, 3);

/** Any answer at all, whether or not the engine would give it. */
export const nastyAnswer: fc.Arbitrary<Answer> = fc.record(
  {
    question: nastyText,
    language: fc.constantFrom('fr' as const, 'en' as const),
    today: fc.constant('2020-05-01'),
    kind: fc.constantFrom<AnswerKind>('action', 'when', 'who', 'list', 'define', 'help', 'unknown'),
    answerable: fc.boolean(),
    headline: nastyText,
    notes: fc.array(nastyText, count),
    notUnderstood: fc.array(nastyText, count),
    asked: fc.constant({ asks: 'action' as const, conditions: {} }),
    actions: fc.array(number, { maxLength: 40 }),
    deadlines: fc.array(number.chain(deadlineOf), { maxLength: 40 }),
    owners: fc.array(
      fc.tuple(owner, number).map(([own, action]) => ({ ...own, action })),
      count,
    ),
    partners: fc.array(fc.record({ name: nastyText, quote, action: number }), count),
    definition: fc.record({
      term: nastyText,
      meaning: nastyText,
      source: fc.record({ quote, action: number }),
    }),
    quotes: fc.array(fc.record({ quote, action: fc.constantFrom(1, null) }), count),
    close: fc.array(number, count),
    suggestions: fc.array(number, count),
    list: fc.record({
      of: fc.constantFrom('actions' as const, 'deadlines' as const),
      total: fc.nat(),
      what: nastyText,
    }),
    text: nastyText,
    evidence: fc.record({
      matches: fc.array(
        fc.record({
          words: nastyText,
          as: nastyText,
          field: fc.constant('body' as const),
          action: number,
          line: fc.nat(),
        }),
        { maxLength: 100 },
      ),
      reasons: fc.array(fc.record({ of: number, sign: nastyText, weight: fc.nat() }), count),
      confidence: fc.constantFrom(0, 0.5, 1),
    }),
  },
  {
    requiredKeys: [
      'question',
      'language',
      'today',
      'kind',
      'answerable',
      'headline',
      'notes',
      'notUnderstood',
      'asked',
      'actions',
      'deadlines',
      'owners',
      'partners',
      'quotes',
      'close',
      'suggestions',
      'text',
      'evidence',
    ],
  },
);
