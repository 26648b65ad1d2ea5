import { standingOn } from '../dates/calendar.ts';
import { publishedIn } from '../phrases/days.ts';
import { roleSaid, shortActionName, translationOf } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { writtenKey } from '../roadmap/action-number.ts';
import { findAction, type Roadmap, unreadOwnersOf } from '../roadmap/roadmap.ts';
import type { Deadline, LineRange } from '../roadmap/schema.ts';
import type { Language } from '../understanding/language.ts';
import { type Answer, namesActions, type Source } from './answer.ts';
import { reportText } from './report-text.ts';

/** More actions than these are listed by their short names: their titles are as long as a paragraph. */
const MOST_TITLES = 10;
/** A list longer than this is cut in the plain text: the structured answer holds all of it. */
const MOST_LINES = 60;

/** The whole answer as plain text, headline first: for a terminal, a notification or a screen reader. */
export function writeText(answer: Omit<Answer, 'text'>, roadmap: Roadmap): string {
  const { answer: phrases } = phrasesIn(answer.language);
  const lines = [answer.headline, ...answer.notes];
  if (answer.kind !== 'action') lines.push(...quoteLines(answer.quotes, answer, roadmap));
  if (answer.kind === 'action') lines.push(...answer.actions.flatMap((n) => actionLines(n, answer, roadmap)));
  else if (answer.list?.of === 'actions')
    lines.push(
      ...answer.actions.map((n) =>
        answer.actions.length > MOST_TITLES
          ? `- ${nameOf(n, answer.language, roadmap)}`
          : actionLine(n, answer, roadmap),
      ),
    );
  else lines.push(...answer.deadlines.map((deadline) => deadlineLine(deadline, answer, roadmap)));
  if (answer.close.length > 0) {
    lines.push(
      phrases.labelled(phrases.close, ''),
      ...answer.close.map((n) => actionLine(n, answer, roadmap)),
    );
  }
  const offers = answer.suggestions.filter((number) => !answer.actions.includes(number));
  lines.push(...offers.map((number) => actionLine(number, answer, roadmap)));
  const source = sourceLine(answer, roadmap);
  return [...lines.slice(0, MOST_LINES), ...(source ? [source] : [])].join('\n');
}

/** Quotations that the first line does not have whole, with our English where there is some. */
function quoteLines(
  quotes: readonly Source[],
  { headline, language }: Pick<Answer, 'headline' | 'language'>,
  roadmap: Roadmap,
): string[] {
  const { quoted } = phrasesIn(language).answer;
  return quotes
    .filter(({ quote }) => !headline.includes(quote.text.replace(/\.$/, '')))
    .map(({ quote }) => {
      const english = translationOf(quote.text, language, roadmap);
      const isSaid = english === null || headline.includes(english.replace(/\.$/, ''));
      return `${quoted(quote.text)}${isSaid ? '' : ` (${english})`}`;
    });
}

/** "3 doctrine technique". */
const nameOf = (number: number, language: Language, roadmap: Roadmap): string =>
  `${writtenKey(roadmap, number)} ${shortActionName(number, language, roadmap)}`;

function actionLine(number: number, { language }: Pick<Answer, 'language'>, roadmap: Roadmap): string {
  const title = findAction(roadmap, number)?.title ?? '';
  const english = language === 'en' ? roadmap.english.actions[number] : undefined;
  return `- ${nameOf(number, language, roadmap)} – ${title}${english ? ` (${english})` : ''}`;
}

function actionLines(number: number, answer: Omit<Answer, 'text'>, roadmap: Roadmap): string[] {
  const { answer: phrases } = phrasesIn(answer.language);
  const owners = answer.owners.filter(({ action }) => action === number);
  const deadlines = answer.deadlines.filter(({ action }) => action === number);
  return [
    actionLine(number, answer, roadmap).slice(2),
    ...quoteLines(
      answer.quotes.filter(({ action }) => action === number),
      answer,
      roadmap,
    ),
    phrases.labelled(
      phrases.owners,
      owners.map((o) => o.name + roleSaid(o.role, answer.language)).join(', ') ||
        (unreadOwnersOf(roadmap, number).length > 0 ? phrases.ownerUnread : phrases.noOwner),
    ),
    ...(deadlines.length > 0 ? [phrases.labelled(phrases.deadlines, '')] : []),
    ...deadlines.map((deadline) => deadlineLine(deadline, answer, roadmap)),
  ];
}

function deadlineLine(deadline: Deadline, answer: Omit<Answer, 'text'>, roadmap: Roadmap): string {
  const { language, today, reports = [] } = answer;
  const { stands, answer: phrases } = phrasesIn(language);
  const english = language === 'en' ? roadmap.english.deadlines[deadline.id] : undefined;
  const translated = english ? ` (${english.label}: ${english.when})` : '';
  const date = `${deadline.when}${translated} – ${stands(standingOn(today, deadline), deadline.precision)}`;
  const report = reports.find((one) => one.deadline === deadline.id);
  const named = namesActions(answer) ? `[${nameOf(deadline.action, language, roadmap)}] ` : '';
  const line = `- ${named}${phrases.labelled(deadline.label, date)}`;
  return report ? `${line}\n  → ${reportText(report, language)}` : line;
}

function sourceLine(answer: Omit<Answer, 'text'>, roadmap: Roadmap): string | null {
  const { answer: phrases } = phrasesIn(answer.language);
  const lines = placesOf(answer, roadmap).map(({ from, to }) => phrases.line(from, to));
  const month = publishedIn(roadmap, answer.language);
  return lines.length > 0 ? phrases.source(roadmap.title, month, lines.join(', ')) : null;
}

/** More places than these of a list are told as one, from the first to the last. */
const MOST_PLACES = 3;

/** Where what an answer shows stands in the text: its quotes or dates, or else its actions. */
export function placesOf(
  {
    kind,
    also = [],
    quotes,
    deadlines,
    actions,
  }: Pick<Answer, 'kind' | 'also' | 'quotes' | 'deadlines' | 'actions'>,
  roadmap: Roadmap,
): LineRange[] {
  const told = [kind, ...also];
  const isDated = told.includes('when') || kind === 'list';
  const dated = isDated ? [...Map.groupBy(deadlines, ({ action }) => action).values()] : [];
  const places = [
    ...dated.map((own) => around(own.map(({ lines }) => lines))),
    ...(told.includes('who') || kind === 'define' || kind === 'unknown'
      ? quotes.map(({ quote }) => quote.lines)
      : []),
  ];
  // A row of a table holds an action's date and its owner.
  const each = [...new Map(places.map((place) => [`${place.from}-${place.to}`, place])).values()];
  const found =
    each.length > 0 ? each : actions.flatMap((number) => findAction(roadmap, number)?.lines ?? []);
  if (kind !== 'list') return found;
  return found.length > MOST_PLACES ? [around(found)] : found.toSorted((one, other) => one.from - other.from);
}

const around = (places: readonly LineRange[]): LineRange => ({
  from: Math.min(...places.map(({ from }) => from)),
  to: Math.max(...places.map(({ to }) => to)),
});
