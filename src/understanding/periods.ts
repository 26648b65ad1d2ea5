import {
  type CalendarDay,
  type CalendarUnit,
  monthOf,
  months,
  type Period,
  quarter,
  semester,
  shift,
  wholeYear,
  yearOf,
} from '../dates/calendar.ts';
import { LASTS } from './cues.ts';
import { findNamedPeriods, type NamedPeriod } from './named-periods.ts';
import { readNumberWord } from './number-words.ts';

/** Before and after every date of any roadmap. */
const EVER: Period = { start: '1900-01-01', end: '2999-12-31' };

export interface AskedPeriod {
  period: Period | null;
  /** "as of 1 May 2020": the day that the question wants to be asked on; null = today. */
  asOf: CalendarDay | null;
  /** The folded question without the words that name the period. */
  rest: string;
}

/**
 * The period that a folded question asks about, in French or English: absolute ("Q4 2021"), relative to
 * `today` ("les 3 prochains mois"), bounded on one side ("depuis", "d'ici fin 2019") or between two dates.
 */
export function readPeriod(folded: string, today: CalendarDay): AskedPeriod {
  const named = findNamedPeriods(folded, today);
  const asOf = findAsOf(folded, named);
  if (asOf) {
    const text = blank(folded, asOf.from, asOf.to);
    return { ...readPeriod(text, asOf.start), asOf: asOf.start };
  }
  const found = readRange(folded, named, today) ?? readRelative(folded, today) ?? readBare(named);
  if (!found) return { period: null, asOf: null, rest: folded };
  let rest = blank(folded, found.from, found.to);
  for (const { from, to } of named) rest = blank(rest, from, to);
  const { start, end } = found;
  const left = start < today && today <= end && isLeft.test(folded);
  return { period: { start: left ? today : start, end }, asOf: null, rest };
}

/** "What is left this year": what is over of a period is not asked for. */
const isLeft =
  /\b(?:left|remain(?:s|ing)?|later|still to come|upcoming|coming up|a venir|rest(?:e|ent|ante?s?)(?= |\?|$)|plus tard)\b/;

type Found = Period & { from: number; to: number };

const blank = (text: string, from: number, to: number): string =>
  text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);

function findAsOf(folded: string, named: NamedPeriod[]): Found | null {
  for (const period of named) {
    const before = folded.slice(0, period.from);
    const dayOnly =
      /(?:^|\s)(?:au|on|at|(?:si )?on est le|si on etait le|nous sommes le|we are on|today is)\s$/;
    const any =
      /(?:as of|as at|en date d[eu]|a la date d[eu]|vu du|vu de|arrete au|situation au|as seen (?:on|in))\s$/;
    const cue = any.exec(before) ?? (period.day ? dayOnly.exec(before) : null);
    // "du 1er juin au 31 décembre 2019" is a range, not a day to ask on.
    if (cue && !/\b(?:du|from|entre|between)\s[^,;?]*$/.test(before.slice(0, cue.index))) {
      return { ...period, from: cue.index };
    }
  }
  return null;
}

const joiner =
  /^\s*(?:et|and|a|au|to|until|till|jusqu'au|jusqu'en|jusqu'a|through|-|>|->)\s*(?:la\s|le\s|en\s)?(?:in\s)?$/;
const bounds: { before: RegExp; read: (named: Period, today: CalendarDay, text: string) => Period }[] = [
  {
    before: new RegExp(
      `(?<!\\b${LASTS} )\\b(?:d'ici(?: a| la| le| au)?|by|by the|no later than|au plus tard(?: en| a| fin)?|jusqu'(?:a|au|en)|until|till|up to)\\s*(?:the |la |le |l')?$`,
    ),
    read: (named, today) => ({ start: named.end < today ? EVER.start : today, end: named.end }),
  },
  {
    before: /\b(?:avant|before|prior to)\s*(?:the |la |le |l')?$/,
    // "Before the end of 2019" takes in what ends with it.
    read: (named, _today, text) => ({
      start: EVER.start,
      end: /^(?:fin|late|the end|end)\b/.test(text) ? named.end : shift(named.start, -1, 'day'),
    }),
  },
  {
    before: /\b(?:depuis|since)\s*(?:the |la |le |l')?$/,
    read: (named, today) => ({ start: named.start, end: named.start > today ? EVER.end : today }),
  },
  {
    before: /\b(?:apres|after|beyond|au-dela de)\s*(?:the |la |le |l')?$/,
    read: (named) => ({ start: shift(named.end, 1, 'day'), end: EVER.end }),
  },
  {
    before: /\b(?:a partir d[eu]|(?<!\bdat(?:e|es|ed|ing) )from|starting from|des)\s*(?:the |la |le |l')?$/,
    read: (named) => ({ start: named.start, end: EVER.end }),
  },
];

function readRange(folded: string, named: NamedPeriod[], today: CalendarDay): Found | null {
  for (const [index, first] of named.entries()) {
    const second = named[index + 1];
    const between = second ? folded.slice(first.to, second.from) : '';
    if (second && joiner.test(between) && first.start <= second.end) {
      const start = folded.slice(0, first.from);
      const from = start.length - (/\b(?:entre|between|from|de|du)\s*$/.exec(start)?.[0].length ?? 0);
      return { start: first.start, end: second.end, from, to: second.to };
    }
    const before = folded.slice(0, first.from);
    for (const bound of bounds) {
      const cue = bound.before.exec(before);
      if (cue)
        return {
          ...bound.read(first, today, folded.slice(first.from, first.to)),
          from: cue.index,
          to: first.to,
        };
    }
  }
  return null;
}

const units: [RegExp, CalendarUnit, number][] = [
  [/^(?:jour|day)/, 'day', 1],
  [/^(?:semaine|week)/, 'week', 1],
  [/^(?:mois|month)/, 'month', 1],
  [/^(?:trimestre|quarter)/, 'month', 3],
  [/^(?:semestre|semester)/, 'month', 6],
  [/^(?:an|year)/, 'year', 1],
];
const UNIT =
  '(jours?|days?|semaines?|weeks?(?!-?end)|mois|months?|trimestres?|quarters?|semestres?|annees?|ans?|years?)';
const COUNT = '(\\d{1,3}|[a-z]+)';

/** "By the end of the quarter", "le reste de l'année". */
const toItsEnd = [
  new RegExp(
    `\\b(?:d'ici(?: a)?|by|before|until|till|avant|jusqu'a|through|up to)(?: the| la)? (?:end|fin)(?: of| de| du| d)?[ '](?:the |this |current |l'|la |le |cette |cet |ce )*${UNIT}(?: en cours)?\\b`,
  ),
  new RegExp(
    `\\b(?:the )?(?:rest|remainder|reste)(?: of| de| du)? (?:the |this |current |l'|la |le |cette |cet |ce )*${UNIT}\\b`,
  ),
  /\b(?:within the|dans l'|d'ici la fin d')(annee|year)\b/,
];
/** "Since the beginning of the year". */
const sinceItsStart = new RegExp(
  `\\b(?:since|depuis|from)(?: the| le)? (?:start|beginning|debut)(?: of| de| du| d)?[ '](?:the |this |l'|la |le |cette |cet |ce )*${UNIT}\\b`,
);
/** "The coming quarter": one of them from today on. */
const comingOne = new RegExp(
  `\\b(?:(?:in |over |for |during )?(?:the )?(?:coming|upcoming) ${UNIT}|(?:within|over) the next ${UNIT}|(?:le |la |l'|un )?${UNIT} a venir|within (?:one|a|an|1) ${UNIT})\\b`,
);

const ahead = [
  new RegExp(
    `\\b(?:within|in|over|for|dans|sous|d'ici|sur|pour|pendant)(?: the| les| ces)?(?: next| coming| following| prochaine?s)?[ ]${COUNT} (?:prochaine?s |next |coming )?${UNIT}(?: a venir| qui viennent| prochaine?s)?\\b`,
  ),
  new RegExp(`\\b(?:next|coming|following|upcoming) ${COUNT} ${UNIT}\\b`),
  new RegExp(`\\b(?:les |ces )?${COUNT} (?:prochaine?s|next) ${UNIT}\\b`),
  new RegExp(`\\b(?:les |ces )?prochaine?s ${COUNT} ${UNIT}\\b`),
  new RegExp(`\\b${COUNT} ${UNIT} (?:a venir|qui viennent|ahead|from now)\\b`),
];
const behind = [
  new RegExp(`\\b(?:last|past|previous) ${COUNT} ${UNIT}\\b`),
  new RegExp(`\\b(?:les |ces )?${COUNT} derniere?s ${UNIT}\\b`),
  new RegExp(`\\b(?:depuis|il y a) ${COUNT} ${UNIT}\\b`),
];
/** "the coming weeks": no number is said, so a short horizon is taken: 4 weeks, 3 months. */
const few =
  /\b(?:les |in the |over the |dans les )?(?:prochaine?s|coming|next) (semaines|weeks|mois|months)\b/;
const thisOne = new RegExp(
  `\\b(?<!a )(?!ce jour)(?:(?:this|current|ce|cette|cet)\\s?${UNIT}(?:-ci| ci| en cours)?|${UNIT} en cours)\\b`,
);
const nextOne = new RegExp(
  `\\b(?:next ${UNIT}(?! of)|(?:la |le |l')?${UNIT} (?:prochaine?|suivante?|qui vient|d'apres))\\b`,
);
const lastOne = new RegExp(
  `\\b(?:(?:last|previous) ${UNIT}(?! of)|(?:la |le |l')?${UNIT} (?:derniere?|passee?|precedente?))\\b`,
);

function readRelative(folded: string, today: CalendarDay): Found | null {
  for (const pattern of toItsEnd) {
    const match = pattern.exec(folded);
    if (match) return at(match, { start: today, end: unitAround(today, match[1] ?? '', 0).end });
  }
  const since = sinceItsStart.exec(folded);
  if (since) return at(since, { start: unitAround(today, since[1] ?? '', 0).start, end: today });
  for (const pattern of ahead) {
    const match = pattern.exec(folded);
    const amount = match && readAmount(match[1] ?? '', match[2] ?? '');
    if (amount) return at(match, { start: today, end: shift(today, ...amount) });
  }
  for (const pattern of behind) {
    const match = pattern.exec(folded);
    const amount = match && readAmount(match[1] ?? '', match[2] ?? '');
    if (amount) return at(match, { start: shift(today, -amount[0], amount[1]), end: today });
  }
  const coming = comingOne.exec(folded);
  const one = coming && readAmount('1', coming.slice(1).find(Boolean) ?? '');
  if (one) return at(coming, { start: today, end: shift(today, ...one) });
  const soon = few.exec(folded);
  if (soon) {
    const weeks = /^(?:sem|week)/.test(soon[1] ?? '');
    return at(soon, { start: today, end: weeks ? shift(today, 4, 'week') : shift(today, 3, 'month') });
  }
  for (const [pattern, step] of [
    [thisOne, 0],
    [nextOne, 1],
    [lastOne, -1],
  ] as const) {
    const match = pattern.exec(folded);
    const unit = match?.[1] ?? match?.[2];
    if (match && unit) return at(match, unitAround(today, unit, step));
  }
  const day = /\b(aujourd'hui|today|demain|tomorrow)\b/.exec(folded);
  if (
    day &&
    /\b(?:due|due on|tombe|dated|date[es]*|echeances?)\b/.test(folded) &&
    /dem|tom/.test(day[1] ?? '')
  ) {
    const tomorrow = shift(today, 1, 'day');
    return at(day, { start: tomorrow, end: tomorrow });
  }
  return null;
}

const at = (match: RegExpExecArray, period: Period): Found => ({
  ...period,
  from: match.index,
  to: match.index + match[0].length,
});

function readAmount(count: string, unit: string): [number, CalendarUnit] | null {
  const n = /^\d+$/.test(count) ? Number(count) : /^an?$/.test(count) ? 1 : readNumberWord(count);
  const found = units.find(([pattern]) => pattern.test(unit));
  return n !== null && n > 0 && found ? [n * found[2], found[1]] : null;
}

/** The calendar week (from Monday), month, quarter, semester or year that `today` is in, or its neighbour. */
function unitAround(today: CalendarDay, unit: string, step: -1 | 0 | 1): Period {
  const found = units.find(([pattern]) => pattern.test(unit)) ?? units[2];
  if (found?.[1] === 'day') return { start: shift(today, step, 'day'), end: shift(today, step, 'day') };
  if (found?.[1] === 'week') {
    const monday = shift(today, step * 7 - ((new Date(today).getUTCDay() + 6) % 7), 'day');
    return { start: monday, end: shift(monday, 6, 'day') };
  }
  if (found?.[1] === 'year') return wholeYear(yearOf(today) + step);
  const length = found?.[2] ?? 1;
  const day = shift(today, step * length, 'month');
  const [year, month] = [yearOf(day), monthOf(day)];
  if (length === 3) return quarter(year, Math.ceil(month / 3));
  return length === 6 ? semester(year, Math.ceil(month / 6)) : months(year, month);
}

/** Several periods side by side ("2020, 2021") are taken as one from the first to the last. */
function readBare(named: NamedPeriod[]): Found | null {
  const [first] = named;
  if (!first) return null;
  return {
    start: named.map(({ start }) => start).sort()[0] ?? first.start,
    end:
      named
        .map(({ end }) => end)
        .sort()
        .at(-1) ?? first.end,
    from: first.from,
    to: first.to,
  };
}
