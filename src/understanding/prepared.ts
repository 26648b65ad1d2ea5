import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { sharedOutsideFile } from './outside.ts';
import type { PhraseKeys } from './phrase-finder.ts';

/** The lists of expressions that a question is read with. */
export type PhraseList =
  | 'actions'
  | 'attributes'
  | 'audiences'
  | 'concepts'
  | 'organisations'
  | 'orientations'
  | 'outside'
  | 'terms'
  | 'unexplained';

/** What people ask of any roadmap and few hold; `dated`: its words may stand for something that has a date. */
export interface OutsideAttribute {
  id: string;
  dated: boolean;
}

/** A subject that the roadmap does not treat, with the actions nearest to it. */
export interface OutsideTopic {
  id: string;
  near: number[];
  /** The roadmap does treat it, and gives no date for it. */
  undated?: boolean;
}

/** How actions and deadlines have their features, as numbers. */
export interface PreparedHolds {
  /** Every feature, one space apart; numbers below are places in this list. */
  features: string;
  /** By place of the action, and by deadline: features, each times `KINDS` and plus the kind of its hold. */
  holds: readonly (readonly number[])[];
  deadlines: Readonly<Record<string, readonly number[]>>;
}

/** What is slow to work out of a roadmap's texts and lexicon, as plain JSON. */
export interface Prepared extends PreparedHolds {
  /** Of the roadmap that it was worked out of. */
  fingerprint: string;
  phrases: Readonly<Record<PhraseList, readonly PhraseKeys[]>>;
  attributes: readonly OutsideAttribute[];
  outside: readonly OutsideTopic[];
  /** The words of the roadmap and its lexicon, and those that are about something else: one space apart. */
  words: string;
  outsideWords: string;
}

/** For the roadmap that ships with the program. `npm run data:index` writes it, and a test keeps it in step. */
export const preparedFile: string = join(import.meta.dirname, '../../data/prepared-index.json');

/** The code that reads words: where it has changed, what was prepared no longer holds. */
const readers = [
  ...['chat-words', 'outside', 'phrase-finder', 'tokens', 'vocabulary', 'words'],
  ...['holds', 'prepare-index'].map((name) => `../lookup/${name}`),
].map((name) => join(import.meta.dirname, `${name}.ts`));

/** Of all that an index is made of: what a roadmap says, how it is asked for, and the code that reads it. */
export function fingerprint({ title, orientations, actions, steering, english, lexicon }: Roadmap): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([title, orientations, actions, steering, english, lexicon]));
  for (const file of [sharedOutsideFile, ...readers]) hash.update(readFileSync(file));
  return hash.digest('base64');
}

const known = new WeakMap<Roadmap, Prepared | null>();

/** Null where nothing was worked out beforehand, or out of another version of the roadmap. */
export function preparedOf(roadmap: Roadmap): Prepared | null {
  let prepared = known.get(roadmap);
  if (prepared === undefined) {
    prepared = readPrepared(roadmap);
    known.set(roadmap, prepared);
  }
  return prepared;
}

function readPrepared(roadmap: Roadmap): Prepared | null {
  if (!existsSync(preparedFile)) return null;
  const text = readFileSync(preparedFile, 'utf8');
  // It comes first, so that the rest is not read for a roadmap that it is not of.
  return text.startsWith(`{"fingerprint":"${fingerprint(roadmap)}"`) ? JSON.parse(text) : null;
}
