import grammar from '../../../data/grammar/commands.json' with { type: 'json' };
import { Expressions, type Word } from '../../reading/words.ts';
import type { Language } from '../../understanding/language.ts';
import { readActionArgument } from '../tracking/request.ts';
import type { Argument, Subcommand, Wish } from './wish.ts';

/** The slash command of the app, as `manifest.yml` declares it. */
export const command = '/esante';

const goesOn = new Set(grammar.goesOn);
const polite = new Set(grammar.politeness);
const asOf = new Expressions(grammar.asOf);

/** A command that stands for a question. Worded alike in both languages ("action 15"), it tells neither. */
const asking =
  (build: Record<Language, (argument: string, words: readonly Word[]) => string>, mayBeEmpty = false) =>
  ({ text, words, language }: Argument): Wish | 'incomplete' => {
    if (text === '' && !mayBeEmpty) return 'incomplete';
    const [fr, en] = [build.fr(text, words), build.en(text, words)];
    return { kind: 'question', question: language === 'fr' ? fr : en, ...(fr !== en && { language }) };
  };

/** A command without argument; anything more, but for a "please", starts a sentence ("about the DMP"). */
const alone =
  (kind: 'about' | 'gaps' | 'status') =>
  ({ words, language }: Argument): Wish | null =>
    words.every(({ folded }) => polite.has(folded)) ? { kind, language } : null;

/** A command about one action; longer words start a sentence ("history of the DMP"). */
const aboutAction =
  (kind: 'history' | 'update') =>
  ({ text, words, language }: Argument): Wish | 'incomplete' | null => {
    const about = readActionArgument(text);
    if (about) return { kind, ...about, language };
    return words.length > 1 ? null : 'incomplete';
  };

/** Help, usage, the manifest's hint and the README's table all come from this table, or are tested against it. */
export const subcommands: readonly Subcommand[] = [
  {
    name: { fr: 'action', en: 'action' },
    argument: 'number',
    does: 'action',
    read: asking({ fr: (number) => `action ${number}`, en: (number) => `action ${number}` }),
  },
  {
    name: { fr: 'chercher', en: 'search' },
    argument: 'words',
    does: 'search',
    read: asking({ fr: (words) => words, en: (words) => words }),
  },
  {
    name: { fr: 'échéances', en: 'deadlines' },
    argument: 'period',
    does: 'deadlines',
    read: asking(
      {
        fr: (period) => (period ? `échéances ${period}` : 'toutes les échéances'),
        en: (period) => (period ? `deadlines ${period}` : 'all deadlines'),
      },
      true,
    ),
  },
  {
    name: { fr: 'pilote', en: 'owner' },
    argument: 'name',
    does: 'owner',
    read: asking({
      fr: (name, words) => ownerQuestion(name, words, ['pilote', 'qui pilote', 'actions pilotées par']),
      en: (name, words) => ownerQuestion(name, words, ['owner', 'who owns', 'actions owned by']),
    }),
  },
  {
    name: { fr: 'liste', en: 'list' },
    argument: 'orientation',
    does: 'list',
    read: asking(
      {
        fr: (which, words) => (which ? `liste ${orientation(which, words)}` : 'liste de toutes les actions'),
        en: (which, words) => (which ? `list ${orientation(which, words)}` : 'list all actions'),
      },
      true,
    ),
  },
  {
    name: { fr: 'frise', en: 'timeline' },
    argument: 'dates',
    does: 'timeline',
    read: ({ text, language }) => ({ kind: 'timeline', words: text, language }),
  },
  {
    name: { fr: 'calendrier', en: 'calendar' },
    argument: 'dates',
    does: 'calendar',
    read: readCalendar,
  },
  {
    name: { fr: 'définir', en: 'define' },
    argument: 'term',
    does: 'define',
    read: asking({ fr: (term) => `définir ${term}`, en: (term) => `define ${term}` }),
  },
  {
    name: { fr: 'état', en: 'status' },
    also: ['situation'],
    argument: 'none',
    does: 'status',
    read: alone('status'),
  },
  {
    name: { fr: 'historique', en: 'history' },
    argument: 'number',
    does: 'history',
    read: aboutAction('history'),
  },
  {
    name: { fr: 'maj', en: 'update' },
    also: ['mettre à jour', 'mise à jour'],
    argument: 'number',
    does: 'update',
    read: aboutAction('update'),
  },
  {
    name: { fr: 'digest', en: 'digest' },
    argument: 'digest',
    does: 'digest',
    read: ({ text, language }) => ({ kind: 'digest', words: text, language }),
  },
  {
    name: { fr: 'langue', en: 'language' },
    argument: 'language',
    does: 'language',
    read: readLanguage,
  },
  {
    name: { fr: 'packs', en: 'packs' },
    argument: 'packs',
    does: 'packs',
    read: readPacks,
  },
  {
    name: { fr: 'lacunes', en: 'gaps' },
    argument: 'none',
    does: 'gaps',
    read: alone('gaps'),
  },
  {
    name: { fr: 'aide', en: 'help' },
    argument: 'none',
    does: 'help',
    read: readHelp,
  },
  {
    name: { fr: 'à propos', en: 'about' },
    argument: 'none',
    does: 'about',
    read: alone('about'),
  },
];

/** What one types for a subcommand: for buttons and sentences that stand for it. */
export const wordFor = (does: Subcommand['does'], language: Language): string =>
  subcommands.find((subcommand) => subcommand.does === does)?.name[language] ?? '';

/** "Help", "help all". */
function readHelp({ words, language }: Argument): Wish | null {
  const rest = words.filter(({ folded }) => !polite.has(folded));
  if (!rest.every(({ folded }) => grammar.everything.includes(folded))) return null;
  return { kind: 'help', language, ...(rest.length > 0 && { all: true }) };
}

/** "calendrier de l’INS ?" asks for dates, as ever. */
function readCalendar({ text, words, asks, language }: Argument): Wish | null {
  const [first] = words;
  const renews = words.length === 1 && grammar.renew.includes(first?.folded ?? '');
  if (!renews && (asks || (first && goesOn.has(first.folded)))) return null;
  return { kind: 'calendar', words: renews ? '' : text, language, ...(renews && { renew: true }) };
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
export const packVerbs = {
  use: { fr: 'choisir', en: 'use' },
  reload: { fr: 'recharger', en: 'reload' },
  import: { fr: 'importer', en: 'import' },
} as const;

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

const isNumber = ({ folded }: Word): boolean => /^\d+$/.test(folded);

/** Without the day, behind a number or a name, that the answer is to be relative to: "3 au 2020-05-01". */
function withoutDay(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex((_, place) => {
    const length = asOf.lengthAt(words, place);
    return length > 0 && place > 0 && place + length === words.length - 1;
  });
  return at < 0 ? words : words.slice(0, at);
}

function orientation(which: string, words: readonly Word[]): string {
  const [first, ...more] = withoutDay(words);
  return first && more.length === 0 && isNumber(first) && first.folded.length < 3
    ? `orientation ${which}`
    : which;
}

/** After "owner" one may name a body, an action by its number, or go on with a sentence ("of the …"). */
function ownerQuestion(
  name: string,
  words: readonly Word[],
  [owner, whoOwns, ownedBy]: [string, string, string],
): string {
  const who = withoutDay(words);
  const [first] = who;
  if (first && who.length === 1 && isNumber(first)) return `${whoOwns} action ${name}`;
  const continues = (first && goesOn.has(first.folded)) || who.some(({ folded }) => /\d/.test(folded));
  return `${continues ? owner : ownedBy} ${name}`;
}
