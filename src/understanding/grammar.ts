import cueTable from '../../data/grammar/cues.json' with { type: 'json' };
import kindTable from '../../data/grammar/kinds.json' with { type: 'json' };
import stageTable from '../../data/grammar/stages.json' with { type: 'json' };
import { numberWords } from './numbers.ts';
import { finderOf, PhraseFinder, writtenOut } from './phrase-finder.ts';
import { wordsOf } from './tokens.ts';

/** What a word or a few say beside the subject, such as "overdue" or "no owner"; see `data/grammar/cues.json`. */
export type Cue = keyof typeof cueTable;
/** What deadlines bring, such as an experiment or a publication; see `data/grammar/kinds.json`. */
export type Kind = keyof typeof kindTable;

export const cues: PhraseFinder<Cue> = finderOf(cueTable);
export const kinds: PhraseFinder<Kind> = finderOf(kindTable);
/** What the label of a deadline of a kind says, in the language of the text. */
export const kindLabels: PhraseFinder<Kind> = new PhraseFinder(
  (Object.keys(kindTable) as Kind[]).map((value) => ({
    ...kindTable[value],
    value,
    fr: kindTable[value].label,
  })),
  { exact: true },
);

/** Every word of the grammar, to put misspelt ones right. */
export const grammarWords: readonly string[] = [
  ...[...Object.values(cueTable), ...Object.values(kindTable), ...stageTable].flatMap(({ fr, en }) => [
    ...writtenOut(fr, 'fr'),
    ...writtenOut(en, 'en'),
  ]),
  ...numberWords,
];

/** A kind of deadline as an answer calls one of it and several: "généralisation", "trials". */
export const kindNames = (
  kind: Kind,
  language: 'fr' | 'en',
): { one: string; many: string; masculine: boolean } => ({
  one: kindTable[kind][language][0] ?? kind,
  many: kindTable[kind].many[language],
  masculine: 'masculine' in kindTable[kind],
});

/** Whether the name of a kind says itself that it starts, or ends: "lancement", "fin de programme". */
export const saysItself = (kind: Kind, cue: Cue): boolean =>
  cues.find(wordsOf(kindTable[kind].fr[0] ?? '')).some(({ value }) => value === cue);
