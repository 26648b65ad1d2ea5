import type { Found } from '../lookup/find.ts';
import { pickDeadlines } from '../lookup/pick-deadlines.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { purposeIn, purposeOf, saidOf } from '../lookup/said.ts';
import { around } from '../phrases/excerpt.ts';
import { datesWithin, firstAndRest, shortActionName, yearsSaid } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { capital } from '../phrases/words.ts';
import type { Action, Quote } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Query } from '../understanding/query.ts';
import { PROGRESS } from '../understanding/understand.ts';
import type { Source } from './answer.ts';
import { type Draft, numbersOf, ownersOf } from './draft.ts';
import { factLine } from './refuse.ts';
import { datedBeside } from './tell-when.ts';

/** One action, or several side by side, with all that the roadmap says of them. */
export function tellAction({ query, actions, close }: Found, index: RoadmapIndex): Draft {
  const [action, ...others] = actions;
  const beside = datedBeside(
    actions.map((action) => ({ action, told: action.deadlines })),
    query,
    index,
  );
  const told = action && others.length === 0 ? about(query, action, index) : compared(query, actions, index);
  return {
    kind: 'action',
    answerable: true,
    actions: numbersOf(actions),
    deadlines: actions.flatMap(({ deadlines }) => deadlines),
    owners: ownersOf(actions),
    ...told,
    notes: [...told.notes, ...new Set(beside.map(({ said }) => said))],
    close,
  };
}

type Told = Pick<Draft, 'headline'> & { kind?: 'define'; quotes: Source[]; notes: string[] };

/**
 * "Action 12, secure messaging: relays in the regions in 2019, extension at the end of 2021."; what it is for, or what
 * its text says, where that is asked.
 */
function about(query: Query, action: Action, index: RoadmapIndex): Told {
  const { language, wording, conditions } = query;
  const { roadmap } = index;
  const { answer } = phrasesIn(language);
  const unit = unitIn(language, roadmap);
  const { number, deadlines } = action;
  const name = shortActionName(number, language, roadmap);
  const write = (said: string): string => answer.about(unit, number, name, said);
  // "Which action is it?" asks for its name, whatever its text says.
  const asksWhich = wording.has('cue actions') || wording.has('cue one-of');
  // Where the name is asked for, it is told.
  const brief = asksWhich
    ? {}
    : { shorter: (said: string): string => answer.about(unit, number, null, said) };
  const tell = (headline: string, ...quotes: Quote[]): Told => ({
    headline,
    quotes: quotes.map((quote) => ({ quote, action: number })),
    notes: [],
  });
  const isNamed = conditions.numbers.length > 0;
  const said = saidOf(index, query, action);
  const { best } = said;
  const dates = datesWithin(deadlines, write('').length + 2, language, roadmap);
  const says = (words: string): string => around(words, write, language, roadmap, { ...said, ...brief });
  const asksWhat =
    wording.has('cue purpose') ||
    (wording.has('cue asks') && !wording.has('cue planned') && (isNamed || !asksWhich));
  const purpose = asksWhat ? purposeOf(index, action) : null;
  // "What is action 9 about?" Nothing but what it is for.
  const asksElse = (['for-whom', 'why', 'upcoming'] as const).some((cue) => wording.has(`cue ${cue}`));
  const isOfThat = (isNamed || wording.has('cue purpose')) && !asksElse && query.properties.length === 0;
  if (purpose && isOfThat && !said.asksMore) {
    const told = { ...purposeIn(index, action), ...brief };
    // A title is told with its action.
    const quotes = purpose.text === action.title ? [] : [purpose];
    return tell(around(purpose.text, write, language, roadmap, told), ...quotes);
  }
  if (!asksWhich) {
    // "What is planned for it?" Its dates tell.
    const isOfDates = wording.has('cue planned') && !said.asksMore;
    // "Will reimbursements be in it?" The label of a deadline says it, not what it is for.
    const asksIt = wording.has('cue asks') || wording.has('cue purpose') || query.asking.who;
    const picked = asksIt || !said.asksMore ? [] : pickDeadlines(index, action, query);
    const worth = Math.max(0, ...picked.map(({ label }) => said.worthOf(label)));
    if (worth > 0 && picked.length < deadlines.length && worth >= said.worthOf(best ?? ''))
      return tell(
        write(datesWithin(picked, write('').length, language, roadmap, said.worthOf)),
        ...said.quotes,
      );
    const [asked] = query.properties;
    // "Does it make it compulsory?" That the text does not say so is what is asked.
    if (asked !== undefined && asked !== PROGRESS && (said.tells || !said.says))
      return tell(factLine(query, action, said, index), ...(said.says ? said.quotes : []));
    if (best && said.says && !isOfDates) return tell(says(best), ...said.quotes);
    if (query.counts) return tell(answer.factMissing(unit, number, name, null, dates), ...said.quotes);
  }
  if (purpose) return tell(says(purpose.text), purpose);
  const quotes = isNamed ? [] : said.quotes;
  const short = roadmap.shortNames.purposes?.[number];
  if (short === undefined || dates !== yearsSaid(deadlines, language)) return tell(write(dates), ...quotes);
  // Where the dates have no room, what it is for has.
  const both = (said: string): string => write(said + answer.between + dates);
  return tell(around(short, both, language, roadmap), ...quotes);
}

/** Several side by side: what each is for, as many as a first line has room for and the others below. */
function compared({ language }: Query, actions: readonly Action[], index: RoadmapIndex): Told {
  const { roadmap } = index;
  const { answer } = phrasesIn(language);
  const nameOf = ({ number }: Action): string => capital(shortActionName(number, language, roadmap));
  const said = actions.map((action) => ({ action, quote: purposeOf(index, action) }));
  const purposes = said.map(({ action, quote }) => {
    const purpose = roadmap.shortNames.purposes?.[action.number] ?? quote?.text ?? action.title;
    return around(purpose, (said) => answer.when(nameOf(action), said), language, roadmap);
  });
  const { headline, rest } = firstAndRest(purposes);
  return {
    headline,
    notes: rest,
    quotes: said.flatMap(({ action, quote }) => (quote ? [{ quote, action: action.number }] : [])),
  };
}
