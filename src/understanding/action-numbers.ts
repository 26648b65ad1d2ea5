import cueTable from '../../data/grammar/cues.json' with { type: 'json' };
import { fold } from '../reading/fold.ts';
import { actionByKey } from '../roadmap/action-number.ts';
import { oncePer } from '../roadmap/once.ts';
import { isInOrientation, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action } from '../roadmap/schema.ts';
import { unitsOf } from '../roadmap/unit.ts';
import { isOfSeveral, type NumberList, numberAt, numbersAt } from './numbers.ts';
import { PhraseFinder, wordsWithin } from './phrase-finder.ts';
import { comparingWords } from './sides.ts';
import { cuesOf, freeTokens, has, opensWithSelf, type Reading, take, typedAt } from './slots.ts';
import { isOneOf, type Token } from './tokens.ts';

export interface ActionsNamed {
  numbers: number[];
  /** Those that it says it does not mean, beside others. */
  denied: number[];
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

/** The number of each action by its title: of those with one title, the first. */
const byTitle = oncePer(
  ({ actions }: Roadmap) => new Map(actions.toReversed().map(({ title, number }) => [fold(title), number])),
);

/**
 * The actions that a question names by their numbers, in any form: "action 12", "act. 12", "#7", "n° 3, 5 et 7", "la 19e
 * mesure", "the last but one", "DOC-01", "24 ?". What it takes is no word of the subject any more.
 */
export function readActionNumbers(
  reading: Reading,
  roadmap: Roadmap,
  chapters: readonly number[],
): ActionsNamed {
  const { folded, negated, slots } = reading;
  const named: ActionsNamed = { numbers: [], denied: [], missing: [], either: false };
  // A title, typed whole, is no date and asks nothing else: "Open on Sundays".
  const titled = byTitle(roadmap).get(fold(folded.original));
  if (titled !== undefined) {
    take(reading, { from: 0, to: reading.tokens.length }, 'number');
    return { ...named, numbers: [titled] };
  }
  const [chapter = 0, ...others] = chapters;
  const among =
    others.length === 0 ? roadmap.actions.filter((action) => isInOrientation(roadmap, action, chapter)) : [];
  // "Led by no one": no number one.
  for (const one of cuesOf(reading, 'by-nobody')) take(reading, one, 'cue');
  const tokens = freeTokens(reading);
  const units = wordsWithin(unitsIn(roadmap).find(tokens));
  const skips = (at: number): boolean => isOneOf('number-signs', tokens[at]) || units.has(at);
  // "Action 8… no, sorry, I meant 9": what follows takes the place of what was typed before.
  const mending = new Set(cuesOf(reading, 'corrects').map(({ to }) => to));
  const isMended = (at: number): boolean => {
    const after = tokens[numberAt(tokens, at)?.to ?? at];
    const start = isOneOf('before-a-number', tokens[at - 1]) ? at - 1 : at;
    return mending.has(start) && !isOneOf('counted', after);
  };
  const add = (list: NumberList, from: number, isOrdinal = false): void => {
    // A year is left to whoever reads dates.
    if (list.values.some((value) => value >= 1900 && value < 2100)) return;
    // "Action -1" is no action 1; "ACTION-15" is action 15.
    const isNegative = folded.text.slice(0, tokens[list.from]?.from).endsWith(' -');
    if (isMended(from)) named.numbers = [];
    for (const value of list.values) {
      // "The third action of orientation 2".
      const isOfChapter = isOrdinal && among.length > 0;
      const action = isOfChapter ? nthOf(among, value) : isNegative ? null : actionOf(value, roadmap);
      const number = list.values.length > 1 ? String(value) : typedAt(reading, list);
      if (!action) named.missing.push(isNegative ? `-${number}` : number);
      else if (negated.has(list.from)) named.denied.push(action.number);
      else if (!named.numbers.includes(action.number)) named.numbers.push(action.number);
    }
    // "The 9, the 10 or the 11?"
    const between = tokens.slice(Math.max(0, from - BETWEEN), list.to + 1);
    if (named.numbers.length > 1 && between.some((token) => isOneOf('or', token))) named.either = true;
    take(reading, { from, to: list.to }, 'number');
  };
  readCodes(reading, roadmap, named);
  for (let at = 0; at < tokens.length; at += 1) {
    const list = slots[at] === undefined ? numbersAt(tokens, at, skips) : null;
    const first = tokens[list?.from ?? -1];
    if (!list || !first) continue;
    const read = numberAt(tokens, at);
    if (!read) {
      // "Which measure, a patient asks": there, "un" is no number.
      const isOfUnit = first.clause === tokens[at]?.clause || first.word < 'a';
      if (isOfUnit && list.from <= at + (units.has(at) ? 3 : 1)) add(list, at);
      continue;
    }
    // "Which of the 26", "parmi les 26": all of them, and none by its number.
    if (!read.ordinal && read.value === roadmap.actions.length && isOfSeveral(tokens, at)) {
      take(reading, read, 'number');
    } else if (isOwnDay(reading, at)) {
      take(reading, list, 'date');
    } else {
      // "The last but one of all the actions": little words may stand between.
      const behind = tokens.slice(list.to, list.to + BETWEEN);
      const passed = behind.findIndex(({ stop }, past) => !stop || units.has(list.to + past));
      const isOrdinal = read.ordinal && units.has(list.to + passed);
      const isHashed = folded.text[first.from - 1] === '#';
      if (!isOrdinal && !isHashed && !isMended(at) && !standsAlone(tokens, list)) continue;
      add(list, at, isOrdinal);
      if (isOrdinal) take(reading, { from: at, to: list.to + 1 }, 'number');
    }
  }
  if (named.numbers.length + named.missing.length === 0) {
    const bare = bareNumber(reading);
    if (bare) add(bare, bare.from);
  }
  // "Not the 14": where no other is named, it is meant after all.
  const isAll = has(reading, 'actions') || has(reading, 'deadlines');
  return named.numbers.length > 0 || isAll ? named : { ...named, numbers: named.denied, denied: [] };
}

/** Words before a number among which "or" stands, and behind it a word for actions. */
const BETWEEN = 4;

/** "I am off from the 20th: which …?" A day of the asker's. */
function isOwnDay(reading: Reading, at: number): boolean {
  const own = reading.tokens[at]?.clause ?? 0;
  const isBeforeDay = isOneOf('before-a-day', reading.tokens[at - 1]);
  return isBeforeDay && !reading.asking.has(own) && opensWithSelf(reading, own);
}

/** "24 ?", "la 16", "of 1, 10 and 24": nothing follows that the number could count, and none that it could follow. */
function standsAlone(tokens: readonly Token[], { values, from, to }: NumberList): boolean {
  const [before, first, after] = [tokens[from - 1], tokens[from], tokens[to]];
  const ends = after?.clause !== tokens[to - 1]?.clause;
  const isCounted = isOneOf('counted', after) || after?.stop === false;
  if (!ends && isCounted && after?.word !== '' && after?.word !== 'one') return false;
  if (before?.clause !== first?.clause) return ends && values[0] !== 1 && !(before && values.length > 1);
  const isDigits = (first?.word ?? '') < 'a';
  const isOrdinal =
    numberAt(tokens, from)?.ordinal === true &&
    (values[0] === -1 ? after?.word === 'one' : ends || isOneOf('after-an-ordinal', after));
  // "Who is it for first?" names none.
  return isDigits ? isOneOf('before-a-number', before) : isOrdinal && isOneOf('before-an-ordinal', before);
}

/** A higher number is some figure, not that of an action. */
const MOST_ACTIONS = 99;

/** "Who runs 16?", "when 13", "compare 15 and 16": digits, where no other word says what is asked about. */
function bareNumber(reading: Reading): NumberList | null {
  const tokens = freeTokens(reading);
  const at = tokens.findIndex(({ word }) => word !== '' && word < 'a');
  const list = at < 0 ? null : numbersAt(tokens, at, () => false);
  if (!list) return null;
  const cued = wordsWithin([...reading.cues, ...comparingWords.find(tokens)]);
  const isSaid = tokens.some(({ word, stop }, place) => word > 'a' && !stop && !cued.has(place));
  if (isSaid || list.values.some((value) => value > MOST_ACTIONS)) return null;
  // What it counts may stand behind it.
  const counts = cuesOf(reading, 'actions', 'deadlines', 'chapter').some(({ from }) => from >= list.to);
  return counts ? null : list;
}

/** By its number, or by its place where that is negative or the roadmap's keys are no numbers. */
function actionOf(value: number, roadmap: Roadmap): Action | null {
  const { actions } = roadmap;
  if (value < 0) return nthOf(actions, value);
  const hasCodes = actions.every(({ key }) => key !== undefined && !/^\d/.test(key));
  return actionByKey(roadmap, String(value)) ?? (hasCodes ? nthOf(actions, value) : null);
}

/** Counted from 1; from the end where it is negative. */
const nthOf = (actions: readonly Action[], n: number): Action | null => actions.at(n < 0 ? n : n - 1) ?? null;

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
