import type { CalendarDay } from '../../dates/calendar.ts';
import type { OwnerRole } from '../../roadmap/schema.ts';
import type { Unit } from '../../roadmap/unit.ts';
import type { Standing } from '../../understanding/query.ts';
import type { Among, Bounds, Dates } from '../among.ts';
import { capital } from '../capital.ts';
import { dayName } from '../days.ts';
import { periodName } from '../periods.ts';
import { a, agree, no, ofThe, of as ofUnit, the } from './unit.ts';

const standings: Record<Standing, string> = {
  next: 'à venir',
  upcoming: 'à venir',
  overdue: 'dont la date est passée',
  'under way': 'en cours',
  first: '',
  last: '',
};

const datesOf = ({ period, standing, today }: Dates): string => {
  const relation = { due: '', starts: ' qui commencent', ends: ' qui se terminent' }[
    period?.relation ?? 'due'
  ];
  return [standing && standings[standing], period && `${relation} ${periodName(period, 'fr', today)}`.trim()]
    .filter(Boolean)
    .map((said) => ` ${said}`)
    .join('');
};

const bounds = ({ least, most }: Bounds, one: string, many: string): string => {
  if (most === 0) return `sans ${one}`;
  if (least === most) return `avec ${least} ${least === 1 ? one : many}`;
  if (least === 0) return `avec au plus ${most} ${most === 1 ? one : many}`;
  return most > 99 ? `avec au moins ${least} ${least === 1 ? one : many}` : `avec ${least} à ${most} ${many}`;
};

/** "A, B et C". */
export const andFr = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}`;

const leads: Record<OwnerRole, [one: string, many: string]> = {
  lead: ['pilote', 'pilotent'],
  strategic: ['assure le pilotage stratégique', 'assurent le pilotage stratégique'],
  operational: ['assure le pilotage opérationnel', 'assurent le pilotage opérationnel'],
  organiser: ['organise', 'organisent'],
  host: ['accueille', 'accueillent'],
};

/** What an answer says first. `name`: the short name of an action; names of bodies come with their article. */
export const answerFr = {
  inPeriod: (period: string) => `en ${period}`,
  onDay: (day: string) => `le ${day}`,
  about: (unit: Unit, number: number, name: string, dates: string) =>
    `${capital(unit.one)} ${unit.mark(number)}, ${name}${dates ? ` : ${dates}` : ''}.`,
  compared: (unit: Unit, numbers: number[]) =>
    `${capital(unit.many)} ${andFr(numbers.map(unit.mark))} ${agree(unit, 'comparé')}s.`,
  when: (name: string, dates: string) => `${name} : ${dates}.`,
  noDate: (unit: Unit, number: number, name: string) =>
    `La feuille de route ne donne aucune date pour ${the(unit)} ${unit.mark(number)} (${name}).`,
  /** Too many dates for one line. */
  spread: (count: number, first: string, last: string) =>
    `${count} échéances, la première ${first}, la dernière ${last}`,
  who: (
    unit: Unit,
    number: number,
    name: string,
    owners: { names: string[]; role: OwnerRole; many: boolean }[],
  ) =>
    `${capital(unit.one)} ${unit.mark(number)}, ${name} : ${owners
      .map(({ names, role, many }) => `${andFr(names)} ${leads[role][many || names.length > 1 ? 1 : 0]}`)
      .join(', ')}.`,
  whoNobody: (unit: Unit, number: number, name: string, steering: string | null) =>
    `La feuille de route ne nomme personne pour ${the(unit)} ${unit.mark(number)} (${name})${steering ? ` ; ${steering} pilote l’ensemble` : ''}.`,
  leads: (unit: Unit, body: string, numbers: number[], how: 'alone' | 'with others') => {
    const marks = andFr(numbers.map(unit.mark));
    const what = numbers.length === 1 ? `${the(unit)} ${marks}` : `${numbers.length} ${unit.many} : ${marks}`;
    return `${capital(body)} ${how === 'alone' ? 'pilote' : 'copilote'} ${what}.`;
  },
  /** What narrows a list; empty where nothing does. */
  among: (unit: Unit, told: Among) => {
    const said = [
      told.kinds.map((kind) => `« ${kind} »`).join(', '),
      told.notKinds.length > 0 ? `sans ${told.notKinds.map((kind) => `« ${kind} »`).join(', ')}` : '',
      told.owners.join(', ') &&
        `${told.partner ? 'associe ' : ''}${told.owners.join(', ')}${told.alone ? ' seule' : ''}`.trim(),
      told.without.length > 0 ? `sans ${told.without.join(', ')}` : '',
      told.ownerCount
        ? told.ownerCount.most === 0
          ? 'sans pilote nommé'
          : bounds(told.ownerCount, 'pilote', 'pilotes')
        : '',
      told.deadlineCount ? bounds(told.deadlineCount, 'échéance', 'échéances') : '',
      told.chapters.length > 0 ? `${told.chapter.one} ${told.chapters.join(', ')}` : '',
      told.numbers.length > 0
        ? `${told.numbers.length > 1 ? unit.many : unit.one} ${told.numbers.map(unit.mark).join(', ')}`
        : '',
      told.title.length > 0 ? `titre : « ${told.title.join(' ')} »` : '',
      told.exactness === null ? '' : told.exactness === 'open' ? 'sans fin annoncée' : 'sans date',
    ].filter(Boolean);
    return said.length > 0 ? ` (${said.join(' ; ')})` : '';
  },
  /** `dates`: whether they have, or lack, a deadline of that period and standing; null where neither is asked. */
  listedActions: (unit: Unit, count: number, among: string, dates: (Dates & { without: boolean }) | null) => {
    const dated = dates ? ` ${dates.without ? 'sans' : 'avec une'} échéance${datesOf(dates)}` : '';
    if (count === 0)
      return dates ? `${capital(no(unit))}${dated}${among}` : `${capital(no(unit))} ne correspond${among}`;
    return `${count === 1 ? capital(a(unit)) : `${count} ${unit.many}`}${dated}${among}`;
  },
  listedDeadlines: (count: number, dates: Dates, among: string) => {
    if (count > 0 && dates.standing === 'first')
      return `${count === 1 ? 'Première échéance' : 'Premières échéances'}${among}`;
    if (count > 0 && dates.standing === 'last')
      return `${count === 1 ? 'Dernière échéance' : 'Dernières échéances'}${among}`;
    if (count > 0 && dates.standing === 'next' && dates.period === null)
      return `${count === 1 ? 'La prochaine échéance' : `Les ${count} prochaines échéances`}${among}`;
    return `${count === 0 ? 'Aucune échéance' : count === 1 ? 'Une échéance' : `${count} échéances`}${datesOf(dates)}${among}`;
  },
  /** A list, and what stands in it, or its first. */
  listing: (what: string, items: string) => `${what} : ${items}.`,
  listingFirst: (what: string, first: string) => `${what} ; la première : ${first}.`,
  /** Between the items of a list that have commas of their own. */
  between: ' ; ',
  plain: (what: string) => `${what}.`,
  finished: (last: string, openEnded: number) =>
    `Toutes les échéances datées sont passées ; la dernière : ${last}.${openEnded === 0 ? '' : openEnded === 1 ? ' Une reste sans fin annoncée.' : ` ${openEnded} restent sans fin annoncée.`}`,
  finishedTry:
    'Placez-vous à un autre jour (« prochaines échéances au 2019-11-25 »), ou demandez ce qui a été signalé.',
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
  asOf: (day: CalendarDay, said: string) => `Au ${dayName(day, 'fr')} : ${said}`,
  quoted: (text: string) => `« ${text} »`,
  labelled: (label: string, text: string) => `${label} : ${text}`.trim(),
  defined: (term: string, meaning: string) => `${term} : « ${meaning} ».`,
  unexplained: (term: string) => `La feuille de route emploie « ${term} » sans l’expliquer.`,
  /** `property`: what is asked of it, such as "le budget"; null for anything that has no name. */
  factMissing: (unit: Unit, number: number, name: string, property: string | null) =>
    `La feuille de route ne ${property === null ? 'le dit pas' : `donne pas ${property}`}. Voici ce qu’elle dit ${ofThe(unit)} ${unit.mark(number)}, ${name} :`,
  notInRoadmap: (unit: Unit, offers: boolean): string =>
    offers
      ? `La feuille de route n’en parle pas. Les ${unit.many} les plus proches :`
      : 'La feuille de route n’en parle pas.',
  noSuchAction: (unit: Unit, marks: string[], first: number, last: number) =>
    `Les ${unit.many} vont de ${unit.mark(first)} à ${unit.mark(last)} : il n’y a pas ${ofUnit(unit)} ${marks.join(', ')}. Essayez « ${unit.one} ${unit.mark(last)} ».`,
  noSuchChapter: (chapter: Unit, typed: string[], marks: string[]) =>
    `Les ${chapter.many} sont ${andFr(marks)} : il n’y a pas ${ofUnit(chapter)} ${typed.join(', ')}.`,
  /** Named beside some that there are. */
  absent: (unit: Unit, marks: string[]) => `Il n’y a pas ${ofUnit(unit)} ${marks.join(', ')}.`,
  notUnderstood: (typed: string[]) =>
    `Pas compris : ${typed.map((each) => `« ${each} »`).join(', ')}. La réponse n’en tient pas compte.`,
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
  line: (from: number, to: number) => (from === to ? `ligne ${from}` : `lignes ${from}–${to}`),
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
    kind: 'genre d’étape',
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
