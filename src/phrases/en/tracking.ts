import type { AskedState, ReportState } from '../../tracking/update.ts';
import { dateName, dayName } from '../days.ts';
import type { trackingFr } from '../fr/tracking.ts';

const state: Record<ReportState, string> = {
  'not-started': 'not started',
  'under-way': 'under way',
  done: 'done',
  late: 'late',
  dropped: 'dropped',
};

const count = (n: number, some: (deadlines: string) => string, none: string): string =>
  n === 0 ? none : some(n === 1 ? 'One deadline' : `${n} deadlines`);

export const trackingEn: typeof trackingFr = {
  state,
  reported: (by, day) => `Reported${by ? ` by ${by}` : ''} on ${dayName(day, 'en')}`,
  said: (what, date) => {
    if (date === null) return state[what];
    const name = dateName(date, 'en');
    return what === 'done' || what === 'dropped'
      ? `${state[what]}, ${name}`
      : `${state[what]}, new date: ${name}`;
  },
  holds: (date) => `date announced before: ${dateName(date, 'en')}`,
  note: (text) => `“${text}”`,
  evidence: 'evidence',
  beside: (date, said) => `${date} (reported ${said})`,
  line: (reported, said) => `${reported}: ${said}`,
  butReported: 'But this has been reported since.',
  headline: {
    done: (n) => count(n, (some) => `${some} reported done:`, 'No deadline is reported done.'),
    dropped: (n) => count(n, (some) => `${some} reported dropped:`, 'No deadline is reported dropped.'),
    'not-started': (n) =>
      count(n, (some) => `${some} reported not started:`, 'No deadline is reported not started.'),
    'under-way': (n) =>
      count(n, (some) => `${some} reported under way:`, 'No deadline is reported under way.'),
    moved: (n) => count(n, (some) => `${some} with a new date reported:`, 'No new date is reported.'),
    late: (n) =>
      count(
        n,
        (some) => `${some} late: reported late, or past without being reported done or dropped.`,
        'Nothing is late: no deadline is reported late, and all that are past are reported done or dropped.',
      ),
  } satisfies Record<AskedState, (count: number) => string>,
};
