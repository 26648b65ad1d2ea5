import { isEverydayWord, rarity } from './everyday-words.ts';
import { isSet, namesNoAction, type Query, type Signs, type TopicWord } from './query.ts';
import type { Reading } from './slots.ts';
import type { Token } from './tokens.ts';

const isFrequent = (word: string): boolean => rarity(word) < 0.5;

/** Longest runs of words that are looked at. */
const LONGEST_RUN = 3;

/**
 * How a question is put: its words one by one, by two and by three, with what the slots have read in place of it, and
 * with one sign for whatever names a subject, so that no roadmap's words count. `isSubject` tells those.
 */
export function wordingOf(reading: Reading, isSubject: (token: Token) => boolean): Signs {
  const words: string[] = [];
  for (const [at, token] of reading.tokens.entries()) {
    const slot = reading.slots[at];
    const word = slot
      ? `<${slot}>`
      : token.word < 'a'
        ? '<digits>'
        : token.stop || isEverydayWord(token.word)
          ? !token.stop && isSubject(token) && !isFrequent(token.word)
            ? '<subject>'
            : token.stems.fr
          : isSubject(token)
            ? '<subject>'
            : '<rare>';
    if (word !== words.at(-1) || !word.startsWith('<')) words.push(word);
  }
  const signs: Signs = new Map();
  const framed = ['^', ...words, '$'];
  for (let length = 1; length <= LONGEST_RUN; length += 1) {
    for (let from = 0; from + length <= framed.length; from += 1) {
      const run = framed.slice(from, from + length).join(' ');
      if (run !== '^' && run !== '$') signs.set(run, 1);
    }
  }
  for (const cue of new Set(reading.cues.map(({ value }) => value))) signs.set(`cue ${cue}`, 1);
  for (const slot of new Set(reading.slots)) if (slot) signs.set(`slot ${slot}`, 1);
  signs.set(`words ${Math.min(6, Math.ceil(words.length / 3))}`, 1);
  if (words.every((word) => word === '<subject>' || word.length < 2)) signs.set('bare', 1);
  return signs;
}

/** Letters in a run of them, and what such a run counts beside a whole word. */
const RUN = 4;
const OF_A_RUN = 0.5;

/** Runs of letters of the longer words, which misspelt and inflected ones share. */
export function lettersOf(tokens: readonly Token[]): Signs {
  const runs = tokens.flatMap(({ word }) =>
    word.length > RUN
      ? Array.from({ length: word.length - RUN + 1 }, (_, at) => `#${word.slice(at, at + RUN)}`)
      : [],
  );
  return new Map(runs.map((run) => [run, OF_A_RUN]));
}

/** What a question is about: its words by their stems, two by two, and what they stand for. */
export function subjectOf(topic: readonly TopicWord[], concepts: readonly string[]): Signs {
  const signs: Signs = new Map();
  const add = (sign: string, much: number): void => {
    signs.set(sign, Math.max(signs.get(sign) ?? 0, much));
  };
  for (const [at, { stems, asked }] of topic.entries()) {
    const much = asked ? 1 : BESIDE;
    add(stems.fr, much);
    const next = topic[at + 1];
    if (next) add(`${stems.fr} ${next.stems.fr}`, much);
  }
  for (const concept of concepts) add(concept, 1);
  return signs;
}

/** What a word counts that stands beside the question, such as the reason for asking. */
const BESIDE = 0.5;

/**
 * What a question asks is weighed by how it is put, what conditions it sets, how much of a subject it names, and each
 * two of these together: "all" asks for a list of a theme, and for the whole of one thing.
 */
export function askingSigns(query: AskedQuery): Signs {
  const { wording, conditions, topic, terms, whole, dates, asking, named } = query;
  const told: string[] = [...wording.keys()].filter((sign) => sign.startsWith('cue '));
  for (const [name, value] of Object.entries(conditions)) if (isSet(value)) told.push(`condition ${name}`);
  for (const [name, value] of Object.entries(asking)) if (value) told.push(`asking ${name} ${value}`);
  const words = topic.filter(({ asked, cue }) => asked && !cue).length;
  const { standing } = conditions;
  told.push(
    `subject ${Math.min(3, words)}`,
    `named ${Math.min(2, named.length)}`,
    `numbers ${Math.min(2, conditions.numbers.length)}`,
    `terms ${Math.min(2, terms.length)}`,
    `stages ${Math.min(2, dates.named.filter(({ vague }) => !vague).length)}`,
    ...(standing ? [`standing ${standing}`] : []),
    ...(namesNoAction(query) ? ['names none'] : []),
    ...(query.strange ? ['strange'] : []),
    ...(query.checks ? ['checks'] : []),
    ...(query.audience ? ['audience'] : []),
    ...(query.properties.length + query.unexplained.length > 0 ? ['property'] : []),
    ...(dates.every ? ['every'] : []),
    ...(dates.start ? ['start'] : []),
  );
  const signs: Signs = new Map([...wording, ...crossed(told)]);
  if (whole !== null) signs.set(`whole ${Math.round(whole * 4)}`, 3);
  return signs;
}

type AskedQuery = Omit<Query, 'asks'>;

/** Signs that tell loudly, and each two of them together, by short names: there are many. */
export function crossed(told: readonly string[]): Signs {
  const signs: Signs = new Map(told.map((sign) => [sign, 2]));
  const short = told.map((sign) => sign.replace(/^(?:cue|condition) /, '')).toSorted();
  for (const [at, one] of short.entries())
    for (const other of short.slice(at + 1)) signs.set(`${one}+${other}`, 1);
  return signs;
}
