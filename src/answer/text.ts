import { standingOn } from '../dates/calendar.ts';
import { publishedIn } from '../phrases/days.ts';
import { datesWithin, roleSaid, shortActionName, translationOf } from '../phrases/fact-names.ts';
import { type Phrases, phrasesIn, type Voice } from '../phrases/phrases.ts';
import { capital } from '../phrases/words.ts';
import { writtenKey } from '../roadmap/action-number.ts';
import { splitSentences } from '../roadmap/paragraphs.ts';
import { findAction, type Roadmap, unreadOwnersOf } from '../roadmap/roadmap.ts';
import type { Deadline, LineRange } from '../roadmap/schema.ts';
import { type Answer, namesActions, type Source } from './answer.ts';
import { reportText } from './report-text.ts';

/** More actions than these are listed by their short names, not by long titles; more that are counted, not at all. */
const MOST_TITLES = 10;
/** A list longer than this is cut in the plain text: the structured answer holds all of it. */
const MOST_LINES = 60;

/** An answer, and what its text is written with. */
interface Written extends Omit<Answer, 'text'>, Voice {
  phrases: Phrases['answer'];
}

/** The whole answer as plain text, headline first: for a terminal, a notification or a screen reader. */
export function writeText(answer: Omit<Answer, 'text'>, roadmap: Roadmap): string {
  const { answer: phrases } = phrasesIn(answer.language);
  const written = { ...answer, roadmap, phrases };
  const { headline, notes, actions, close, suggestions } = answer;
  const listed = (numbers: readonly number[]): string[] =>
    numbers.map((each) => `- ${titled(each, written)}`);
  const offers = suggestions.filter((number) => !actions.includes(number));
  const lines = [
    headline,
    ...notes,
    ...factLines(written),
    ...(close.length > 0 ? [phrases.labelled(phrases.close, '')] : []),
    ...listed([...close, ...offers]),
  ];
  const places = placesOf(answer, roadmap);
  const month = publishedIn(roadmap, answer.language);
  const source = places.length > 0 ? [phrases.source(roadmap.title, month, phrases.lines(places))] : [];
  return [...lines.slice(0, MOST_LINES), ...source].join('\n');
}

/** What is quoted, and the actions or deadlines that are told. */
function factLines(written: Written): string[] {
  const { kind, quotes, actions, deadlines, list, phrases } = written;
  if (kind === 'action')
    return [
      ...(actions.length > 1 ? [sideBySide(written)] : []),
      ...actions.flatMap((number) => cardLines(number, written)),
    ];
  const quoted = quoteLines(quotes, written);
  if (list?.counted && list.total > MOST_TITLES) return [...quoted, phrases.askForList];
  if (list?.of !== 'actions') return [...quoted, ...deadlines.map((each) => deadlineLine(each, written))];
  const named = actions.length > MOST_TITLES ? nameOf : titled;
  return [...quoted, ...actions.map((number) => `- ${named(number, written)}`)];
}

/** The dates of several actions in one line. */
const sideBySide = (written: Written): string =>
  written.actions
    .map((number) => {
      const own = written.deadlines.filter(({ action }) => action === number);
      const name = capital(shortActionName(number, written));
      return written.phrases.when(name, datesWithin(own, name.length, written));
    })
    .join(' ');

/** Sentences of quotations that the first line does not have, with our English where there is some. */
function quoteLines(quotes: readonly Source[], written: Written): string[] {
  const isSaid = (text: string): boolean => says(written.headline, text);
  return quotes.flatMap(({ quote: { text } }) => {
    // The sentence before or after the one that answers is not told without it.
    if (isSaid(text) || splitSentences(text).some(isSaid)) return [];
    const english = translationOf(text, written);
    return `${written.phrases.quoted(text)}${english === null || isSaid(english) ? '' : ` (${english})`}`;
  });
}

const plain = (text: string): string => text.replace(/\s/g, ' ');

/** Whether a first line has a sentence in it, which is not said again below. */
export const says = (headline: string, text: string): boolean =>
  plain(headline).includes(plain(text).replace(/\.$/, ''));

/** "3 doctrine technique". */
const nameOf = (number: number, voice: Voice): string =>
  `${writtenKey(voice.roadmap, number)} ${shortActionName(number, voice)}`;

/** "3 doctrine technique – Elaborer la doctrine technique du numérique en santé". */
function titled(number: number, voice: Voice): string {
  const { language, roadmap } = voice;
  const title = findAction(roadmap, number)?.title ?? '';
  const english = language === 'en' ? roadmap.english.actions[number] : undefined;
  return `${nameOf(number, voice)} – ${title}${english ? ` (${english})` : ''}`;
}

/** One action with all that is known of it. */
function cardLines(number: number, written: Written): string[] {
  const { owners, deadlines, quotes, language, roadmap, phrases } = written;
  const ofIt = ({ action }: { action: number | null }): boolean => action === number;
  const named = owners.filter(ofIt).map(({ name, role }) => name + roleSaid(role, language));
  const nobody = unreadOwnersOf(roadmap, number).length > 0 ? phrases.ownerUnread : phrases.noOwner;
  const own = deadlines.filter(ofIt);
  return [
    titled(number, written),
    ...quoteLines(quotes.filter(ofIt), written),
    phrases.labelled(phrases.owners, named.join(', ') || nobody),
    ...(own.length > 0 ? [phrases.labelled(phrases.deadlines, '')] : []),
    ...own.map((deadline) => deadlineLine(deadline, written)),
  ];
}

function deadlineLine(deadline: Deadline, written: Written): string {
  const { language, roadmap, today, reports = [], phrases } = written;
  const { stands } = phrasesIn(language);
  const english = language === 'en' ? roadmap.english.deadlines[deadline.id] : undefined;
  const translated = english ? ` (${english.label}: ${english.when})` : '';
  const date = `${deadline.when}${translated} – ${stands(standingOn(today, deadline), deadline.precision)}`;
  const report = reports.find((one) => one.deadline === deadline.id);
  const named = namesActions(written) ? `[${nameOf(deadline.action, written)}] ` : '';
  const line = `- ${named}${phrases.labelled(deadline.label, date)}`;
  return report ? `${line}\n  → ${reportText(report, language)}` : line;
}

/** More places than these of a list are told as one, from the first to the last. */
const MOST_PLACES = 3;

/** Where what an answer shows stands in the text: its dates and its quotes, and a card all of its action. */
export function placesOf(answer: Omit<Answer, 'text'>, roadmap: Roadmap): LineRange[] {
  const { kind, also = [], quotes, deadlines, actions } = answer;
  const isDated = [kind, ...also].some((told) => told === 'when' || told === 'list' || told === 'unknown');
  const dated = isDated ? deadlines.map(({ lines }) => lines) : [];
  const shown = [...dated, ...quotes.map(({ quote }) => quote.lines)];
  const whole = kind === 'action' || shown.length === 0 ? actions : [];
  const cards = whole.flatMap((number) => findAction(roadmap, number)?.lines ?? []);
  const own = actions.flatMap((number) => findAction(roadmap, number)?.deadlines ?? []);
  const hidden = own.filter((each) => !deadlines.includes(each)).map(({ lines }) => lines.from);
  const found = joined([...cards, ...shown], hidden);
  return kind === 'list' && found.length > MOST_PLACES ? [spanOf(found)] : found;
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
    if (isNext) found[found.length - 1] = spanOf([last, place]);
    else found.push(place);
  }
  return found;
}

/** From the first to the last. */
export const spanOf = (places: readonly LineRange[]): LineRange => ({
  from: Math.min(...places.map(({ from }) => from)),
  to: Math.max(...places.map(({ to }) => to)),
});
