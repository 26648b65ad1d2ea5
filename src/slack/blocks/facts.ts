import type { Answer, Source } from '../../answer/answer.ts';
import { reportText } from '../../answer/report-text.ts';
import { says } from '../../answer/text.ts';
import { standingOn } from '../../dates/calendar.ts';
import { dayName, publishedIn } from '../../phrases/days.ts';
import { bodyName, headingOf, roleSaid, shortActionName, translationOf } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { capital } from '../../phrases/words.ts';
import { writtenKey } from '../../roadmap/action-number.ts';
import { type Roadmap, unreadOwnersOf } from '../../roadmap/roadmap.ts';
import type { Action, Deadline, LineRange } from '../../roadmap/schema.ts';
import { inLanguage, shortNameOf } from '../../roadmap/short-names.ts';
import { chapterIn, unitIn } from '../../roadmap/unit.ts';
import type { Report } from '../../tracking/reports.ts';
import type { Update } from '../../tracking/update.ts';
import type { Language } from '../../understanding/language.ts';
import { escapeText } from '../transport/escape.ts';
import { shown } from '../transport/limits.ts';
import { type Block, type Line, mention, outside, quote, sections } from './elements.ts';

/** Facts of the roadmap as lines of Slack's markup, each escaped and of bounded length. */

type Reader = Pick<Answer, 'language' | 'today' | 'reports'>;

export function titleLines(action: Action, language: Language, roadmap: Roadmap): string[] {
  const english = roadmap.english.actions[action.number];
  return [`*${outside(action.title, shown.title)}*`, ...translation(english, language)];
}

/** Of the chapter that an action stands in; none where it stands in none. */
export function chapterLines(orientation: number | null, language: Language, roadmap: Roadmap): string[] {
  if (orientation === null) return [];
  const title = roadmap.orientations.find(({ number }) => number === orientation)?.title ?? '';
  const english = roadmap.english.orientations[orientation];
  const chapter = chapterIn(language, roadmap, [orientation]);
  const heading = `${capital(chapter.one)} ${chapter.mark(orientation)}`;
  const line = phrasesIn(language).answer.labelled(heading, outside(title, shown.title));
  return [line, ...translation(english, language)];
}

/** Label, date and where it stands; in English our translation below. `named`: with the short name of its action. */
export function deadlineLine(deadline: Deadline, reader: Reader, roadmap: Roadmap, named = false): string {
  const { language, today, reports = [] } = reader;
  const report = reports.find((one) => one.deadline === deadline.id);
  const said = phrasesIn(language).stands;
  const { label, when, id, precision } = deadline;
  const stands = said(standingOn(today, deadline), precision);
  const english = roadmap.english.deadlines[id];
  const of = named ? `${actionName(deadline.action, language, roadmap)} – ` : '';
  return [
    `• ${of}${phrasesIn(language).answer.labelled(outside(label, shown.label), `*${outside(when, shown.name)}*`)} – ${stands}`,
    ...translation(english && `${english.label}: ${english.when}`, language),
    ...(report ? [`→ ${reportLine(report, language)}`] : []),
  ].join('\n');
}

/** The short name of a deadline and its date as the text gives it, for where deadlines stand side by side. */
export function whenLine(deadline: Deadline, { language, today }: Reader, roadmap: Roadmap): string {
  const { answer, stands } = phrasesIn(language);
  const name = outside(shortNameOf(deadline, language, roadmap), shown.name);
  const when = `*${outside(inLanguage(deadline, language, roadmap).when, shown.name)}*`;
  return `• ${answer.labelled(name, when)} – ${stands(standingOn(today, deadline), deadline.precision)}`;
}

/** What is reported, by whom and when; what people wrote is escaped, and a link to the evidence only a link. */
export function reportLine(report: Report | Update, language: Language): string {
  const { evidence, note } = report;
  const { tracking, answer } = phrasesIn(language);
  const escaped = { ...report, note: note && outside(note, shown.quote), evidence: null };
  const line = reportText(escaped, language, mention(report.by));
  if (!evidence) return line;
  return `${line} · ${answer.labelled(tracking.evidence, `<${escapeText(evidence).replaceAll('|', '%7C')}>`)}`;
}

/** The day that the standing of deadlines is relative to. */
export const asOf = ({ language, today }: Reader): string =>
  phrasesIn(language).slack.action.asOf(dayName(today, language));

/** Deadlines below a heading, at most so many. `named`: each with its action. */
export const deadlineSections = (
  deadlines: readonly Deadline[],
  reader: Reader,
  roadmap: Roadmap,
  most: number = shown.deadlines,
  named = false,
): Block[] =>
  deadlines.length === 0
    ? []
    : sections([
        `*${phrasesIn(reader.language).answer.deadlines}* (${asOf(reader)})`,
        ...deadlines.slice(0, most).map((each) => deadlineLine(each, reader, roadmap, named)),
        ...more(deadlines.length - most, reader.language),
      ]);

/** Who owns an action, with the words of the text; or that it names no one, and who steers the whole. */
export function ownerLines({ number, owners }: Action, language: Language, roadmap: Roadmap): Line[] {
  const { answer } = phrasesIn(language);
  const { steering } = roadmap;
  const it = { unit: unitIn(language, roadmap), number, name: null };
  const cited = ({ text, lines }: Source['quote']) => quote(text, shown.quote, answer.lines([lines]));
  const unread = unreadOwnersOf(roadmap, number);
  if (owners.length === 0 && unread.length > 0) {
    return [answer.nobodyRead(answer.whoNobody(it, null, [])), ...unread.map(cited)];
  }
  if (owners.length === 0) {
    const name = steering && outside(bodyName(steering.name, { language, roadmap }), shown.name);
    return [answer.whoNobody(it, name, []), ...(steering ? [cited(steering.quote)] : [])];
  }
  return [
    ...owners
      .slice(0, shown.owners)
      .map((owner) => `• *${outside(owner.name, shown.name)}*${roleSaid(owner.role, language)}`),
    ...quoteLines(owners, { language }, roadmap),
    ...more(owners.length - shown.owners, language),
  ];
}

/** Each sentence once, with our English below, unless the first line has it. */
export const quoteLines = (
  sources: Pick<Source, 'quote'>[],
  { language, headline = '' }: { language: Language; headline?: string },
  roadmap: Roadmap,
): Line[] =>
  [...new Set(sources.map((source) => source.quote.text))].slice(0, shown.quotes).flatMap((text) => {
    if (says(headline, text)) return [];
    const english = translationOf(text, { language, roadmap });
    return [
      quote(text, shown.quote),
      ...(english === null || says(headline, english) ? [] : translation(english, language)),
    ];
  });

/** Where in the text it stands: "Source: “…”, April 2019, lines 689–711". */
export function sourceLine(places: LineRange[], language: Language, roadmap: Roadmap): string {
  const { answer } = phrasesIn(language);
  const lines = answer.lines(places);
  return outside(answer.source(roadmap.title, publishedIn(roadmap, language), lines), shown.title);
}

/** "Action 15 · Digital Health Space", for a button. */
export const actionLabel = (number: number, language: Language, roadmap: Roadmap): string =>
  `${headingOf(number, language, roadmap)} · ${shortActionName(number, { language, roadmap })}`;

/** "15 Digital Health Space", in bold, for a line. */
export const actionName = (number: number, language: Language, roadmap: Roadmap): string =>
  `*${outside(`${writtenKey(roadmap, number)} ${shortActionName(number, { language, roadmap })}`, shown.name)}*`;

export const more = (count: number, language: Language): string[] =>
  count > 0 ? [`_${phrasesIn(language).slack.action.more(count)}_`] : [];

/** Our English, in italics; what that is, is said once a message: see `translatedNote`. */
export const translation = (english: string | undefined, language: Language): string[] =>
  language === 'en' && english !== undefined ? [`_${outside(english, shown.translation)}_`] : [];

/** That what is in italics is our translation, where there is any. */
export const translatedNote = (language: Language, { english }: Pick<Roadmap, 'english'>): string[] =>
  language === 'en' && english.title !== '' ? [phrasesIn(language).slack.translated] : [];
