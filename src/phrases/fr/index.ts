import type { Standing } from '../../dates/calendar.ts';
import type { Precision } from '../../roadmap/schema.ts';
import { accessFr } from './access.ts';
import { answerFr, whyFr } from './answer.ts';
import { calendarFr, exportFr, filesFr, timelineFr } from './handouts.ts';
import { findFr, homeFr } from './home.ts';
import { listWordsFr } from './list-words.ts';
import { packsFr } from './packs.ts';
import { peopleFr } from './people.ts';
import { playgroundFr } from './playground.ts';
import { refusalsFr } from './refusals.ts';
import { readingFr, slackFr, stepFr } from './slack.ts';
import { slackTrackingFr, statusFr, trackingFr } from './tracking.ts';
import { withNoBreaks } from './typography.ts';

const standingFr: Record<Standing, string> = {
  ahead: 'à venir',
  'under way': 'en cours',
  past: 'passée',
  undated: 'sans date',
};

/**
 * Every sentence that a user can read in French. `en.ts` has the same keys, checked by the type system.
 * What a roadmap calls its actions comes first where a sentence names one. Texts are plain: whoever shows them in
 * Slack escapes what comes from outside.
 */
export const fr = withNoBreaks({
  answer: answerFr,
  /** What lists are told in: see `answer/list-said.ts`. */
  lists: listWordsFr,
  why: whyFr,
  slack: slackFr,
  people: peopleFr,
  reading: readingFr,
  packs: packsFr,
  refusals: refusalsFr,
  home: homeFr,
  calendar: calendarFr,
  export: exportFr,
  files: filesFr,
  timeline: timelineFr,
  access: accessFr,
  find: findFr,
  step: stepFr,
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
  /**
   * Where a date stands, and that it is a whole year where it is: what else is inexact shows in its words. Nobody knows
   * whether the work runs: only that the period does.
   */
  stands: (standing: Standing, precision: Precision): string =>
    `${standing === 'under way' ? 'période en cours' : standingFr[standing]}${precision === 'year' ? ' (année seule)' : precision === 'open' && standing === 'under way' ? ', sans fin annoncée' : ''}`,
  /** The same under "period", as the head of a column. */
  standing: standingFr,
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
    filters: (parts: string) => `Filtre : ${parts}`,
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
        entered: (count: number) => (count > 0 ? `${count} en vue` : ''),
      },
      week: (parts: string) => `Dans les 7 jours : ${parts}.`,
      starts: (count: number) => (count > 0 ? `${count} ${count === 1 ? 'commence' : 'commencent'}` : ''),
      ends: (count: number) => (count > 0 ? `${count} ${count === 1 ? 'se termine' : 'se terminent'}` : ''),
      later: (count: number, days: number) =>
        count > 0 ? `À échéance maintenant ou d’ici ${days} jours : ${count}.` : '',
      underWay: (count: number) => (count > 0 ? `Période en cours : ${count}.` : ''),
    },
    section: {
      reported: (since: string) => `Signalé depuis le ${since}`,
      moved: (since: string) => `Ce qui a bougé depuis le ${since}`,
      soon: 'Dans les 7 jours',
      later: (days: number) => `À échéance maintenant, ou d’ici ${days} jours`,
      underWay: 'Période en cours',
    },
    change: { due: 'à échéance', closed: 'passée', opened: 'commencée', entered: 'en vue' },
    edge: { start: 'commence', end: 'se termine' },
    quiet: (days: number) => `Rien ne commence ni ne se termine d’ici ${days} jours.`,
    next: 'Ce qui commence ensuite',
    finish: {
      noDates:
        'Aucune échéance datée ne correspond à ces filtres : changez-les avec « /esante digest settings ».',
      noneAhead:
        'Ce point se met en pause. Reprenez-le avec « /esante digest resume » quand de nouvelles dates auront été signalées (« /esante maj ») ou qu’une feuille de route avec des dates à venir aura pris la suite. « /esante digest preview au 2019-11-25 » montre un jour passé.',
    },
    schedule: (weekday: string, time: string, zone: string) => `chaque ${weekday} à ${time} (${zone})`,
    language: { fr: 'en français', en: 'en anglais' },
    horizon: (days: number) => `${days} jours à l’avance`,
    state: {
      on: 'actif',
      off: 'arrêté',
      paused: (day: string) => `en pause jusqu’au ${day}`,
      finished: (day: string) => `en pause depuis le ${day} : plus aucune date à venir`,
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
    problem: (word: string) => ({
      command: `${word ? `« ${word} » n’est pas une commande du point` : 'Il manque une commande'}. Tapez on, off, pause 4w, resume, preview, status, now ou settings après « /esante digest ».`,
      word: `« ${word} » n’est pas compris ici. Tapez par exemple « /esante digest on lundi 09:30 » ou « /esante digest preview au 2019-11-25 ».`,
      time: `« ${word} » n’est pas une heure. Tapez par exemple « /esante digest on lundi 09:30 ».`,
      span: `${word ? `« ${word} » n’est pas une durée d’un jour à un an` : 'Il manque la durée'}. Tapez par exemple « /esante digest pause 4w » ou « /esante digest pause jusqu’au 1er septembre ».`,
      date: `« ${word} » n’est pas un jour. Tapez par exemple « /esante digest preview au 2019-11-25 ».`,
      twice: `« ${word} » est de trop : un seul jour et une seule heure par point. Tapez par exemple « /esante digest on lundi 09:30 ».`,
    }),
  },
});
