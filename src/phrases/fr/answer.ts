import type { CalendarDay } from '../../dates/calendar.ts';
import type { LineRange, OwnerRole } from '../../roadmap/schema.ts';
import type { Unit } from '../../roadmap/unit.ts';
import type { Verdict } from '../../understanding/query.ts';
import { dayName } from '../days.ts';
import { type Bodies, capital, isOneLine, lineRange, marked, type Subject } from '../words.ts';
import { listWordsFr } from './list-words.ts';
import { listsFr } from './lists.ts';
import { ofThe, of as ofUnit, theOne } from './unit.ts';

const { and, quoted } = listWordsFr;

const quotedAll = (texts: readonly string[]): string => texts.map(quoted).join(', ');

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

/** What an answer says first. `it`: an action; `name`: its short name; names of bodies come with their article. */
export const answerFr = {
  ...listsFr,
  noDate: (it: Subject) => `La feuille de route ne donne aucune date pour ${theOne(it)}.`,
  /** No deadline that is told ends, and the text gives an end; `words` with their marks. */
  endSaid: (name: string, words: string, count: number, dates: string) =>
    `${name} : le texte dit ${words} ; ${count === 1 ? 'sa seule échéance n’a pas de fin' : 'ses échéances n’ont pas de fin'} : ${dates}.`,
  /**
   * None of the dates that there are is of the stage that was asked for. `count`: of those that are told; `isAll`: the
   * action has no others.
   */
  noSuchDate: (name: string, count: number, isAll: boolean, dates: string) => {
    const [one, several] = isAll ? ['la seule', 'celles'] : ['la plus proche', 'les plus proches'];
    return `La feuille de route ne donne pas cette date ; ${count === 1 ? one : several} pour « ${name} » : ${dates}.`;
  },
  /** The running text has a date beside the deadlines: `words`, with their marks. */
  saysToo: (name: string | null, words: string) =>
    `Le texte dit aussi${name ? ` (${name})` : ''} : ${words}.`,
  /** Too many dates for one line; `years`: "de 2019 à 2022". */
  spread: (count: number, years: string) => `${count} échéance${count > 1 ? 's' : ''} ${years}`.trim(),
  withFirst: (deadlines: string, first: string) => `${deadlines} ; la première : ${first}`,
  /** `partners`: whom the text associates. */
  who: (it: Subject, owners: (Bodies & { role: OwnerRole })[], partners: readonly string[]) => {
    if (owners.every(({ role }) => role === 'host'))
      return `${capital(theOne(it))}, se fait au sein ${and(owners.flatMap(({ names }) => names).map(ofBody))}, sans pilote nommé.`;
    return `${owners
      .map(({ names, many, role }, at) => {
        if (at > 0) return `${and(names)} ${leads[role].it[many ? 1 : 0]}`;
        const does = `${capital(and(names))} ${leads[role].named[many ? 1 : 0]} ${theOne(it)}`;
        const action = does.replace(' de le ', ' du ');
        return partners.length > 0 ? `${action}, avec ${and(partners)}` : action;
      })
      .join(' ; ')}.`;
  },
  whoNobody: (it: Subject, steering: string | null, associated: readonly string[]) =>
    `La feuille de route ne nomme aucun pilote pour ${theOne(it)}${associated.length > 0 ? ` ; elle cite ${and(associated)} sans ${associated.length > 1 ? 'leur' : 'lui'} en confier le pilotage` : ''}${steering ? ` ; ${steering} pilote l’ensemble` : ''}.`,
  /** What one body leads: `what` names the actions, `others` lead with it. */
  leads: ({ names, many, whole }: Bodies, what: string, alone: boolean, others: readonly string[]) =>
    whole
      ? `${capital(and(names))} pilote${many ? 'nt' : ''} l’ensemble, et ${many ? 'leur' : 'son'} nom est donné pour ${what}.`
      : `${capital(and(names))} ${alone ? '' : 'co'}${many ? 'pilotent' : 'pilote'} ${what}${others.length > 0 ? `, avec ${and(others)}` : ''}.`,
  /** `holders`: whoever holds an office, and that. */
  inOffice: (holders: readonly string[], month: string | null) =>
    month ? `En ${month} : ${holders.join(' ; ')}.` : `${holders.join(' ; ')}.`,
  one: theOne,
  isSo: (so: boolean, said: string) => `${so ? 'Oui' : 'Non'} : ${said}`,
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
  /** `meaning` in the words of the text, `translated` in ours, for who reads no French; null for one left out. */
  defined: (term: string, meaning: string | null, _translated: string | null) =>
    `${term} : « ${meaning ?? ''} ».`,
  unexplained: (term: string) => `La feuille de route emploie « ${term} » sans l’expliquer.`,
  /** `property`: what is asked of it, such as "le budget"; null for anything that has no name. */
  factMissing: (it: Subject, property: string | null, dates: string) =>
    property === null
      ? `La feuille de route ne répond pas à cela ; le plus proche : ${theOne(it)}${dates ? ` (${dates})` : ''}.`
      : `Le texte ${ofThe(it.unit)} ${marked(it)}, ne donne pas ${property}${dates ? `, mais ses dates : ${dates}` : ''}.`,
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
  suchNumber: 'ce nombre',
  /** The text speaks of it and does not tell it; `said`: a sentence of the text, with its marks. */
  factSpoken: (it: Subject, property: string, said: string) =>
    `Le texte ne donne pas ${property} pour ${theOne(it)} ; il dit : ${said}.`,
  factAbsent: (term: string, property: string) =>
    `La feuille de route ne donne pas ${property} pour ${term}.`,
  cannotTell: (month: string | null, said: string) =>
    `La feuille de route${month ? ` (${month})` : ''} ne peut pas le dire ; elle dit : ${said}.`,
  /** `month`: of the text, where what it says may have changed since. */
  factSaid: (it: Subject, month: string | null, said: string) =>
    `${capital(it.unit.one)} ${marked(it)}${month ? `, en ${month}` : ''} : ${said}.`,
  notInRoadmap: (unit: Unit, offers: boolean) =>
    `La feuille de route n’en parle pas.${offers ? ` Les ${unit.many} les plus proches :` : ''}`,
  /** A sentence outside the actions that answers. */
  says: (said: string) => `La feuille de route dit : ${said}.`,
  /** The same, where that may be no answer: nothing is said of what else the text holds. */
  onlySaid: (said: string) => `La feuille de route ne le dit pas en ces termes ; le plus proche : ${said}.`,
  instead: ([one = '', other = '']: readonly string[]) => `Essayez « ${one} » ou « ${other} ».`,
  noSuchAction: (unit: Unit, marks: string[], first: number, last: number) =>
    `Les ${unit.many} vont de ${unit.mark(first)} à ${unit.mark(last)} : il n’y a pas ${ofUnit(unit)} ${marks.join(', ')}. Essayez « ${unit.one} ${unit.mark(last)} ».`,
  noSuchChapter: (chapter: Unit, typed: string[], marks: string[]) =>
    `Les ${chapter.many} sont ${and(marks)} : il n’y a pas ${ofUnit(chapter)} ${typed.join(', ')}.`,
  /** Named beside some that there are. */
  absent: (unit: Unit, marks: string[]) => `Il n’y a pas ${ofUnit(unit)} ${marks.join(', ')}.`,
  notUnderstood: (typed: string[]) => `Pas compris : ${quotedAll(typed)}. La réponse n’en tient pas compte.`,
  notMentioned: (names: string[]) => `La feuille de route ne mentionne pas ${quotedAll(names)}.`,
  onlyNotUnderstood: (typed: string[]) =>
    `Je n’ai pas compris ${quotedAll(typed)}. Essayez par exemple « échéances 2021 » ou « échéances avant le 30/06/2020 ».`,
  help: (examples: string[]) => `Posez une question sur la feuille de route : ${quotedAll(examples)}.`,
  talk: (title: string, [one = '', other = '']: readonly string[]) => ({
    greeting: `Bonjour ! Je réponds aux questions sur la feuille de route « ${title} ».\nEssayez « ${one} » ou « ${other} ».`,
    thanks: `Avec plaisir ! Une autre question ? Par exemple « ${one} » ou « ${other} ».`,
    goodbye: 'À bientôt !',
    nod: `Entendu. Pour continuer : « ${one} » ou « ${other} ».`,
    order: `Désolé, je ne fais que citer la feuille de route « ${title} » : « ${one} », « ${other} », par exemple.`,
    translate: `Je n’ai encore rien dit à traduire. Posez d’abord une question : « ${one} » ou « ${other} ».`,
    more: `En savoir plus sur quoi ? Essayez « ${one} » ou « ${other} ».`,
    nothing: `Je n’ai pas trouvé de question. Essayez « ${one} », « ${other} » ou « aide ».`,
  }),
  owners: 'Pilotage',
  noOwner: 'personne n’est nommé',
  ownerUnread: 'pas lu comme un nom ; voir le texte',
  deadlines: 'Échéances',
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
  runnerUp: (action: string, title: string, percent: number) =>
    `Ensuite : ${action}, « ${title} », à ${percent} % des chances de la première`,
};
