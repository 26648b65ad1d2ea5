import type { Standing } from '../../understanding/query.ts';
import type { listWordsFr } from '../fr/list-words.ts';
import { listOf } from '../words.ts';

const standings: Partial<Record<Standing, string>> = {
  next: 'ahead',
  upcoming: 'ahead',
  overdue: 'whose date is past',
  'under way': 'whose period is open',
};

/** The words that lists are told in, in English. */
export const listWordsEn: typeof listWordsFr = {
  colon: ': ',
  semicolon: '; ',
  and: (parts) => listOf(parts, 'and'),
  or: (parts) => listOf(parts, 'or'),
  quoted: (text) => `“${text}”`,
  some: (count) =>
    ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'][count] ?? `${count}`,
  none: (unit) => unit.many,
  standings,
  due: (many) => ({
    due: '',
    starts: `that start${many ? '' : 's'}`,
    ends: `that end${many ? '' : 's'}`,
    over: 'that fell due',
  }),
  placed: { next: 'next', first: 'first', last: 'last' },
  thePlaced: (count, place) => `The ${place} ${count}`,
  ofEach: (unit) => ` of each ${unit.one}`,
  nth: (nth, fromEnd) => ` no. ${nth}${fromEnd ? ' from the end' : ''}`,
  deadlines: (count, kinds, notKinds, mark) =>
    `${kinds && `${kinds} `}deadline${count > 1 ? 's' : ''}${notKinds && ` other than ${notKinds}`}${mark}`,
  having: (deadlines, place, without) =>
    `${without ? 'without' : 'with'} ${place ? `a ${place} ${deadlines(1)}` : deadlines(2)}`,
  counts: { with: 'with', without: 'without', atMost: 'at most', atLeast: 'at least', to: 'to' },
  deadline: ['deadline', 'deadlines'],
  owner: { forms: ['owner', 'owners'], none: 'with no owner named', some: 'with a named owner' },
  led: (names) => `led by ${names}`,
  associating: (names) => `with ${names} associated`,
  alone: 'alone',
  before: { in: 'in', for: 'for', among: 'among' },
  these: (unit, many) => (many ? unit.many : unit.one),
  titled: (words) => `with “${words}” in the title`,
  except: 'except',
  exactness: {
    open: 'with no end given',
    undated: 'without a date',
    dated: 'with a date',
    day: 'dated to the day',
    month: 'dated to the month',
    season: 'dated by a season',
    year: 'dated by a year and no more',
    range: 'dated by a period',
    years: 'dated from one year to another',
  },
};
