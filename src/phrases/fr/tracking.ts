import type { CalendarDay, Period } from '../../dates/calendar.ts';
import type { Unit } from '../../roadmap/unit.ts';
import type { StatusStanding } from '../../tracking/reports.ts';
import type { AskedState, ReportedDate, ReportState } from '../../tracking/update.ts';
import { dateName, dayName } from '../days.ts';
import { capital } from '../words.ts';
import { the } from './unit.ts';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count > 1 ? many : one}`;

/** The roadmap at a glance, in French. */
export const statusFr = {
  title: (day: string, chapter: Unit) => `Situation au ${day} : échéances par ${chapter.one}`,
  standing: {
    past: (count) => plural(count, 'passée'),
    'under way': (count) => `${count} avec période en cours`,
    ahead: (count) => `${count} à venir`,
    undated: (count) => `${count} sans date`,
    reported: (count) => plural(count, 'signalée'),
  } satisfies Record<StatusStanding, (count: number) => string>,
  others: (chapter: Unit) => `Sans ${chapter.one}`,
  none: 'Rien n’a encore été signalé.',
  how: 'Les signalements priment sur les dates. « Passée » ne veut dire ni faite ni en retard : la feuille de route ne le dit pas.',
  late: 'Qu’est-ce qui est en retard ?',
};

const state: Record<ReportState, string> = {
  'not-started': 'pas commencée',
  'under-way': 'en cours',
  done: 'faite',
  late: 'en retard',
  dropped: 'abandonnée',
};

const some = (n: number): string => (n === 1 ? 'Une échéance' : `${n} échéances`);

/** "3 échéances signalées faites :", or that there is none. */
const reportedAs = (n: number, one: string, many = `${one}s`): string =>
  n === 0
    ? `Aucune échéance n’est signalée ${one}.`
    : `${some(n)} ${n > 1 ? `signalées ${many}` : `signalée ${one}`} :`;

/** What is reported of deadlines, beside what the roadmap says of them. */
export const trackingFr = {
  state,
  /** `by` is empty where nobody can be named. */
  reported: (by: string, day: CalendarDay) => `Signalé${by ? ` par ${by}` : ''} le ${dayName(day, 'fr')}`,
  said: (what: ReportState, date: ReportedDate | null) => {
    if (date === null) return state[what];
    const name = dateName(date, 'fr');
    return what === 'done' || what === 'dropped'
      ? `${state[what]}, ${name}`
      : `${state[what]}, nouvelle date : ${name}`;
  },
  holds: (date: ReportedDate) => `date annoncée avant : ${dateName(date, 'fr')}`,
  evidence: 'preuve',
  /** Beside a date in a picture or a calendar. */
  beside: (date: string, said: string) => `${date} (signalée ${said})`,
  /** After the sentence that the roadmap says nothing of progress. */
  butReported: 'Mais voici ce qui a été signalé depuis.',
  headline: (n: number): Record<AskedState, string> => ({
    done: reportedAs(n, 'faite'),
    dropped: reportedAs(n, 'abandonnée'),
    'not-started': reportedAs(n, 'pas commencée'),
    'under-way': reportedAs(n, 'en cours', 'en cours'),
    moved:
      n === 0 ? 'Aucune nouvelle date n’est signalée.' : `${some(n)} dont une nouvelle date est signalée :`,
    late:
      n === 0
        ? 'Aucune échéance en retard : aucune n’est signalée en retard, et toutes celles dont la date est passée sont signalées faites ou abandonnées.'
        : `${some(n)} en retard : retard signalé, ou date passée et ni faite ni abandonnée d’après les signalements.`,
  }),
};

/** How updates are made and looked up in Slack, in French. */
export const slackTrackingFr = {
  modal: {
    title: 'Suivi',
    intro:
      'Ce que vous signalez s’affiche à côté de ce que dit la feuille de route, avec votre nom et la date du jour. Rien n’est jamais effacé : un nouveau signalement s’ajoute aux précédents.',
    deadline: 'Échéance',
    state: 'État',
    date: 'Date réelle, ou nouvelle date',
    dateHint: 'Un jour, un mois, un trimestre ou une année : 15 mars 2022, mars 2022, T1 2022, 2022.',
    note: 'Note',
    evidence: 'Lien vers une preuve',
    evidenceHint: 'Une adresse web, https://…',
    submit: 'Signaler',
    cancel: 'Annuler',
    saved: 'Signalé :',
    source: (when: string) => `Feuille de route : *${when}*`,
  },
  wrong: {
    date: 'Cette date n’est pas comprise. Écrivez un jour, un mois, un trimestre ou une année : 15 mars 2022, mars 2022, T1 2022, 2022.',
    beyond: ({ start, end }: Period) =>
      `Cette date est trop loin de la feuille de route. Écrivez-en une entre le ${dayName(start, 'fr')} et le ${dayName(end, 'fr')}.`,
    future:
      'Ce qui est fait ou abandonné ne peut pas avoir une date à venir. Corrigez la date, ou choisissez un autre état.',
    evidence: 'Ce n’est pas une adresse web. Collez une adresse qui commence par https://',
  },
  noDeadline: (unit: Unit, number: number) =>
    `${capital(the(unit))} ${unit.mark(number)} n’a pas d’échéance dans la feuille de route : il n’y a rien à suivre.`,
  vanished: 'Cette échéance n’est plus dans la feuille de route : rien n’a été signalé.',
  elsewhere: (unit: Unit, number: number, pack: string | null) =>
    `Une mise à jour se fait avec la commande : tapez « /esante ${pack ? `dans ${pack} ` : ''}maj ${unit.mark(number)} ».`,
  history: {
    title: (unit: Unit, number: number) => `${capital(unit.one)} ${unit.mark(number)} : ce qui a été signalé`,
    none: (unit: Unit, number: number) =>
      `Rien n’a été signalé pour ${the(unit)} ${unit.mark(number)}. La feuille de route seule en parle : « ${unit.one} ${unit.mark(number)} ».`,
    count: (count: number) => (count === 1 ? 'Un signalement' : `${count} signalements`),
    order: 'du plus récent au plus ancien',
    source: (label: string, when: string) => `${label} – feuille de route : ${when}`,
  },
};
