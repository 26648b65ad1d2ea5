import type { CalendarDay } from '../../dates/calendar.ts';
import type { LineRange, OwnerRole } from '../../roadmap/schema.ts';
import type { Unit } from '../../roadmap/unit.ts';
import type { Standing } from '../../understanding/query.ts';
import type { Among, Bodies, Bounds, Dates } from '../among.ts';
import { dayName } from '../days.ts';
import { periodName } from '../periods.ts';
import { capital, isOneLine, lineRange } from '../words.ts';
import { a, no, ofThe, of as ofUnit, the } from './unit.ts';

const standings: Record<Standing, string> = {
  next: ' à venir',
  upcoming: ' à venir',
  overdue: ' dont la date est passée',
  'under way': ' dont la période est en cours',
  first: '',
  last: '',
};

/** Deadlines that are told by their place. */
const placed: Partial<Record<Standing, string>> = { next: 'prochaine', first: 'première', last: 'dernière' };

const standingOf = ({ standing }: Dates): string => (standing ? standings[standing] : '');

/** `many`: of several deadlines. */
const periodOf = ({ period, today }: Dates, many: boolean): string => {
  if (period === null) return '';
  const nt = many ? 'nt' : '';
  // By a day that is over.
  if (period.start === null && period.relation === 'ends')
    return ` échue${many ? 's' : ''} ${periodName(period, 'fr', today)}`;
  const relation = { due: '', starts: ` qui commence${nt}`, ends: ` qui se termine${nt}` }[period.relation];
  return `${relation} ${periodName(period, 'fr', today)}`;
};

const bounds = ({ least, most }: Bounds, one: string, many: string): string => {
  if (most === 0) return `sans ${one}`;
  if (least === most) return `avec ${least} ${least === 1 ? one : many}`;
  if (least === 0) return `avec au plus ${most} ${most === 1 ? one : many}`;
  return most > 99 ? `avec au moins ${least} ${least === 1 ? one : many}` : `avec ${least} à ${most} ${many}`;
};

const ownersOf = (count: Bounds): string => {
  if (count.most === 0) return 'sans pilote nommé';
  return count.least === 1 && count.most > 99 ? 'avec un pilote nommé' : bounds(count, 'pilote', 'pilotes');
};

const listOf = (parts: readonly string[], last: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;

/** "A, B et C". */
const and = (parts: readonly string[]): string => listOf(parts, 'et');

const quotedAll = (kinds: Among['kinds']): string => and(kinds.map(({ one }) => `« ${one} »`));

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

/** "De la DNS", "du ministère". */
const ofBody = (name: string): string => `de ${name}`.replace(/^de le /, 'du ').replace(/^de les /, 'des ');

const kindsOf = ({ kinds, notKinds }: Among): string =>
  [kinds.length > 0 && ` de type ${quotedAll(kinds)}`, notKinds.length > 0 && ` hors ${quotedAll(notKinds)}`]
    .filter(Boolean)
    .join('');

/** What narrows a list, after the noun that it narrows. */
const narrowedTo = (unit: Unit, told: Among, before = 'pour'): string =>
  [
    told.owners &&
      (told.partner
        ? `associant ${listOf(told.owners.names, told.all ? 'et' : 'ou')}`
        : `que ${told.owners.many ? 'pilotent' : 'pilote'} ${listOf(told.owners.names, told.all ? 'et' : 'ou')}`),
    told.alone && 'sans autre pilote',
    told.without.length > 0 && `sans ${and(told.without)}`,
    told.ownerCount && ownersOf(told.ownerCount),
    told.deadlineCount && bounds(told.deadlineCount, 'échéance', 'échéances'),
    told.chapters.length > 0 &&
      `dans ${told.chapters.length > 1 ? `les ${told.chapter.many}` : the(told.chapter)} ${and(told.chapters)}`,
    told.numbers.length > 0 &&
      `${before} ${told.numbers.length > 1 ? `les ${unit.many}` : the(unit)} ${and(told.numbers.map(unit.mark))}${told.name ? `, ${told.name}` : ''}`,
    told.title.length > 0 && `avec « ${told.title.join(' ')} » dans l’intitulé`,
  ]
    .filter(Boolean)
    .map((said) => ` ${said}`)
    .join('');

const exactnessOf = ({ exactness }: Among): string =>
  exactness === null ? '' : exactness === 'open' ? ' sans fin annoncée' : ' sans date';

/** One of them, in words where they are few. */
const some = (count: number): string =>
  ['Aucune', 'Une', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf'][count] ?? `${count}`;

/** What an answer says first. `name`: the short name of an action; names of bodies come with their article. */
export const answerFr = {
  about: (unit: Unit, number: number, name: string, dates: string) =>
    `${capital(unit.one)} ${unit.mark(number)}, ${name}${dates ? ` : ${dates}` : ''}.`,
  when: (name: string, dates: string) => `${name} : ${dates}.`,
  noDate: (unit: Unit, number: number, name: string) =>
    `La feuille de route ne donne aucune date pour ${the(unit)} ${unit.mark(number)}, ${name}.`,
  /** No deadline that is told ends, and the text gives an end; `words` with their marks. */
  endSaid: (name: string, words: string, count: number, dates: string) =>
    `${name} : le texte dit ${words} ; ${count === 1 ? 'sa seule échéance n’a pas de fin' : 'ses échéances n’ont pas de fin'} : ${dates}.`,
  /** None of the dates that there are is of the stage that was asked for. */
  noSuchDate: (name: string, count: number, dates: string) =>
    `La feuille de route ne donne pas cette date ; ${count === 1 ? 'la seule' : 'celles'} pour « ${name} » : ${dates}.`,
  /** The running text has a date beside the deadlines: `words`, with their marks. */
  saysToo: (name: string | null, words: string) =>
    `Le texte dit aussi${name ? ` (${name})` : ''} : ${words}.`,
  /** An action with one deadline. */
  onlyDate: (name: string, date: string) => `${name}, une seule échéance : ${date}.`,
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
      return `${capital(the(unit))} ${unit.mark(number)}, ${name}, se fait au sein ${and(owners.flatMap(({ names }) => names).map(ofBody))}.`;
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
  withOffice: (name: string, office: string, month: string | null) =>
    `${name}, ${office}${month ? ` (${month})` : ''},`,
  inOffice: (name: string, office: string, month: string | null) =>
    month ? `En ${month} : ${name}, ${office}.` : `${name} : ${office}.`,
  /** "e-prescription en 2019, en 2020 et en 2021". */
  atTimes: (name: string, times: string[]) => `${name} ${and(times)}`,
  /** "ENS (action 15)". */
  termIn: (term: string, unit: Unit, number: number) => `${term} (${unit.one} ${unit.mark(number)})`,
  one: (unit: Unit, number: number, name: string) => `${the(unit)} ${unit.mark(number)}, ${name}`,
  several: (unit: Unit, items: string[]) => `${items.length} ${unit.many} : ${and(items)}`,
  item: (mark: string, name: string) => `${mark} – ${name}`,
  /** `dates`: whether they have, or lack, a deadline of that period and standing; null where neither is asked. */
  listedActions: (unit: Unit, count: number, told: Among, dates: (Dates & { without: boolean }) | null) => {
    const dated =
      dates || told.kinds.length + told.notKinds.length > 0
        ? ` ${dates?.without ? 'sans échéances' : 'avec des échéances'}${kindsOf(told)}${dates ? standingOf(dates) + periodOf(dates, true) : ''}`
        : '';
    const noun = count === 0 ? capital(no(unit)) : count === 1 ? capital(a(unit)) : `${count} ${unit.many}`;
    return `${noun}${narrowedTo(unit, told, 'parmi')}${dated}${exactnessOf(told)}`;
  },
  listedDeadlines: (unit: Unit, count: number, told: Among, dates: Dates) => {
    const place = count > 0 && dates.standing ? placed[dates.standing] : undefined;
    const nth = dates.places?.from ?? 1;
    const noun =
      place && nth > 1
        ? `Échéance n° ${nth}${dates.standing === 'last' ? ' avant la fin' : ''}${kindsOf(told)}`
        : place && !(dates.standing === 'next' && dates.period)
          ? `${count === 1 ? `${capital(place)} échéance` : `Les ${count} ${place}s échéances`}${kindsOf(told)}`
          : count > 1 && told.kinds.length === 1 && told.notKinds.length === 0
            ? `${count} ${told.kinds[0]?.many}${standingOf(dates)}`
            : `${count < 2 ? some(count) : count} échéance${count > 1 ? 's' : ''}${kindsOf(told)}${standingOf(dates)}`;
    return `${noun}${narrowedTo(unit, told)}${periodOf(dates, count > 1)}${exactnessOf(told)}`;
  },
  /** A list, and what stands in it, or its first and last. */
  listing: (what: string, items: string) => `${what} : ${items}.`,
  listingEnds: (what: string, first: string | null, last: string | null) =>
    `${what}${first ? ` ; la première : ${first}` : ''}${last ? ` ; la dernière : ${last}` : ''}.`,
  /** `count` of all give no more than a year. */
  ofYears: (what: string, count: number, all: number) =>
    `${what}, ${count === all ? (all > 1 ? 'toutes datées' : 'datée') : `dont ${count} datée${count > 1 ? 's' : ''}`} de l’année seule.`,
  /** Of deadlines whose date is past. */
  pastOnly: (what: string) => `La feuille de route ne dit pas ce qui a été fait ; elle compte ${what}`,
  allPassed: (unit: Unit, number: number, count: number) =>
    `${count === 1 ? 'La seule date' : `Les ${some(count).toLowerCase()} dates`} ${ofThe(unit)} ${unit.mark(number)} ${count === 1 ? 'est passée' : 'sont passées'} ; la feuille de route ne dit pas ce qui a été fait.`,
  thisYear: (count: number, year: string) =>
    `${count === 1 ? 'Une autre est attendue' : `${count} autres sont attendues`} en ${year}, sans mois précis.`,
  alsoMentioned: (unit: Unit, marks: string[]) =>
    `Le texte ${marks.length > 1 ? `des ${unit.many}` : ofThe(unit)} ${and(marks)} en parle aussi.`,
  askForList: 'Pour leurs noms, demandez « quelles » au lieu de « combien ».',
  followedBy: (count: number, question: string | null) =>
    `${count === 1 ? 'Une autre suit' : `${count} autres suivent`}${question ? ` : demandez « ${question} »` : ''}.`,
  /** Between the items of a list that have commas of their own. */
  between: ' ; ',
  plain: (what: string) => `${what}.`,
  /** `filtered`: only some of the deadlines are looked at. */
  finished: (last: string, filtered = false) =>
    `Toutes les échéances datées${filtered ? ' que retiennent ces filtres' : ''} sont passées ; la dernière : ${last}.`,
  /** `of`: the short names of their actions. */
  openEnded: (count: number, of: readonly string[]) =>
    `${count === 1 ? 'Une échéance ne donne' : `${some(count)} échéances ne donnent`} qu’un début : ${of.join(' ; ')}.`,
  /** `reported`: something was, since. */
  finishedTry: (day: string, reported: boolean) =>
    `Pour un autre jour, demandez « prochaines échéances au ${day} »${reported ? ' ; pour ce qui a été signalé depuis, « qu’est-ce qui est fait ? »' : ''}.`,
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
  /** The text speaks of it and does not tell it; `said`: a sentence of the text, with its marks. */
  factSpoken: (unit: Unit, number: number, name: string | null, property: string, said: string) =>
    `La feuille de route ne donne pas ${property} pour ${the(unit)} ${unit.mark(number)}${name ? `, ${name}` : ''} ; elle dit : ${said}.`,
  /** Of a body or a thing that is named, not of its whole action. */
  factAbsent: (unit: Unit, number: number, name: string, property: string) =>
    `La feuille de route ne donne pas ${property} pour ${name} (${unit.one} ${unit.mark(number)}).`,
  /** Of what was done since. */
  cannotTell: (unit: Unit, number: number | null, month: string | null, said: string) =>
    `La feuille de route ne permet pas de le dire ;${month ? ` en ${month},` : ''} elle dit${number === null ? '' : ` ${ofThe(unit)} ${unit.mark(number)}`} : ${said}.`,
  factSaid: (unit: Unit, number: number, month: string | null, said: string) =>
    `${month ? `En ${month}, le` : 'Le'} texte dit ${ofThe(unit)} ${unit.mark(number)} : ${said}.`,
  notInRoadmap: (unit: Unit, offers: boolean): string =>
    offers
      ? `La feuille de route n’en parle pas. Les ${unit.many} les plus proches :`
      : 'La feuille de route n’en parle pas.',
  /** A sentence of the text has the words of what is asked, and no answer. */
  onlySaid: (said: string) => `La feuille de route ne répond pas à cela ; elle dit : ${said}.`,
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
