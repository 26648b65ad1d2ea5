import type { Unit } from '../../roadmap/unit.ts';
import { capital } from '../words.ts';
import { a } from './unit.ts';

/** The App Home, in French. */
export const homeFr = {
  title: (name: string) => `Feuille de route : ${name}`,
  among: (title: string) =>
    `Cet accueil montre « ${title} ». Pour une autre feuille de route, commencez votre question par « dans ID » ; \`/esante packs\` les montre.`,
  search: {
    label: 'Posez une question, ou cherchez un sujet',
    hint: 'Appuyez sur Entrée : la réponse s’ouvre dans une fenêtre. Les fautes de frappe ne gênent pas.',
  },
  next: {
    title: 'Prochaines échéances',
    question: 'échéances à venir',
    day: 'Changer de jour',
    dayHelp: 'Choisissez un jour : cette page et ses réponses s’y placent.',
    finished: 'Où en est la feuille de route',
    reported: 'Signalé depuis :',
    all: 'Toutes les échéances à venir',
    underWay: 'Périodes en cours',
    underWayQuestion: 'échéances en cours',
  },
  orientations: {
    title: (chapter: Unit, unit: Unit) => `Les ${chapter.many} et leurs ${unit.many}`,
    count: (unit: Unit, count: number) => `${count} ${count === 1 ? unit.one : unit.many}`,
  },
  settings: {
    title: 'Mes réglages',
    language: 'Langue des réponses en cas de doute',
    counts:
      '*Questions sans réponse* : elles sont seulement comptées, sans texte ni nom ; celles que vous transmettez sont gardées avec leur texte, un an au plus.',
    forget: 'Effacer ce qui est gardé',
  },
  done: {
    language: 'C’est noté.',
    forget: 'C’est effacé : textes de vos questions, avis et commentaires.',
  },
};

/** The window that finds while one types, in French. */
export const findFr = {
  title: 'La feuille de route',
  pick: (unit: Unit) => `${capital(a(unit))} ou une échéance`,
  pickHint: 'Tapez un mot, un numéro ou une date, en français ou en anglais.',
  placeholder: 'un mot, 15, janvier 2022…',
  question: 'Ou une question',
  ask: 'Demander',
  nothing: (unit: Unit) => `Écrivez une question, ou choisissez ${a(unit)} ou une échéance au-dessus.`,
  /** What a chosen deadline asks; the label is quoted from the text. */
  deadlineQuestion: (unit: Unit, action: number, label: string) =>
    `${unit.one} ${unit.mark(action)} : quand « ${label} » ?`,
};
