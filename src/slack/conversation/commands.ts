import grammar from '../../../data/grammar/commands.json' with { type: 'json' };
import type { slackFr } from '../../phrases/fr/slack.ts';
import { Expressions, type Word } from '../../reading/words.ts';
import type { Language } from '../../understanding/language.ts';
import { readActionKey } from '../tracking/action-key.ts';

/** The slash command of the app, as `manifest.yml` declares it. */
export const command = '/esante';

/** What somebody wants: an answer to a question, or what a command does. */
export type Wish =
  | { kind: 'question'; question: string; language?: Language }
  /** `nod`: an emoji and nothing else. */
  | { kind: 'gaps' | 'status' | 'nod'; language: Language }
  /** `all`: with every command. */
  | { kind: 'help'; language: Language; all?: true }
  /** `words`: what follows, for the reader of digest commands. */
  | { kind: 'digest'; words: string; language: Language }
  /** A choice for oneself or for the channel; null only asks how it stands. */
  | { kind: 'language'; language: Language; choice: Language | 'auto' | null; of: 'person' | 'channel' }
  | { kind: 'packs'; language: Language; does: 'list' | 'reload' | 'import' }
  /** One of them for the channel, by its id. */
  | { kind: 'packs'; language: Language; does: 'use'; id: string }
  /** `words`: what chooses the dates to show. `renew`: another address for the calendar is wanted. */
  | { kind: 'calendar'; words: string; language: Language; renew?: true }
  | { kind: 'timeline'; words: string; language: Language }
  /** `action`: its key, as it was typed. */
  | { kind: 'history'; language: Language; action: string }
  | { kind: 'update'; language: Language; action: string }
  | { kind: 'usage'; reason: Usage; language: Language };
export type WishFor<Kind extends Wish['kind']> = Wish & { kind: Kind };

export type Usage =
  | { problem: 'incomplete'; subcommand: Subcommand }
  | { problem: 'typo'; typed: string; corrected: string };

/** What follows the word of a command. */
export interface Argument {
  /** As typed, without the signs around it. */
  text: string;
  words: readonly Word[];
  /** It ends with a question mark. */
  asks: boolean;
  /** That of the command's word, or else the usual one. */
  language: Language;
}

export interface Subcommand {
  /** What it does, as a key of the phrases. */
  does: Command;
  /** What one types after `/esante`. Either word works everywhere, and tells the language of the answer. */
  name: Record<Language, string>;
  /** Other words for it. */
  also?: Partial<Record<Language, string[]>>;
  argument: keyof typeof slackFr.argument;
  /** What is wanted; `incomplete`: something is missing; null: the words are the start of a sentence. */
  read: (argument: Argument) => Wish | 'incomplete' | null;
}
export type Command = keyof typeof grammar.commands;

const goesOn = new Set(grammar.goesOn);
const polite = new Set(grammar.politeness);
const asOf = new Expressions(grammar.asOf);

/** What a command stands for as a question, with what follows it in place of "{}". */
interface Wording {
  asks?: Record<Language, string>;
  /** For a number, a name, or nothing at all, where those are asked for in other words. */
  number?: Record<Language, string>;
  named?: Record<Language, string>;
  alone?: Record<Language, string>;
}

/** A command that stands for a question. Worded alike in both languages ("action 15"), it tells neither. */
const asking =
  ({ asks, number = asks, named = asks, alone }: Wording): Subcommand['read'] =>
  ({ text, words, language }) => {
    const rest = withoutDay(words);
    const first = rest[0]?.folded ?? '';
    const isNumber = rest.length === 1 && /^\d{1,3}$/.test(first);
    // Rather than a name, one may go on with a sentence ("owner of the …").
    const continues = goesOn.has(first) || rest.some(({ folded }) => /\d/.test(folded));
    const form = text === '' ? alone : isNumber ? number : continues ? asks : named;
    if (!form) return 'incomplete';
    const question = form[language].replace('{}', () => text);
    return { kind: 'question', question, ...(form.fr !== form.en && { language }) };
  };

/** A command without argument; anything more, but for a "please", starts a sentence ("status of the DMP"). */
const alone =
  (kind: 'gaps' | 'status'): Subcommand['read'] =>
  ({ words, language }) =>
    words.every(({ folded }) => polite.has(folded)) ? { kind, language } : null;

/** A command about one action; longer words start a sentence ("history of the DMP"). */
const aboutAction =
  (kind: 'history' | 'update'): Subcommand['read'] =>
  ({ text, words, language }) => {
    const action = readActionKey(text);
    if (action !== null) return { kind, action, language };
    return words.length > 1 ? null : 'incomplete';
  };

/** Of the commands that do not stand for a question. */
const readers: Partial<Record<Command, Subcommand['read']>> = {
  timeline: ({ text, language }) => ({ kind: 'timeline', words: text, language }),
  calendar: readCalendar,
  status: alone('status'),
  history: aboutAction('history'),
  update: aboutAction('update'),
  digest: ({ text, language }) => ({ kind: 'digest', words: text, language }),
  language: readLanguage,
  packs: readPacks,
  gaps: alone('gaps'),
  help: readHelp,
};

type Named = Record<Command, Pick<Subcommand, 'name' | 'also' | 'argument'> & Wording>;
const named = Object.entries(grammar.commands as Named) as [Command, Named[Command]][];

/** Help, usage, the manifest's hint and the README's table all come from this table, or are tested against it. */
export const subcommands: readonly Subcommand[] = named.map(([does, words]) => ({
  does,
  ...words,
  read: readers[does] ?? asking(words),
}));

/** What one types for a subcommand: for buttons and sentences that stand for it. */
export const wordFor = (does: Command, language: Language): string => grammar.commands[does].name[language];

/** "Help", "help all"; "about the DMP" is a question. */
function readHelp({ words, language }: Argument): Wish | null {
  const rest = words.filter(({ folded }) => !polite.has(folded));
  if (!rest.every(({ folded }) => grammar.everything.includes(folded))) return null;
  return { kind: 'help', language, ...(rest.length > 0 && { all: true }) };
}

/** "calendrier de l’INS ?" asks for dates, as ever. */
function readCalendar({ text, words, asks, language }: Argument): Wish | null {
  const [first] = words;
  const renews = words.length === 1 && grammar.renew.includes(first?.folded ?? '');
  if (renews) return { kind: 'calendar', words: '', language, renew: true };
  return asks || (first && goesOn.has(first.folded)) ? null : { kind: 'calendar', words: text, language };
}

/** Null where the words are no choice, as in "language of the report"; a single word was meant as one. */
function readLanguage({ words, language }: Argument): Wish | 'incomplete' | null {
  const rest = words
    .map(({ folded }) => folded)
    .filter((word) => !grammar.languageFillers.includes(word) && !polite.has(word));
  const [word, ...more] = rest.filter((each) => !grammar.channel.includes(each));
  const of = rest.some((each) => grammar.channel.includes(each)) ? 'channel' : 'person';
  if (more.length > 0) return null;
  if (word === undefined) return { kind: 'language', choice: null, of, language };
  const choice = (['fr', 'en', 'auto'] as const).find((each) => grammar.languages[each].includes(word));
  if (choice) return { kind: 'language', choice, of, language };
  return words.length > 1 ? null : 'incomplete';
}

/** What follows the word for the roadmaps, by what it does. */
export const packVerbs = grammar.packs;

/** Null where the words are none of that. The verb tells the language. */
function readPacks({ words, language: usual }: Argument): Wish | null {
  const [verb, id, ...more] = words.map(({ folded }) => folded).filter((word) => !polite.has(word));
  if (verb === undefined) return { kind: 'packs', does: 'list', language: usual };
  for (const does of ['use', 'reload', 'import'] as const) {
    const language = (['fr', 'en'] as const).find((each) => packVerbs[does][each] === verb);
    if (!language || more.length > 0) continue;
    if (does !== 'use') return id === undefined ? { kind: 'packs', does, language } : null;
    return id === undefined
      ? { kind: 'packs', does: 'list', language }
      : { kind: 'packs', does, id, language };
  }
  return null;
}

/** Without the day, behind a number or a name, that the answer is to be relative to: "3 au 2020-05-01". */
function withoutDay(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex((_, place) => {
    const length = asOf.lengthAt(words, place);
    return length > 0 && place > 0 && place + length === words.length - 1;
  });
  return at < 0 ? words : words.slice(0, at);
}
