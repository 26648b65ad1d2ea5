import { standingOn } from '../dates/calendar.ts';
import { publishedIn } from '../phrases/days.ts';
import { datesWithin, roleSaid, shortActionName, translationOf } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { capital } from '../phrases/words.ts';
import { writtenKey } from '../roadmap/action-number.ts';
import { splitSentences } from '../roadmap/paragraphs.ts';
import { findAction, type Roadmap, unreadOwnersOf } from '../roadmap/roadmap.ts';
import type { Deadline, LineRange } from '../roadmap/schema.ts';
import type { Language } from '../understanding/language.ts';
import { type Answer, namesActions, type Source } from './answer.ts';
import { reportText } from './report-text.ts';

/** More actions than these are listed by their short names, not by long titles; more that are counted, not at all. */
const MOST_TITLES = 10;
/** A list longer than this is cut in the plain text: the structured answer holds all of it. */
const MOST_LINES = 60;

/** The whole answer as plain text, headline first: for a terminal, a notification or a screen reader. */
export function writeText(answer: Omit<Answer, 'text'>, roadmap: Roadmap): string {
  const { answer: phrases } = phrasesIn(answer.language);
  const lines = [answer.headline, ...answer.notes];
  if (answer.kind !== 'action') lines.push(...quoteLines(answer.quotes, answer, roadmap));
  if (answer.kind === 'action') {
    if (answer.actions.length > 1) lines.push(sideBySide(answer, roadmap));
    lines.push(...answer.actions.flatMap((n) => actionLines(n, answer, roadmap)));
  } else if (answer.list?.counted && answer.list.total > MOST_TITLES) lines.push(phrases.askForList);
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

/** The dates of several actions in one line. */
const sideBySide = ({ actions, deadlines, language }: Omit<Answer, 'text'>, roadmap: Roadmap): string =>
  actions
    .map((number) => {
      const own = deadlines.filter(({ action }) => action === number);
      const name = capital(shortActionName(number, language, roadmap));
      return phrasesIn(language).answer.when(name, datesWithin(own, name.length, language, roadmap));
    })
    .join(' ');

/** Sentences of quotations that the first line does not have, with our English where there is some. */
function quoteLines(
  quotes: readonly Source[],
  { headline, language }: Pick<Answer, 'headline' | 'language'>,
  roadmap: Roadmap,
): string[] {
  const { quoted } = phrasesIn(language).answer;
  const isSaid = (text: string): boolean => says(headline, text);
  return quotes.flatMap(({ quote }) => {
    const { text } = quote;
    // The sentence before or after the one that answers is not told without it.
    if (isSaid(text) || splitSentences(text).some(isSaid)) return [];
    const english = translationOf(text, language, roadmap);
    return `${quoted(text)}${english === null || isSaid(english) ? '' : ` (${english})`}`;
  });
}

const plain = (text: string): string => text.replace(/\s/g, ' ');

/** Whether a first line has a sentence in it, which is not said again below. */
export const says = (headline: string, text: string): boolean =>
  plain(headline).includes(plain(text).replace(/\.$/, ''));

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
  const places = placesOf(answer, roadmap);
  const month = publishedIn(roadmap, answer.language);
  return places.length > 0 ? phrases.source(roadmap.title, month, phrases.lines(places)) : null;
}

/** More places than these of a list are told as one, from the first to the last. */
const MOST_PLACES = 3;

/** Where what an answer shows stands in the text: its dates and its quotes, and a card all of its action. */
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
  const isDated = [kind, ...also].some((told) => told === 'when' || told === 'list' || told === 'unknown');
  const dated = isDated ? deadlines.map(({ lines }) => lines) : [];
  const shown = [...dated, ...quotes.map(({ quote }) => quote.lines)];
  const whole = kind === 'action' || shown.length === 0 ? actions : [];
  const cards = whole.flatMap((number) => findAction(roadmap, number)?.lines ?? []);
  const own = actions.flatMap((number) => findAction(roadmap, number)?.deadlines ?? []);
  const hidden = own.filter((each) => !deadlines.includes(each)).map(({ lines }) => lines.from);
  const found = joined([...cards, ...shown], hidden);
  return kind === 'list' && found.length > MOST_PLACES ? [around(found)] : found;
}

/** Dates of one action stand a blank line apart. */
const APART = 2;

/** Places in the order of the text; those that overlap, or follow each other with nothing `hidden` between, as one. */
function joined(places: readonly LineRange[], hidden: readonly number[]): LineRange[] {
  const found: LineRange[] = [];
  for (const place of places.toSorted((one, other) => one.from - other.from)) {
    const last = found.at(-1);
    const isNext =
      last && place.from <= last.to + APART && (place.from <= last.to || !hidden.includes(last.to + 1));
    if (isNext) found[found.length - 1] = around([last, place]);
    else found.push(place);
  }
  return found;
}

const around = (places: readonly LineRange[]): LineRange => ({
  from: Math.min(...places.map(({ from }) => from)),
  to: Math.max(...places.map(({ to }) => to)),
});
