import cueTable from '../../data/grammar/cues.json' with { type: 'json' };
import { fold } from '../reading/fold.ts';
import { actionByKey } from '../roadmap/action-number.ts';
import { oncePer } from '../roadmap/once.ts';
import { isInOrientation, type Roadmap } from '../roadmap/roadmap.ts';
import { unitsOf } from '../roadmap/unit.ts';
import type { Cue } from './grammar.ts';
import { isOfSeveral, type NumberList, type NumberRead, numberAt, numbersAt } from './numbers.ts';
import { PhraseFinder, wordsWithin } from './phrase-finder.ts';
import { freeTokens, type Reading, take, typedAt } from './slots.ts';
import { isOneOf, type Token } from './tokens.ts';

export interface ActionsNamed {
  numbers: number[];
  /** Numbers that the roadmap does not have, as typed. */
  missing: string[];
  /** "The 9 or the 10?": one of them, which other words tell. */
  either: boolean;
}

/** Words for one or several of the roadmap's actions: its own, those that mean the same, and "action". */
export const unitsIn = oncePer((roadmap: Roadmap) => {
  const own = unitsOf(roadmap);
  return new PhraseFinder([
    {
      value: true as const,
      fr: [own.fr.one, own.fr.many, ...cueTable.actions.fr, 'act', 'point'],
      en: [own.en.one, own.en.many, ...cueTable.actions.en, 'act', 'point', 'line'],
    },
  ]);
});

/** The first action of each title, which is folded as questions are. */
const titlesIn = oncePer(
  ({ actions }: Roadmap) => new Map(actions.toReversed().map(({ title, number }) => [fold(title), number])),
);

/**
 * The actions that a question names by their numbers, in any form: "action 12", "act. 12", "#7", "n° 3, 5 et 7", "la 19e
 * mesure", "the last but one", "DOC-01", "24 ?". What it takes is no word of the subject any more.
 */
export function readActionNumbers(
  reading: Reading,
  roadmap: Roadmap,
  chapters: readonly number[] = [],
): ActionsNamed {
  const named: ActionsNamed = { numbers: [], missing: [], either: false };
  const denied: number[] = [];
  const [chapter] = chapters.length === 1 ? chapters : [];
  const among =
    chapter === undefined
      ? []
      : roadmap.actions.filter((action) => isInOrientation(roadmap, action, chapter));
  // "Led by no one": no number one.
  for (const { value, from, to } of reading.cues)
    if (value === 'by-nobody') take(reading, { from, to }, 'cue');
  const tokens = freeTokens(reading);
  const found = unitsIn(roadmap).find(tokens);
  const isUnit = (at: number): boolean => found.some(({ from, to }) => from <= at && at < to);
  const add = (list: NumberList, from: number, isOrdinal = false): void => {
    // A year is left to whoever reads dates.
    if (list.values.some((value) => value >= 1900 && value < 2100)) return;
    const first = reading.tokens[list.from];
    // "Action -1" is no action 1; "ACTION-15" is action 15.
    const isNegative = first && reading.folded.text.slice(0, first.from).endsWith(' -');
    if (isMended(from)) named.numbers = [];
    for (const value of list.values) {
      if (isNegative) {
        named.missing.push(`-${value}`);
        continue;
      }
      // "The third action of orientation 2".
      const number =
        isOrdinal && among.length > 0
          ? (among.at(value < 0 ? value : value - 1)?.number ?? null)
          : numberOf(value, roadmap);
      if (number === null)
        named.missing.push(list.values.length > 1 ? String(value) : typedAt(reading, list));
      else if (reading.negated.has(list.from)) denied.push(number);
      else if (!named.numbers.includes(number)) named.numbers.push(number);
    }
    // "The 9, the 10 or the 11?"
    const between = reading.tokens.slice(Math.max(0, from - BETWEEN), list.to + 1);
    if (named.numbers.length > 1 && between.some((token) => isOneOf('or', token))) named.either = true;
    take(reading, { from, to: list.to }, 'number');
  };
  // "Action 8… no, sorry, I meant 9": what follows takes the place of what was typed before.
  const mending = new Set(reading.cues.flatMap(({ value, to }) => (value === 'corrects' ? [to] : [])));
  const isMended = (at: number): boolean => {
    const after = tokens[numberAt(tokens, at)?.to ?? at];
    const start = isOneOf('before-a-number', tokens[at - 1]) ? at - 1 : at;
    return mending.has(start) && !isOneOf('counted', after);
  };
  // A title, typed whole, is no date and asks nothing else: "Open on Sundays".
  const titled = titlesIn(roadmap).get(fold(reading.folded.original));
  if (titled !== undefined) {
    take(reading, { from: 0, to: reading.tokens.length }, 'number');
    return { ...named, numbers: [titled] };
  }
  readCodes(reading, roadmap, named);
  for (let at = 0; at < tokens.length; at += 1) {
    if (reading.slots[at] !== undefined) continue;
    const skips = (place: number): boolean => isOneOf('number-signs', tokens[place]) || isUnit(place);
    const unit = isUnit(at) || isSigned(reading, at);
    if (unit && !numberAt(tokens, at)) {
      const list = numbersAt(tokens, at, skips);
      const first = tokens[list?.from ?? -1];
      // "Which measure, a patient asks": there, "un" is no number.
      const isOfUnit = first && (first.clause === tokens[at]?.clause || first.word < 'a');
      if (list && list.from <= at + 3 && isOfUnit) add(list, at);
    } else {
      const list = numbersAt(tokens, at, skips);
      if (list?.from !== at) continue;
      const read = numberAt(tokens, at);
      if (read && countsAll(reading, read, roadmap)) {
        take(reading, read, 'number');
        continue;
      }
      if (isOwnDay(reading, at)) {
        take(reading, { from: at, to: list.to }, 'date');
        continue;
      }
      // "The last but one of all the actions": little words may stand between.
      const behind = tokens.slice(list.to, list.to + BETWEEN);
      const passed = behind.findIndex(({ stop }, past) => !stop || isUnit(list.to + past));
      const ordinal = read?.ordinal && isUnit(list.to + passed);
      if (ordinal || hash(reading, at) || isMended(at) || standsAlone(tokens, list, at)) {
        add(list, at, ordinal === true);
        if (ordinal) take(reading, { from: at, to: list.to + 1 }, 'number');
      }
    }
  }
  if (named.numbers.length + named.missing.length === 0) {
    const bare = bareNumber(reading);
    if (bare) add(bare, bare.from);
  }
  // "Not the 14": where no other is named, it is meant after all.
  if (named.numbers.length === 0) named.numbers.push(...denied);
  return named;
}

/** "I am off from the 20th: which …?" A day of the asker's. */
function isOwnDay({ tokens, asking }: Reading, at: number): boolean {
  const own = tokens[at]?.clause ?? 0;
  const opening = tokens.find(({ clause }) => clause === own);
  const isOwn = isOneOf('selves', opening) || isOneOf('owns', opening);
  return isOwn && !asking.has(own) && isOneOf('before-a-day', tokens[at - 1]);
}

/** Words before a number among which "or" stands, and behind it a word for actions. */
const BETWEEN = 4;

/** "Which of the 26", "parmi les 26": all of them, and none by its number. */
const countsAll = (
  { tokens }: Reading,
  { from, value, ordinal }: NumberRead,
  { actions }: Roadmap,
): boolean => !ordinal && value === actions.length && isOfSeveral(tokens, from);

/** "n° 7", "no. 9": a sign, and a number right behind it. */
const isSigned = ({ tokens }: Reading, at: number): boolean =>
  isOneOf('number-signs', tokens[at]) && numberAt(tokens, at + 1) !== null;

const hash = ({ folded, tokens }: Reading, at: number): boolean => folded.text[tokens[at]!.from - 1] === '#';

/** "24 ?", "la 16", "of 1, 10 and 24": nothing follows that the number could count, and none that it could follow. */
function standsAlone(tokens: readonly Token[], list: NumberList, at: number): boolean {
  const [before, first, after] = [tokens[at - 1], tokens[at], tokens[list.to]];
  if (!first) return false;
  const breath = tokens[list.to - 1]?.clause;
  const counts =
    after && after.clause === breath && (isOneOf('counted', after) || !after.stop) && after.word !== '';
  if (counts && after.word !== 'one') return false;
  const several = list.values.length > 1;
  const isDigits = first.word < 'a';
  const ends = !after || after.clause !== breath;
  if (!before || before.clause !== first.clause) {
    if (before && several) return false;
    return ends && (list.values[0] !== 1 || tokens.length === 1);
  }
  const isOrdinal =
    numberAt(tokens, at)?.ordinal === true &&
    (list.values[0] === -1 ? after?.word === 'one' : ends || isOneOf('after-an-ordinal', after));
  return (isOneOf('before-a-number', before) && (isDigits || isOrdinal)) || (several && isDigits);
}

/** Words that a number in front of them counts. */
const counted: readonly Cue[] = ['actions', 'deadlines', 'chapter'];

/** "Who runs 16?", "when 13": digits, where no other word says what is asked about. */
function bareNumber(reading: Reading): NumberList | null {
  const { cues } = reading;
  const tokens = freeTokens(reading);
  const at = tokens.findIndex(({ word }) => word !== '' && word < 'a');
  const list = at < 0 ? null : numbersAt(tokens, at, () => false);
  if (!list) return null;
  const cued = wordsWithin(cues);
  if (tokens.some(({ word, stop }, place) => word > 'a' && !stop && !cued.has(place))) return null;
  const counts = cues.some(({ value, from }) => counted.includes(value) && from >= list.to);
  return counts || list.values.some((value) => value > MOST_ACTIONS) ? null : list;
}

/** A higher number is some figure, not that of an action. */
const MOST_ACTIONS = 99;

const numberOf = (value: number, roadmap: Roadmap): number | null => {
  if (value < 0) return roadmap.actions.at(value)?.number ?? null;
  return (
    actionByKey(roadmap, String(value))?.number ??
    (hasCodes(roadmap) ? (roadmap.actions[value - 1]?.number ?? null) : null)
  );
};

const hasCodes = ({ actions }: Roadmap): boolean =>
  actions.every(({ key }) => key !== undefined && !/^\d/.test(key));

/** Codes and numbers with points: "2.1", "DOC-01"; and "A5" for short, where no page of A4 is meant. */
function readCodes(reading: Reading, roadmap: Roadmap, named: ActionsNamed): void {
  const { tokens, folded } = reading;
  const isOfPaper = tokens.some((token) => isOneOf('paper', token));
  const marks = Object.values(unitsOf(roadmap)).map(({ one }) => one[0]);
  // "A5", "a.13"; "A13.3" is a deadline of action 13.
  const namesOf = (code: string): string[] => {
    const [, mark, number = ''] = /^([a-z])\.?(\d[\d.]*)$/.exec(code) ?? [];
    return isOfPaper || !marks.includes(mark) ? [code] : [code, number, number.split('.')[0] ?? ''];
  };
  for (let from = 0; from < tokens.length; from += 1) {
    for (const to of [from + 2, from + 1]) {
      const text = folded.text.slice(tokens[from]!.from, tokens[to - 1]?.to ?? -1);
      const isCode = to <= tokens.length && /\d/.test(text) && /\D/.test(text);
      const found = isCode ? namesOf(text).map((code) => actionByKey(roadmap, code)) : [];
      const action = found.find((one) => one !== null);
      if (!action || reading.slots[from]) continue;
      if (!named.numbers.includes(action.number)) named.numbers.push(action.number);
      take(reading, { from, to }, 'number');
      break;
    }
  }
}
