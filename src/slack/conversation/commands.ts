import type { slackFr } from '../../phrases/fr/slack.ts';
import type { Language } from '../../understanding/language.ts';

/** The slash command of the app, as `manifest.yml` declares it. */
export const command = '/esante';

export interface Subcommand {
  /** What one types after `/esante`. Either word works everywhere, and tells the language of the answer. */
  name: Record<Language, string>;
  /** Other French words for it. */
  also?: string[];
  argument: keyof typeof slackFr.argument;
  /** What it does, as a key of the phrases. */
  does: keyof ReturnType<typeof slackFr.does>;
  /** The question that it stands for; null where it shows something that is no answer. */
  question: Record<Language, (argument: string) => string> | null;
}

/** Help, usage, the manifest's hint and the README's table all come from this table, or are tested against it. */
export const subcommands: readonly Subcommand[] = [
  {
    name: { fr: 'action', en: 'action' },
    argument: 'number',
    does: 'action',
    question: { fr: (number) => `action ${number}`, en: (number) => `action ${number}` },
  },
  {
    name: { fr: 'chercher', en: 'search' },
    argument: 'words',
    does: 'search',
    question: { fr: (words) => words, en: (words) => words },
  },
  {
    name: { fr: 'échéances', en: 'deadlines' },
    argument: 'period',
    does: 'deadlines',
    question: {
      fr: (period) => (period ? `échéances ${period}` : 'toutes les échéances'),
      en: (period) => (period ? `deadlines ${period}` : 'all deadlines'),
    },
  },
  {
    name: { fr: 'pilote', en: 'owner' },
    argument: 'name',
    does: 'owner',
    question: {
      fr: (name) => ownerQuestion(name, ['pilote', 'qui pilote', 'actions pilotées par']),
      en: (name) => ownerQuestion(name, ['owner', 'who owns', 'actions owned by']),
    },
  },
  {
    name: { fr: 'liste', en: 'list' },
    argument: 'orientation',
    does: 'list',
    question: {
      fr: (which) => (which ? `liste ${orientation(which)}` : 'liste de toutes les actions'),
      en: (which) => (which ? `list ${orientation(which)}` : 'list all actions'),
    },
  },
  {
    name: { fr: 'frise', en: 'timeline' },
    argument: 'dates',
    does: 'timeline',
    question: null,
  },
  {
    name: { fr: 'calendrier', en: 'calendar' },
    argument: 'dates',
    does: 'calendar',
    question: null,
  },
  {
    name: { fr: 'définir', en: 'define' },
    argument: 'term',
    does: 'define',
    question: { fr: (term) => `définir ${term}`, en: (term) => `define ${term}` },
  },
  {
    name: { fr: 'état', en: 'status' },
    also: ['situation'],
    argument: 'none',
    does: 'status',
    question: null,
  },
  {
    name: { fr: 'historique', en: 'history' },
    argument: 'number',
    does: 'history',
    question: null,
  },
  {
    name: { fr: 'maj', en: 'update' },
    also: ['mettre à jour', 'mise à jour'],
    argument: 'number',
    does: 'update',
    question: null,
  },
  {
    name: { fr: 'digest', en: 'digest' },
    argument: 'digest',
    does: 'digest',
    question: null,
  },
  {
    name: { fr: 'langue', en: 'language' },
    argument: 'language',
    does: 'language',
    question: null,
  },
  {
    name: { fr: 'packs', en: 'packs' },
    argument: 'packs',
    does: 'packs',
    question: null,
  },
  {
    name: { fr: 'lacunes', en: 'gaps' },
    argument: 'none',
    does: 'gaps',
    question: null,
  },
  {
    name: { fr: 'aide', en: 'help' },
    argument: 'none',
    does: 'help',
    question: null,
  },
  {
    name: { fr: 'à propos', en: 'about' },
    argument: 'none',
    does: 'about',
    question: null,
  },
];

/** Words that were subcommands once, and the subcommands that do today what they did. */
export const goneWords: readonly { name: Record<Language, string>; instead: Subcommand['does'][] }[] = [
  { name: { fr: 'dossier de réunion', en: 'meeting pack' }, instead: ['timeline', 'calendar', 'deadlines'] },
];

/** Behind a number or a name, the day that the answer is to be relative to: "3 au 2020-05-01". */
const asOf = /\s+(?:au|as of)\s+\d{4}-\d{2}-\d{2}\s*$/i;

const orientation = (which: string): string =>
  /^\d{1,2}$/.test(which.replace(asOf, '')) ? `orientation ${which}` : which;

/** What one types for a subcommand: for buttons and sentences that stand for it. */
export const wordFor = (does: Subcommand['does'], language: Language): string =>
  subcommands.find((subcommand) => subcommand.does === does)?.name[language] ?? '';

/** After "owner" one may name a body, an action by its number, or go on with a sentence ("of the …"). */
function ownerQuestion(name: string, [owner, whoOwns, ownedBy]: [string, string, string]): string {
  const who = name.replace(asOf, '');
  if (/^\d+$/.test(who)) return `${whoOwns} action ${name}`;
  const goesOn = /\d|^(?:of|for|de|du|des|pour)\b|^d['’]/i.test(who);
  return `${goesOn ? owner : ownedBy} ${name}`;
}
