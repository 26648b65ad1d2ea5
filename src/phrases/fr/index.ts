import type { CalendarDay, Period } from '../../dates/calendar.ts';
import type { Precision } from '../../roadmap/schema.ts';
import type { Unit } from '../../roadmap/unit.ts';
import type { Standing } from '../../understanding/query.ts';
import type { Among, Dates } from '../among.ts';
import { capital } from '../capital.ts';
import { dayName, periodName } from '../days.ts';
import { accessFr } from './access.ts';
import { findFr } from './find.ts';
import { handoutsFr } from './handouts.ts';
import { homeFr } from './home.ts';
import { packsFr } from './packs.ts';
import { peopleFr } from './people.ts';
import { playgroundFr } from './playground.ts';
import { readingFr } from './reading.ts';
import { slackFr } from './slack.ts';
import { slackTrackingFr } from './slack-tracking.ts';
import { statusFr } from './status.ts';
import { stepFr } from './step.ts';
import { tableFr } from './table.ts';
import { trackingFr } from './tracking.ts';
import { a, no, ofThe, of as ofUnit, the } from './unit.ts';

const standings: Record<Standing, string> = {
  next: 'à venir en premier',
  upcoming: 'à venir',
  overdue: 'dont la date est passée',
  'under way': 'en cours',
  undated: 'sans date',
  first: 'en tout premier',
  last: 'en tout dernier',
};

const datesOf = (period: Period | null, standing: Standing | null): string =>
  (standing === null ? '' : ` ${standings[standing]}`) +
  (period === null ? '' : ` ${periodName(period, 'fr')}`);

/**
 * Every sentence that a user can read in French. `en.ts` has the same keys, checked by the type system.
 * What a roadmap calls its actions comes first where a sentence names one. Texts are plain: whoever shows them in
 * Slack escapes what comes from outside.
 */
export const fr = {
  answer: {
    about: (unit: Unit, number: number, close: number[]) =>
      close.length > 0
        ? `${capital(the(unit))} ${unit.mark(number)} répond le mieux ; ${the(unit)} ${close.map(unit.mark).join(' ou ')} en est très proche.`
        : `C’est ${the(unit)} ${unit.mark(number)}.`,
    compared: (unit: Unit, numbers: number[]) =>
      `Les ${unit.many} ${numbers.map(unit.mark).join(', ')}, côte à côte.`,
    when: (unit: Unit, count: number, actions: number[], title: string) =>
      count === 0
        ? `Aucune échéance ne correspond pour ${the(unit)} ${actions.map(unit.mark).join(', ')}.`
        : `${count === 1 ? 'Une échéance' : `${count} échéances`} pour ${the(unit)} ${actions.map(unit.mark).join(', ')} : « ${title} ».`,
    who: (
      unit: Unit,
      named: { action: number; owners: string }[],
      unnamed: number[],
      steering: string | null,
    ) =>
      [
        ...named.map(({ action, owners }) => `${capital(unit.one)} ${unit.mark(action)} : ${owners}.`),
        ...unnamed.map(
          (number) =>
            `La feuille de route ne nomme personne pour ${the(unit)} ${unit.mark(number)}${steering ? ` ; l’ensemble des chantiers a pour pilote : ${steering}` : ''}.`,
        ),
      ].join(' '),
    /** What narrows a list; empty where nothing does. */
    among: (unit: Unit, { step, owners, without, noOwner, orientations, numbers }: Among) => {
      const said = [
        step === null ? '' : `« ${step} »`,
        owners.join(', '),
        without.length > 0 ? `sans ${without.join(', ')}` : '',
        noOwner ? 'sans pilote nommé' : '',
        orientations.length > 0 ? `orientation ${orientations.join(', ')}` : '',
        numbers.length > 0
          ? `${numbers.length > 1 ? unit.many : unit.one} ${numbers.map(unit.mark).join(', ')}`
          : '',
      ].filter(Boolean);
      return said.length > 0 ? ` (${said.join(' ; ')})` : '';
    },
    /** `dates`: whether they have, or lack, a deadline of that period and standing; null where neither is asked. */
    listedActions: (unit: Unit, count: number, among: string, dates: Dates | null) => {
      const dated = dates
        ? ` ${dates.without ? 'sans' : 'avec une'} échéance${datesOf(dates.period, dates.standing)}`
        : '';
      if (count === 0)
        return dates
          ? `${capital(no(unit))}${dated}${among}.`
          : `${capital(no(unit))} ne correspond${among}.`;
      return `${count === 1 ? capital(a(unit)) : `${count} ${unit.many}`}${dated}${among} :`;
    },
    listedDeadlines: (count: number, period: Period | null, standing: Standing | null, among: string) => {
      const dates = datesOf(period, standing);
      if (count === 0) return `Aucune échéance${dates}${among}.`;
      return `${count === 1 ? 'Une échéance' : `${count} échéances`}${dates}${among} :`;
    },
    asOf: (day: CalendarDay, said: string) => `Au ${dayName(day, 'fr')} : ${said}`,
    labelled: (label: string, text: string) => `${label} : ${text}`.trim(),
    defined: (term: string, meaning: string) => `${term} : « ${meaning} ».`,
    unexplained: (term: string) => `La feuille de route emploie « ${term} » sans l’expliquer.`,
    factMissing: (unit: Unit, number: number, title: string) =>
      `La feuille de route ne le dit pas. Voici ce qu’elle dit ${ofThe(unit)} ${unit.mark(number)} : « ${title} ».`,
    notInRoadmap: (unit: Unit, offers: boolean): string =>
      offers
        ? `La feuille de route n’en parle pas. Les ${unit.many} les plus proches :`
        : 'La feuille de route n’en parle pas.',
    noSuchAction: (unit: Unit, numbers: number[], first: number, last: number) =>
      `Il n’y a pas ${ofUnit(unit)} ${numbers.map(unit.mark).join(', ')} : ${unit.feminine ? 'elles' : 'ils'} vont de ${unit.mark(first)} à ${unit.mark(last)}. Essayez « ${unit.one} ${unit.mark(last)} ».`,
    help: (examples: string[]) =>
      `Posez une question sur la feuille de route : ${examples.map((each) => `« ${each} »`).join(', ')}.`,
    smallTalk: (title: string, [example = '']: string[]) =>
      `Bonjour ! Je réponds aux questions sur la feuille de route « ${title} » : essayez « ${example} » ou « prochaines échéances ».`,
    nothingAsked: ([one = '', other = '']: string[]) =>
      `Je n’ai pas trouvé de question. Essayez « ${one} », « ${other} » ou « aide ».`,
    owners: 'Pilotage',
    noOwner: 'personne n’est nommé',
    deadlines: 'Échéances',
    source: (title: string, month: string | null, lines: string) =>
      `Source : « ${title} », ${month ? `${month}, ` : ''}${lines}`,
    line: (from: number, to: number) => (from === to ? `ligne ${from}` : `lignes ${from}–${to}`),
    close: 'Ou bien',
  },
  why: {
    field: {
      title: 'titre',
      lexicon: 'lexique',
      deadline: 'échéance',
      body: 'texte',
      owner: 'pilote',
      number: 'numéro',
      period: 'période',
      step: 'genre d’étape',
      term: 'terme',
    },
    match: (words: string, as: string | null, field: string, line: number | null) =>
      `« ${words} »${as ? ` compris comme « ${as} »` : ''} : ${field}${line ? `, ligne ${line}` : ''}`,
    nothing: 'Aucun mot de la question n’est connu de la feuille de route.',
    confidence: (percent: number) => `Confiance dans cette réponse : ${percent} %`,
    runnerUp: (unit: Unit, number: number, title: string, percent: number) =>
      `Ensuite : ${unit.one} ${unit.mark(number)}, « ${title} », à ${percent} % des chances de la première`,
  },
  slack: slackFr,
  people: peopleFr,
  reading: readingFr,
  packs: packsFr,
  home: homeFr,
  ...handoutsFr,
  access: accessFr,
  find: findFr,
  step: stepFr,
  table: tableFr,
  tracking: trackingFr,
  status: statusFr,
  slackTracking: slackTrackingFr,
  /** How exactly the text dates a deadline. */
  certainty: {
    day: 'au jour près',
    week: 'à la semaine près',
    month: 'au mois près',
    quarter: 'au trimestre près',
    semester: 'au semestre près',
    season: 'à la saison près',
    year: 'à l’année près',
    range: 'une période',
    open: 'sans fin annoncée',
    recurring: 'récurrente',
    undated: 'sans date',
  } satisfies Record<Precision, string>,
  standing: {
    ahead: 'à venir',
    'under way': 'en cours',
    past: 'passée',
    undated: 'sans date',
  },
  role: {
    lead: 'pilotage',
    strategic: 'pilotage stratégique',
    operational: 'pilotage opérationnel',
    organiser: 'organisation',
    host: 'accueil',
  },
  playground: playgroundFr,
  digest: {
    heading: (day: string) => `Échéances au ${day}`,
    filters: (parts: string) => `Filtré : ${parts}`,
    filter: {
      orientations: (numbers: string) => `orientations ${numbers}`,
      actions: (numbers: string) => `n° ${numbers}`,
      owners: (names: string) => `pilotage ${names}`,
    },
    summary: {
      since: (day: string, parts: string) => `Depuis le ${day} : ${parts}.`,
      reported: (count: number) => (count > 0 ? `${count} ${count === 1 ? 'signalée' : 'signalées'}` : ''),
      moved: {
        due: (count: number) => (count > 0 ? `${count} à échéance` : ''),
        closed: (count: number) => (count > 0 ? `${count} ${count === 1 ? 'passée' : 'passées'}` : ''),
        opened: (count: number) => (count > 0 ? `${count} ${count === 1 ? 'commencée' : 'commencées'}` : ''),
        entered: (count: number) => (count > 0 ? `${count} désormais en vue` : ''),
      },
      week: (parts: string) => `Dans les 7 jours : ${parts}.`,
      starts: (count: number) => (count > 0 ? `${count} ${count === 1 ? 'commence' : 'commencent'}` : ''),
      ends: (count: number) => (count > 0 ? `${count} ${count === 1 ? 'se termine' : 'se terminent'}` : ''),
      later: (count: number, days: number) =>
        count > 0 ? `À échéance maintenant ou d’ici ${days} jours : ${count}.` : '',
      underWay: (count: number) => (count > 0 ? `En cours : ${count}.` : ''),
    },
    section: {
      reported: (since: string) => `Signalé depuis le ${since}`,
      moved: (since: string) => `Ce qui a bougé depuis le ${since}`,
      soon: 'Dans les 7 jours',
      later: (days: number) => `À échéance maintenant, ou d’ici ${days} jours`,
      underWay: 'En cours',
    },
    change: { due: 'à échéance', closed: 'passée', opened: 'commencée', entered: 'désormais en vue' },
    edge: { start: 'commence', end: 'se termine' },
    more: (count: number) => `… et ${count} de plus`,
    quiet: (days: number) => `Rien ne commence ni ne se termine d’ici ${days} jours.`,
    next: 'Ce qui commence ensuite',
    finish: {
      last: (name: string, when: string, filtered: boolean) =>
        `Toutes les échéances datées ${filtered ? 'que retiennent ces filtres ' : ''}sont passées ; la dernière était ${name} (${when}).`,
      noDates:
        'Aucune date de la feuille de route ne passe ces filtres : « /esante digest settings » les change.',
      openEnded: (count: number) => (count === 1 ? 'Une n’a pas de fin.' : `${count} n’ont pas de fin.`),
      noneAhead:
        'Ce point se met en pause : « /esante digest resume » le réveille quand de nouvelles dates sont signalées (« /esante update ») ou qu’une feuille de route avec des dates à venir prend la place. « /esante digest preview au 2019-11-25 » montre un jour passé.',
    },
    weekday: {
      monday: 'lundi',
      tuesday: 'mardi',
      wednesday: 'mercredi',
      thursday: 'jeudi',
      friday: 'vendredi',
      saturday: 'samedi',
      sunday: 'dimanche',
    },
    schedule: (weekday: string, time: string, zone: string) => `chaque ${weekday} à ${time} (${zone})`,
    language: { fr: 'en français', en: 'en anglais' },
    horizon: (days: number) => `${days} jours à l’avance`,
    skips: 'rien les semaines sans changement',
    state: {
      on: 'actif',
      off: 'arrêté',
      paused: (day: string) => `en pause jusqu’au ${day}`,
      finished: (day: string) => `en pause depuis le ${day} : aucune date n’est plus à venir`,
      gone: (reason: string) => `arrêté : Slack refuse ce canal (${reason})`,
    },
    nextRun: (when: string) => `prochain envoi le ${when}`,
    delivery: {
      claimed: (when: string) => `envoi du ${when} en préparation`,
      sending: (when: string) => `envoi du ${when} en cours`,
      waiting: (when: string) => `envoi du ${when} à réessayer`,
      unknown: (when: string) =>
        `envoi du ${when} sans réponse de Slack : il n’est pas répété, vérifiez le canal`,
      sent: (when: string) => `dernier envoi le ${when}`,
      skipped: (when: string) => `rien de nouveau le ${when}, rien d’envoyé`,
      failed: (when: string) => `envoi du ${when} refusé par Slack`,
      gone: (when: string) => `envoi du ${when} impossible`,
    },
    stopped: (channel: string, reason: string) =>
      `Le point des échéances de ${channel} s’arrête : Slack n’y laisse plus écrire (${reason}). Réinvitez l’application puis tapez « /esante digest on » dans le canal pour le reprendre.`,
    problem: {
      command: (word: string) =>
        `${word ? `« ${word} » n’est pas une commande du point` : 'Il manque une commande'}. Tapez on, off, pause 4w, resume, preview, status, now ou settings après « /esante digest ».`,
      word: (word: string) =>
        `« ${word} » n’est pas compris ici. Tapez par exemple « /esante digest on lundi 09:30 » ou « /esante digest preview au 2019-11-25 ».`,
      time: (word: string) =>
        `« ${word} » n’est pas une heure. Tapez par exemple « /esante digest on lundi 09:30 ».`,
      span: (word: string) =>
        `${word ? `« ${word} » n’est pas une durée d’un jour à un an` : 'Il manque la durée'}. Tapez par exemple « /esante digest pause 4w » ou « /esante digest pause jusqu’au 1er septembre ».`,
      date: (word: string) =>
        `« ${word} » n’est pas un jour. Tapez par exemple « /esante digest preview au 2019-11-25 ».`,
      twice: (word: string) =>
        `« ${word} » est de trop : un seul jour et une seule heure par point. Tapez par exemple « /esante digest on lundi 09:30 ».`,
    },
  },
};
