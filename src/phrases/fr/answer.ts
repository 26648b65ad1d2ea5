import type { CalendarDay } from '../../dates/calendar.ts';
import type { LineRange, OwnerRole } from '../../roadmap/schema.ts';
import type { Unit } from '../../roadmap/unit.ts';
import type { Verdict } from '../../understanding/query.ts';
import type { Bodies } from '../among.ts';
import { dayName } from '../days.ts';
import { capital, isOneLine, lineRange } from '../words.ts';
import { and, listsFr } from './lists.ts';
import { ofThe, of as ofUnit, the } from './unit.ts';

/** What an owner does with an action, and with one that was just named: of one owner, of several. */
const leads: Record<OwnerRole, { named: [string, string]; it: [string, string] }> = {
  lead: { named: ['pilote', 'pilotent'], it: ['en est pilote', 'en sont pilotes'] },
  strategic: {
    named: ['assure le pilotage stratégique de', 'assurent le pilotage stratégique de'],
    it: ['en assure le pilotage stratégique', 'en assurent le pilotage stratégique'],
  },
  operational: {
    named: ['assure le pilotage opérationnel de', 'assurent le pilotage opérationnel de'],
    it: ['en assure le pilotage opérationnel', 'en assurent le pilotage opérationnel'],
  },
  organiser: { named: ['organise', 'organisent'], it: ['l’organise', 'l’organisent'] },
  host: {
    named: ['porte en son sein', 'portent en leur sein'],
    it: ['la porte en son sein', 'la portent en leur sein'],
  },
};

const verdicts: Record<Verdict, string> = {
  first: 'En premier',
  last: 'En dernier',
  'starts-first': 'Premier à démarrer',
  'starts-last': 'Dernier à démarrer',
  'ends-first': 'Premier à finir',
  'ends-last': 'Dernier à finir',
  same: 'Ensemble',
  'starts-same': 'Début',
  'ends-same': 'Fin',
  longest: 'Le plus long',
  shortest: 'Le plus court',
};

/** "De la DNS", "du ministère". */
const ofBody = (name: string): string => `de ${name}`.replace(/^de le /, 'du ').replace(/^de les /, 'des ');

/** What an answer says first. `name`: the short name of an action; names of bodies come with their article. */
export const answerFr = {
  ...listsFr,
  /** `name`: null where there is no room for it. */
  about: (unit: Unit, number: number, name: string | null, dates: string) =>
    `${capital(unit.one)} ${unit.mark(number)}${name === null ? '' : `, ${name}`}${dates ? ` : ${dates}` : ''}.`,
  when: (name: string, dates: string) => `${name} : ${dates}.`,
  noDate: (unit: Unit, number: number, name: string) =>
    `La feuille de route ne donne aucune date pour ${the(unit)} ${unit.mark(number)}, ${name}.`,
  /** No deadline that is told ends, and the text gives an end; `words` with their marks. */
  endSaid: (name: string, words: string, count: number, dates: string) =>
    `${name} : le texte dit ${words} ; ${count === 1 ? 'sa seule échéance n’a pas de fin' : 'ses échéances n’ont pas de fin'} : ${dates}.`,
  /** None of the dates that there are is of the stage that was asked for. */
  /** `count`: of those that are told; `isAll`: the action has no others. */
  noSuchDate: (name: string, count: number, isAll: boolean, dates: string) => {
    const [one, several] = isAll ? ['la seule', 'celles'] : ['la plus proche', 'les plus proches'];
    return `La feuille de route ne donne pas cette date ; ${count === 1 ? one : several} pour « ${name} » : ${dates}.`;
  },
  /** The running text has a date beside the deadlines: `words`, with their marks. */
  saysToo: (name: string | null, words: string) =>
    `Le texte dit aussi${name ? ` (${name})` : ''} : ${words}.`,
  /** Too many dates for one line; `years`: "de 2019 à 2022". */
  spread: (count: number, years: string) => `${count} échéance${count > 1 ? 's' : ''} ${years}`.trim(),
  /** `partners`: whom the text associates. */
  who: (
    unit: Unit,
    number: number,
    name: string,
    owners: (Bodies & { role: OwnerRole })[],
    partners: readonly string[],
  ) => {
    if (owners.every(({ role }) => role === 'host'))
      return `${capital(the(unit))} ${unit.mark(number)}, ${name}, se fait au sein ${and(owners.flatMap(({ names }) => names).map(ofBody))}, sans pilote nommé.`;
    return `${owners
      .map(({ names, many, role }, at) => {
        if (at > 0) return `${and(names)} ${leads[role].it[many ? 1 : 0]}`;
        const does = `${capital(and(names))} ${leads[role].named[many ? 1 : 0]} ${the(unit)}`;
        const action = `${does} ${unit.mark(number)}, ${name}`.replace(' de le ', ' du ');
        return partners.length > 0 ? `${action}, avec ${and(partners)}` : action;
      })
      .join(' ; ')}.`;
  },
  whoNobody: (
    unit: Unit,
    number: number,
    name: string,
    steering: string | null,
    associated: readonly string[] = [],
  ) =>
    `La feuille de route ne nomme aucun pilote pour ${the(unit)} ${unit.mark(number)}, ${name}${associated.length > 0 ? ` ; elle cite ${and(associated)} sans ${associated.length > 1 ? 'leur' : 'lui'} en confier le pilotage` : ''}${steering ? ` ; ${steering} pilote l’ensemble` : ''}.`,
  /** What one body leads: `what` names the actions, `others` lead with it. */
  leads: ({ names, many, whole }: Bodies, what: string, alone: boolean, others: readonly string[]) =>
    whole
      ? `${capital(and(names))} pilote${many ? 'nt' : ''} l’ensemble, et ${many ? 'leur' : 'son'} nom est donné pour ${what}.`
      : `${capital(and(names))} ${alone ? '' : 'co'}${many ? 'pilotent' : 'pilote'} ${what}${others.length > 0 ? `, avec ${and(others)}` : ''}.`,
  /** `holders`: whoever holds an office, and that. */
  inOffice: (holders: readonly string[], month: string | null) =>
    month ? `En ${month} : ${holders.join(' ; ')}.` : `${holders.join(' ; ')}.`,
  /** "ENS (action 15)". */
  termIn: (term: string, unit: Unit, number: number) => `${term} (${unit.one} ${unit.mark(number)})`,
  one: (unit: Unit, number: number, name: string) => `${the(unit)} ${unit.mark(number)}, ${name}`,
  /** Whether what was asked is so, and what is. */
  isSo: (so: boolean, said: string) => `${so ? 'Oui' : 'Non'} : ${said}`,
  /** Between the items of a list that have commas of their own. */
  between: ' ; ',
  plain: (what: string) => `${what}.`,
  /** Of a sentence that says that there is none. */
  amongRead: (none: string) => `${none.replace(/\.$/, '')} parmi celles qui ont pu être lues.`,
  nobodyRead: (nobody: string) => `${nobody.replace(/\.$/, '')} parmi ceux qui ont pu être lus.`,
  unreadDates: (count: number) =>
    count === 1
      ? 'Une date de ce document n’a pas pu être lue : elle manque ici.'
      : `${count} dates de ce document n’ont pas pu être lues : elles manquent ici.`,
  unreadOwners: (count: number) =>
    count === 1
      ? 'Un pilote de ce document n’a pas pu être lu : il manque ici.'
      : `${count} mentions de pilotes de ce document n’ont pas pu être lues : elles manquent ici.`,
  asOf: (day: CalendarDay, said: string) => `Au ${dayName(day, 'fr')}${said ? ` : ${said}` : '.'}`,
  quoted: (text: string) => `« ${text} »`,
  labelled: (label: string, text: string) => `${label} : ${text}`.trim(),
  /** `meaning` in the words of the text, `translated` in ours, for who reads no French; null for one left out. */
  defined: (term: string, meaning: string | null, _translated: string | null) =>
    `${term} : « ${meaning ?? ''} ».`,
  unexplained: (term: string) => `La feuille de route emploie « ${term} » sans l’expliquer.`,
  /** `property`: what is asked of it, such as "le budget"; null for anything that has no name. */
  factMissing: (unit: Unit, number: number, name: string, property: string | null, dates: string) => {
    const mark = `${unit.mark(number)}, ${name}`;
    if (property === null)
      return `La feuille de route ne répond pas à cela ; le plus proche : ${the(unit)} ${mark}${dates ? ` (${dates})` : ''}.`;
    return `Le texte ${ofThe(unit)} ${mark}, ne donne pas ${property}${dates ? `, mais ses dates : ${dates}` : ''}.`;
  },
  /** Of what is compared: the name of what comes first, or whatever else the dates tell of it. */
  judged: (verdict: Verdict, name: string) => `${verdicts[verdict]}, ${name}`,
  /** They tell none of them from the others; `verdict`: of what, where more is asked. */
  untold: (verdict: Verdict | null) =>
    verdict
      ? `${verdicts[verdict]} : les dates du texte ne les départagent pas.`
      : 'Les dates du texte ne les départagent pas.',
  /** Whether things come together, of their start or end; `when`: the month or year that they share; `apart`: at other times of it. */
  together: (verdict: Verdict, when: string | null, count: number, apart: boolean) => {
    const said =
      when === null
        ? 'pas la même année'
        : `${count === 2 ? 'les deux' : 'tous'} en ${when}${apart ? ', pas en même temps' : ''}`;
    return `${verdict === 'same' ? capital(said) : `${verdicts[verdict]} : ${said}`}.`;
  },
  /** Asked of how many there are. */
  suchNumber: 'ce nombre',
  /** The text speaks of it and does not tell it; `said`: a sentence of the text, with its marks. */
  factSpoken: (unit: Unit, number: number, name: string | null, property: string, said: string) =>
    `Le texte ne donne pas ${property} pour ${the(unit)} ${unit.mark(number)}${name ? `, ${name}` : ''} ; il dit : ${said}.`,
  /** Of a body or a thing that is named, not of its whole action. */
  factAbsent: (unit: Unit, number: number, name: string, property: string) =>
    `La feuille de route ne donne pas ${property} pour ${name} (${unit.one} ${unit.mark(number)}).`,
  /** Of what was done since. */
  cannotTell: (month: string | null, said: string) =>
    `La feuille de route${month ? ` (${month})` : ''} ne peut pas le dire ; elle dit : ${said}.`,
  /** `month`: of the text, where what it says may have changed since. */
  factSaid: (unit: Unit, number: number, name: string | null, month: string | null, said: string) =>
    `${capital(unit.one)} ${unit.mark(number)}${name ? `, ${name}` : ''}${month ? `, en ${month}` : ''} : ${said}.`,
  notInRoadmap: (unit: Unit, offers: boolean): string =>
    offers
      ? `La feuille de route n’en parle pas. Les ${unit.many} les plus proches :`
      : 'La feuille de route n’en parle pas.',
  /** A sentence outside the actions that answers. */
  says: (said: string) => `La feuille de route dit : ${said}.`,
  /** The same, where that may be no answer: nothing is said of what else the text holds. */
  onlySaid: (said: string) => `La feuille de route ne le dit pas en ces termes ; le plus proche : ${said}.`,
  /** What can be asked, where nothing comes near. */
  instead: ([one = '', other = '']: readonly string[]) => `Essayez « ${one} » ou « ${other} ».`,
  noSuchAction: (unit: Unit, marks: string[], first: number, last: number) =>
    `Les ${unit.many} vont de ${unit.mark(first)} à ${unit.mark(last)} : il n’y a pas ${ofUnit(unit)} ${marks.join(', ')}. Essayez « ${unit.one} ${unit.mark(last)} ».`,
  noSuchChapter: (chapter: Unit, typed: string[], marks: string[]) =>
    `Les ${chapter.many} sont ${and(marks)} : il n’y a pas ${ofUnit(chapter)} ${typed.join(', ')}.`,
  /** Named beside some that there are. */
  absent: (unit: Unit, marks: string[]) => `Il n’y a pas ${ofUnit(unit)} ${marks.join(', ')}.`,
  notUnderstood: (typed: string[]) =>
    `Pas compris : ${typed.map((each) => `« ${each} »`).join(', ')}. La réponse n’en tient pas compte.`,
  /** Names that the text does not have. */
  notMentioned: (names: string[]) =>
    `La feuille de route ne mentionne pas ${names.map((each) => `« ${each} »`).join(', ')}.`,
  onlyNotUnderstood: (typed: string[]) =>
    `Je n’ai pas compris ${typed.map((each) => `« ${each} »`).join(', ')}. Essayez par exemple « échéances 2021 » ou « échéances avant le 30/06/2020 ».`,
  help: (examples: string[]) =>
    `Posez une question sur la feuille de route : ${examples.map((each) => `« ${each} »`).join(', ')}.`,
  talk: {
    greeting: (title: string, [one = '', other = '']: string[]) =>
      `Bonjour ! Je réponds aux questions sur la feuille de route « ${title} ».\nEssayez « ${one} » ou « ${other} ».`,
    thanks: (_title: string, [one = '', other = '']: string[]) =>
      `Avec plaisir ! Une autre question ? Par exemple « ${one} » ou « ${other} ».`,
    goodbye: (_title: string, _examples: string[]) => 'À bientôt !',
    nod: (_title: string, [one = '', other = '']: string[]) =>
      `Entendu. Pour continuer : « ${one} » ou « ${other} ».`,
    order: (title: string, [one = '', other = '']: string[]) =>
      `Désolé, je ne fais que citer la feuille de route « ${title} » : ${`« ${one} »`}, « ${other} », par exemple.`,
    translate: (_title: string, [one = '', other = '']: string[]) =>
      `Je n’ai encore rien dit à traduire. Posez d’abord une question : « ${one} » ou « ${other} ».`,
    more: (_title: string, [one = '', other = '']: string[]) =>
      `En savoir plus sur quoi ? Essayez « ${one} » ou « ${other} ».`,
    nothing: (_title: string, [one = '', other = '']: string[]) =>
      `Je n’ai pas trouvé de question. Essayez « ${one} », « ${other} » ou « aide ».`,
  },
  owners: 'Pilotage',
  noOwner: 'personne n’est nommé',
  ownerUnread: 'pas lu comme un nom ; voir le texte',
  deadlines: 'Échéances',
  source: (title: string, month: string | null, lines: string) =>
    `Source : « ${title} », ${month ? `${month}, ` : ''}${lines}`,
  lines: (places: readonly LineRange[]) =>
    `${isOneLine(places) ? 'ligne' : 'lignes'} ${and(places.map(lineRange))}`,
  close: 'Ou bien',
};

/** "Why this answer?" */
export const whyFr = {
  field: {
    title: 'titre',
    lexicon: 'lexique',
    deadline: 'échéance',
    body: 'texte',
    owner: 'pilote',
    number: 'numéro',
    period: 'période',
    kind: 'type d’étape',
    term: 'terme',
  },
  match: (words: string, as: string | null, field: string, line: number | null) =>
    `« ${words} »${as ? ` compris comme « ${as} »` : ''} : ${field}${line ? `, ligne ${line}` : ''}`,
  nothing: 'Aucun mot de la question n’est connu de la feuille de route.',
  confidence: (percent: number) => `Confiance dans cette réponse : ${percent} %`,
  weighs: (what: string, signs: string) => `Ce qui pèse pour « ${what} » : ${signs}`,
  runnerUp: (unit: Unit, number: number, title: string, percent: number) =>
    `Ensuite : ${unit.one} ${unit.mark(number)}, « ${title} », à ${percent} % des chances de la première`,
};
