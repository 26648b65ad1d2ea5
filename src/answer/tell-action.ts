import { pickDeadlines } from '../lookup/pick-deadlines.ts';
import { purposeIn, purposeOf, saidOf } from '../lookup/said.ts';
import { around } from '../phrases/excerpt.ts';
import { datesWithin, firstAndRest, shortActionName, subjectOf, yearsSaid } from '../phrases/fact-names.ts';
import { capital } from '../phrases/words.ts';
import type { Action, Quote } from '../roadmap/schema.ts';
import { PROGRESS } from '../understanding/understand.ts';
import type { Source } from './answer.ts';
import { actionsAndOwners, type Draft } from './draft.ts';
import { factLine } from './refuse.ts';
import { datedBeside } from './tell-when.ts';
import type { Telling } from './telling.ts';

/** One action, or several side by side, with all that the roadmap says of them. */
export function tellAction(telling: Telling): Draft {
  const { actions, close } = telling;
  const [action, ...others] = actions;
  const deadlines = actions.flatMap((one) => one.deadlines);
  const beside = datedBeside(actions, deadlines, telling);
  const told = action && others.length === 0 ? about(action, telling) : compared(telling);
  return {
    kind: 'action',
    ...actionsAndOwners(actions),
    deadlines,
    ...told,
    notes: [...told.notes, ...new Set(beside.map(({ said }) => said))],
    close,
  };
}

type Told = Pick<Draft, 'headline'> & { quotes: Source[]; notes: string[] };

/**
 * "Action 12, secure messaging: relays in the regions in 2019, extension at the end of 2021."; what it is for, or what
 * its text says, where that is asked.
 */
function about(action: Action, telling: Telling): Told {
  const { query, index, roadmap, language, answer } = telling;
  const { wording, conditions, properties } = query;
  const { number, deadlines, title } = action;
  const it = subjectOf(number, telling);
  const write = (said: string): string => answer.about(it, said);
  const tell = (headline: string, ...quotes: Quote[]): Told => ({
    headline,
    quotes: quotes.map((quote) => ({ quote, action: number })),
    notes: [],
  });
  // "Which action is it?" asks for its name, whatever its text says.
  const asksWhich = wording.has('cue actions') || wording.has('cue one-of');
  // Where the name is asked for, it is told.
  const brief = !asksWhich && { shorter: (said: string) => answer.about({ ...it, name: null }, said) };
  const isNamed = conditions.numbers.length > 0;
  const said = saidOf(index, query, action);
  const { best } = said;
  const dates = datesWithin(deadlines, write('').length + 2, telling);
  const says = (words: string): string => around(words, write, telling, { ...said, ...brief });
  const asksWhat =
    wording.has('cue purpose') ||
    (wording.has('cue asks') && !wording.has('cue planned') && (isNamed || !asksWhich));
  const purpose = asksWhat ? purposeOf(index, action) : null;
  // "What is action 9 about?" Nothing but what it is for.
  const asksElse = (['for-whom', 'why', 'upcoming'] as const).some((cue) => wording.has(`cue ${cue}`));
  const isOfThat = (isNamed || wording.has('cue purpose')) && !asksElse && properties.length === 0;
  if (purpose && isOfThat && !said.asksMore) {
    const line = around(purpose.text, write, telling, { ...purposeIn(index, action), ...brief });
    // A title is told with its action.
    return tell(line, ...(purpose.text === title ? [] : [purpose]));
  }
  if (!asksWhich) {
    // "What is planned for it?" Its dates tell.
    const isOfDates = wording.has('cue planned') && !said.asksMore;
    // "Will reimbursements be in it?" The label of a deadline says it, not what it is for.
    const asksIt = wording.has('cue asks') || wording.has('cue purpose') || query.asking.who;
    const picked = asksIt || !said.asksMore ? [] : pickDeadlines(index, action, query);
    const worth = Math.max(0, ...picked.map(({ label }) => said.worthOf(label)));
    if (worth > 0 && picked.length < deadlines.length && worth >= said.worthOf(best ?? '')) {
      const line = write(datesWithin(picked, write('').length, telling, said.worthOf));
      return tell(line, ...said.quotes);
    }
    const [asked] = properties;
    // "Does it make it compulsory?" That the text does not say so is what is asked.
    if (asked !== undefined && asked !== PROGRESS && (said.tells || !said.says))
      return tell(factLine(action, said, telling), ...(said.says ? said.quotes : []));
    if (best && said.says && !isOfDates) return tell(says(best), ...said.quotes);
    if (query.counts) return tell(answer.factMissing(it, null, dates), ...said.quotes);
  }
  if (purpose) return tell(says(purpose.text), purpose);
  const quotes = isNamed ? [] : said.quotes;
  const short = roadmap.shortNames.purposes?.[number];
  if (short === undefined || dates !== yearsSaid(deadlines, language)) return tell(write(dates), ...quotes);
  // Where the dates have no room, what it is for has.
  const both = (words: string): string => write(words + answer.between + dates);
  return tell(around(short, both, telling), ...quotes);
}

/** Several side by side: what each is for, as many as a first line has room for and the others below. */
function compared(telling: Telling): Told {
  const { actions, index, roadmap, answer } = telling;
  const said = actions.map((action) => ({ action, quote: purposeOf(index, action) }));
  const purposes = said.map(({ action: { number, title }, quote }) => {
    const name = capital(shortActionName(number, telling));
    const purpose = roadmap.shortNames.purposes?.[number] ?? quote?.text ?? title;
    return around(purpose, (words) => answer.when(name, words), telling);
  });
  const { headline, rest } = firstAndRest(purposes);
  const quotes = said.flatMap(({ action, quote }) => (quote ? [{ quote, action: action.number }] : []));
  return { headline, notes: rest, quotes };
}
