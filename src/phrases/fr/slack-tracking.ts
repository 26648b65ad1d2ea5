import type { Period } from '../../dates/calendar.ts';
import type { Unit } from '../../roadmap/unit.ts';
import type { ReportState } from '../../tracking/update.ts';
import { capital } from '../capital.ts';
import { dayName } from '../days.ts';
import { the } from './unit.ts';

/** How updates are made and looked up in Slack, in French. `en/slack-tracking.ts` has the same keys. */
export const slackTrackingFr = {
  modal: {
    title: (heading: string) => `${heading} : suivi`,
    untitled: 'Suivi',
    intro:
      'Ce que vous signalez s’affiche à côté de ce que dit la feuille de route, avec votre nom et la date du jour. Rien n’est jamais effacé : un nouveau signalement s’ajoute aux précédents.',
    deadline: 'Échéance',
    state: 'État',
    states: {
      'not-started': 'Pas commencée',
      'under-way': 'En cours',
      done: 'Faite',
      late: 'En retard',
      dropped: 'Abandonnée',
    } satisfies Record<ReportState, string>,
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
    deadline: 'Choisissez une échéance.',
    state: 'Choisissez un état.',
    date: 'Cette date n’est pas comprise. Écrivez un jour, un mois, un trimestre ou une année : 15 mars 2022, mars 2022, T1 2022, 2022.',
    beyond: ({ start, end }: Period) =>
      `Cette date est trop loin de la feuille de route. Écrivez-en une entre le ${dayName(start, 'fr')} et le ${dayName(end, 'fr')}.`,
    future:
      'Ce qui est fait ou abandonné ne peut pas l’être dans l’avenir. Corrigez la date, ou choisissez un autre état.',
    evidence: 'Ce n’est pas une adresse web. Collez une adresse qui commence par https://',
    note: (most: number) => `La note est trop longue : ${most} caractères au plus.`,
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
