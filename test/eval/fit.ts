import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { answerSigns, heldAs } from '../../src/lookup/answerable.ts';
import { listActions, listDeadlines } from '../../src/lookup/list.ts';
import { weighed } from '../../src/lookup/passages.ts';
import { rankActions } from '../../src/lookup/rank-actions.ts';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import { mayAnswer } from '../../src/lookup/told-before.ts';
import { loadRoadmap, shippedPack } from '../../src/roadmap/load.ts';
import type { Model } from '../../src/roadmap/weights.ts';
import { decide } from '../../src/understanding/decide.ts';
import { askingSigns } from '../../src/understanding/features.ts';
import { chancesOf } from '../../src/understanding/model.ts';
import { type Asks, isTalk, type Query, type Signs } from '../../src/understanding/query.ts';
import { understand, WHOLE, wholeOf } from '../../src/understanding/understand.ts';
import { fitDates, fitNearness, fitPassages, fitPoints, LEARNT_FROM } from './fit-passages.ts';
import { DEFAULT_DAY, type Question, readQuestions } from './question-file.ts';
import { readQuestion } from './read-question.ts';
import { type Example, fitModel } from './regression.ts';
import { writeModel } from './write-model.ts';

/** A question as it is read, with its right answer. */
interface Row {
  question: Question;
  query: Query;
  file: string;
  /** The part of the rows that it is left out with. */
  fold: number;
  /** What it counts. */
  weight: number;
}

/**
 * What a question counts: those written by strangers, as those are who will ask, and the few of each kind that hardly
 * anybody wrote, more than what else the makers of the bot wrote.
 */
const WEIGHTS: Record<string, number> = {
  'strangers.jsonl': 2,
  'outsiders.jsonl': 2,
  'rare-kinds.jsonl': 2,
  'natural.jsonl': 2,
  'paraphrases.jsonl': 0.4,
  'points.jsonl': 0.2,
};

/** Questions that a sentence of the text answers: strangers', and some for every sentence and every point, which count less. */
const STATEMENTS: Record<string, number> = {
  'statements.jsonl': 1,
  'leaning.jsonl': 1,
  'natural.jsonl': 1,
  'paraphrases.jsonl': 0.5,
  'points.jsonl': 0.5,
};

/** Written for a sentence or a point each: all of them are answered. */
const written: ReadonlySet<string> = new Set(['paraphrases.jsonl', 'points.jsonl']);

/**
 * What a question counts where it is weighed whether the text holds anything: few are answered by a sentence, and what
 * is invented does more harm than what is refused.
 */
const COUNTS: Partial<Record<Question['kind'], number>> = { said: 0.5, none: 1.3 };
/** What a question counts whose answer is no sentence, and which share of those about dates and owners is looked at. */
const OF_NO_STATEMENT = 0.3;
const OTHERS = 5;

/** How many signs each model keeps: with the vectors of the pack they take some 1.3 MB. */
const MOST_SIGNS = { subject: 3600, asks: 3000, answerable: 6000 };
/** How much large weights cost where signs are of the language, not of a subject: found by leaving writers out. */
const SHARED_DECAY = 1e-3;
/** Questions are weighed with what was fitted on others: by their writers, in so many parts. */
const FOLDS = 4;
/** What a text of the roadmap or its lexicon counts beside a question. */
const OF_A_TEXT = 0.3;

/** What a question counts as one of another roadmap. */
const OF_ANOTHER = 0.3;

const roadmap = loadRoadmap();
const index = indexOf(roadmap);
const actions = roadmap.actions.map(({ number }) => String(number));
const classes = [...actions, WHOLE];

const read = (question: string, today = DEFAULT_DAY): Query => understand(question, { roadmap, today });

function rowsOf(files: readonly string[]): Row[] {
  return files.flatMap((file) =>
    readQuestions(file)
      .filter(({ more, thread }) => more.length === 0 && thread === undefined)
      .map((question) => {
        const writer = `${basename(file)}${question.id.split('-')[0]}`;
        const hash = [...writer].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7);
        const weight = WEIGHTS[basename(file)] ?? 1;
        return {
          file: basename(file),
          question,
          query: readQuestion(question, roadmap),
          fold: hash % FOLDS,
          weight,
        };
      }),
  );
}

const place = (action: number | undefined): number => classes.indexOf(String(action));

/** What each action is called: titles, our English, the lexicon, sentences of the text, labels of deadlines. */
const texts: Example[] = roadmap.actions.flatMap((action) => {
  const { english, lexicon } = roadmap;
  const own = lexicon.actions[action.number];
  return [
    ...(own?.fr ?? []),
    ...(own?.en ?? []),
    action.title,
    english.actions[action.number] ?? '',
    ...(index.sentences.get(action.number) ?? []).map(({ quote }) => quote.text),
    ...action.deadlines.flatMap(({ id, label }) => [label, english.deadlines[id]?.label ?? '']),
  ].map((text) => ({ signs: read(text).subject, class: place(action.number), weight: OF_A_TEXT }));
});

/** A list is about the whole roadmap where its conditions alone give what is right; else about the actions in it. */
function examplesOfList({ question, query, weight }: Row): Example[] {
  const { conditions, theme, today } = query;
  const found = listActions(roadmap, conditions, null);
  const deadlines = listDeadlines(
    index,
    found.flatMap((action) => action.deadlines),
    conditions,
    today,
  );
  const isRight = question.deadlines
    ? isSame(
        deadlines.map(({ id }) => id),
        question.deadlines,
        question.alsoOkDeadlines,
      )
    : isSame(
        found.map(({ number }) => number),
        question.actions,
        question.alsoOk,
      );
  if (isRight) return theme.size > 0 ? [{ signs: theme, class: actions.length, weight }] : [];
  const about = question.deadlines
    ? [...new Set(question.deadlines.map((id) => Number.parseInt(id, 10)))]
    : question.actions;
  const narrowed = conditions.chapters.length > 0 || conditions.owners !== null || conditions.title !== null;
  return narrowed || about.length > MOST_OF_A_THEME
    ? []
    : about.map((action) => ({ signs: theme, class: place(action), weight: weight / about.length }));
}

/** More actions than these are of no one theme. */
const MOST_OF_A_THEME = 4;

const isSame = <T>(found: readonly T[], right: readonly T[], also: readonly T[]): boolean =>
  right.every((one) => found.includes(one)) &&
  found.every((one) => right.includes(one) || also.includes(one));

function fitSubject(rows: readonly Row[], talk: readonly Row[]): Model {
  const named = rows.filter(
    ({ question: { kind, actions: right }, query }) =>
      kind !== 'none' && kind !== 'list' && right.length > 0 && query.conditions.numbers.length === 0,
  );
  return fitModel(
    classes,
    [
      ...named.map(({ question, query, weight }) => ({
        signs: query.subject,
        class: place(question.actions[0]),
        weight,
      })),
      ...rows.filter(({ question }) => question.kind === 'list').flatMap(examplesOfList),
      ...talk.map(({ query }) => ({ signs: query.theme, class: actions.length })),
      ...texts,
    ],
    { epochs: 10, smallest: 8, most: MOST_SIGNS.subject },
  );
}

const asks: Asks[] = [
  'action',
  'when',
  'who',
  'define',
  'actions',
  'deadlines',
  'help',
  'greeting',
  'thanks',
  'goodbye',
  'order',
  'nod',
  'translate',
  'more',
];

const heldBy = ({ kind }: Question): (typeof heldAs)[number] =>
  kind === 'none' ? 'nothing' : kind === 'said' ? 'sentence' : 'facts';

const asksOf = ({ kind, deadlines, asks: talk }: Question): Asks =>
  talk ??
  (kind === 'said' ? 'action' : kind === 'list' ? (deadlines ? 'deadlines' : 'actions') : (kind as Asks));

/**
 * Fits the models on questions with their right answers. What depends on one that was fitted before sees it as
 * fitted on the questions of other writers, so that it learns how sure that one is of strangers' questions.
 */
export function fitModels(files: readonly string[], talkFile: string) {
  const rows = rowsOf(files);
  const talk = rowsOf([talkFile]);
  const others = Array.from({ length: FOLDS }, (_, fold) =>
    fitSubject(
      rows.filter((row) => row.fold !== fold),
      talk,
    ),
  );
  const all = [...rows, ...talk];
  for (const { query, fold } of all) query.whole = wholeOf(query.theme, others[fold]);
  const asksModel = fitModel(
    asks,
    all
      .filter(({ question }) => question.before === undefined && (question.kind !== 'none' || question.asks))
      .flatMap(({ question, query, weight }) => {
        const counts = question.kind === 'said' ? weight / 2 : weight;
        const own = { class: asks.indexOf(asksOf(question)), weight: counts };
        // Other roadmaps have no weights of their own.
        const bare = { ...own, signs: askingSigns({ ...query, whole: null }), weight: counts * OF_ANOTHER };
        return [{ ...own, signs: askingSigns(query) }, bare];
      }),
    { decay: SHARED_DECAY, smallest: 4, most: MOST_SIGNS.asks },
  );
  // What the text does not hold no sentence answers, and dates and owners are told otherwise.
  const asked = all.map((row) => {
    const { kind, before } = row.question;
    const isOfBefore = before !== undefined && (kind === 'when' || kind === 'who');
    return isOfBefore ? row : { ...row, query: { ...row.query, asks: decide(row.query, asksModel) } };
  });
  const weighedBy = asked.flatMap((row, at) => {
    const { kind } = row.question;
    const isOther = kind === 'none' || ((kind === 'when' || kind === 'who') && at % OTHERS === 0);
    const counts = STATEMENTS[row.file];
    return counts !== undefined
      ? { ...row, weight: counts }
      : isOther
        ? { ...row, weight: OF_NO_STATEMENT }
        : [];
  });
  // All that ask for dates, whatever else is weighed of them.
  const dated = asked.filter(({ question: { kind, before } }) => kind === 'when' && before === undefined);
  const told = [...weighedBy.filter(({ question }) => question.kind !== 'when'), ...dated];
  const vectors = fitNearness(told, index, read);
  const signsKept = new Set(Object.keys(vectors.signs));
  // What a model has heard of, it has from the others' questions: not from the weights that this fit replaces.
  const indexes = others.map((weights, fold) => {
    const own = told.filter((row) => row.fold !== fold);
    return indexOf({ ...roadmap, weights, vectors: fitNearness(own, index, read, signsKept) });
  });
  const seenBy = (row: Row) => {
    const known = indexes[row.fold] ?? index;
    return { ...row, index: known, ranking: rankActions(known, row.query, others[row.fold]) };
  };
  const passages = fitPassages(weighedBy.map(seenBy));
  const signs = (row: Row): Signs => {
    const { index: known, ranking, query } = seenBy(row);
    const { numbers } = query.conditions;
    // As it is found.
    const likely = weighed(known, query, ranking, known.roadmap.vectors, LEARNT_FROM)
      .map(({ sentence: { action, quote }, signs }) => ({
        action,
        quote,
        chance: chancesOf(passages, signs)[1] ?? 0,
      }))
      .filter((one) => mayAnswer(one, query, numbers))
      .toSorted((one, other) => other.chance - one.chance);
    return answerSigns(known, query, ranking, likely);
  };
  const answerable = fitModel(
    heldAs,
    // "Who?" leans on the answer before: alone it tells nothing of what the text holds.
    asked
      .filter(({ question: { asks: talk }, file }) => !written.has(file) && (!talk || isTalk(talk)))
      .map((row) => ({
        signs: signs(row),
        class: heldAs.indexOf(heldBy(row.question)),
        weight: row.weight * (COUNTS[row.question.kind] ?? 1),
      })),
    { least: 3, decay: SHARED_DECAY, most: MOST_SIGNS.answerable },
  );
  return {
    subject: fitSubject(rows, talk),
    asks: asksModel,
    answerable,
    vectors,
    passages,
    dates: fitDates(dated.map(seenBy)),
    points: fitPoints(weighedBy.filter(({ question }) => question.point !== undefined).map(seenBy)),
  };
}

if (import.meta.main) {
  const files = process.argv.slice(2);
  const folder = join(import.meta.dirname, '../questions');
  const usual = [
    'tuning',
    'development',
    'held-out',
    'held-out-2',
    'strangers',
    'colleagues',
    'outsiders',
    'rare-kinds',
    'statements',
    'natural',
    'leaning',
    'paraphrases',
    'points',
  ].map((name) => join(folder, `${name}.jsonl`));
  const models = fitModels(files.length > 0 ? files : usual, join(folder, 'talk.jsonl'));
  const data = join(import.meta.dirname, '../../data/weights');
  const written: [string, Model][] = [
    [join(shippedPack, 'weights.json'), models.subject],
    [join(data, 'passages.json'), models.passages],
    [join(data, 'points.json'), models.points],
    [join(data, 'dates.json'), models.dates],
    [join(data, 'asks.json'), models.asks],
    [join(data, 'answerable.json'), models.answerable],
  ];
  for (const [file, model] of written) {
    writeFileSync(file, writeModel(model));
    process.stdout.write(`${file}: ${Object.keys(model.weights).length} signs\n`);
  }
  writeFileSync(
    join(shippedPack, 'vectors.json'),
    `${JSON.stringify(models.vectors).replaceAll('",', '",\n')}\n`,
  );
}
