import type { CalendarDay } from '../../dates/calendar.ts';
import type { AskedState, ReportedDate, ReportState } from '../../tracking/update.ts';
import { dateName, dayName } from '../days.ts';

const state: Record<ReportState, string> = {
  'not-started': 'pas commencée',
  'under-way': 'en cours',
  done: 'faite',
  late: 'en retard',
  dropped: 'abandonnée',
};

const count = (n: number, some: (deadlines: string) => string, none: string): string =>
  n === 0 ? none : some(n === 1 ? 'Une échéance' : `${n} échéances`);

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
  note: (text: string) => `« ${text} »`,
  evidence: 'preuve',
  /** Beside a date in a picture or a calendar. */
  beside: (date: string, said: string) => `${date} (signalée ${said})`,
  line: (reported: string, said: string) => `${reported} : ${said}`,
  /** After the sentence that the roadmap says nothing of progress. */
  butReported: 'Mais voici ce qui a été signalé depuis.',
  headline: {
    done: (n) =>
      count(
        n,
        (some) => `${some} signalée${n > 1 ? 's' : ''} faite${n > 1 ? 's' : ''} :`,
        'Aucune échéance n’est signalée faite.',
      ),
    dropped: (n) =>
      count(
        n,
        (some) => `${some} signalée${n > 1 ? 's' : ''} abandonnée${n > 1 ? 's' : ''} :`,
        'Aucune échéance n’est signalée abandonnée.',
      ),
    'not-started': (n) =>
      count(
        n,
        (some) => `${some} signalée${n > 1 ? 's' : ''} pas commencée${n > 1 ? 's' : ''} :`,
        'Aucune échéance n’est signalée comme pas commencée.',
      ),
    'under-way': (n) =>
      count(
        n,
        (some) => `${some} signalée${n > 1 ? 's' : ''} en cours :`,
        'Aucune échéance n’est signalée en cours.',
      ),
    moved: (n) =>
      count(
        n,
        (some) => `${some} dont une nouvelle date est signalée :`,
        'Aucune nouvelle date n’est signalée.',
      ),
    late: (n) =>
      count(
        n,
        (some) =>
          `${some} en retard : signalée${n > 1 ? 's' : ''} en retard, ou date passée sans être signalée${n > 1 ? 's' : ''} faite${n > 1 ? 's' : ''} ni abandonnée${n > 1 ? 's' : ''}.`,
        'Aucune échéance en retard : aucune n’est signalée en retard, et toutes celles dont la date est passée sont signalées faites ou abandonnées.',
      ),
  } satisfies Record<AskedState, (count: number) => string>,
};
