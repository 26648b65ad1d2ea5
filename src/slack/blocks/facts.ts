import type { Answer, Source } from '../../answer/answer.ts';
import { reportText } from '../../answer/report-text.ts';
import { standingOn } from '../../dates/calendar.ts';
import { dayName, publishedIn } from '../../phrases/days.ts';
import { headingOf } from '../../phrases/heading.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { findAction, type Roadmap } from '../../roadmap/roadmap.ts';
import type { Action, Deadline, LineRange, Owner } from '../../roadmap/schema.ts';
import { unitIn } from '../../roadmap/unit.ts';
import type { Report } from '../../tracking/reports.ts';
import type { Update } from '../../tracking/update.ts';
import type { Language } from '../../understanding/language.ts';
import { escapeText } from '../transport/escape.ts';
import { shown } from '../transport/limits.ts';
import { type Line, mention, outside, quote } from './elements.ts';

/** Facts of the roadmap as lines of Slack's markup, each escaped and of bounded length. */

type Reader = Pick<Answer, 'language' | 'today' | 'reports'>;

export function titleLines(action: Action, language: Language, roadmap: Roadmap): string[] {
  const english = roadmap.english.actions[action.number];
  return [`*${outside(action.title, shown.title)}*`, ...translation(english, language)];
}

export function orientationLine({ orientation }: Action, language: Language, roadmap: Roadmap): string {
  if (orientation === null) return '';
  const { slack } = phrasesIn(language);
  const title = roadmap.orientations.find(({ number }) => number === orientation)?.title ?? '';
  const english = roadmap.english.orientations[orientation];
  const line = slack.action.orientation(orientation, outside(title, shown.title));
  return [line, ...translation(english, language)].join('\n');
}

/** Label, date as the text gives it, where it stands and how exact it is; in English our translation below. */
export function deadlineLine(deadline: Deadline, reader: Reader, roadmap: Roadmap): string {
  const { language, today, reports = [] } = reader;
  const report = reports.find((one) => one.deadline === deadline.id);
  const said = phrasesIn(language).stands;
  const { label, when, id, precision } = deadline;
  const stands = said(standingOn(today, deadline), precision);
  const english = roadmap.english.deadlines[id];
  return [
    `• ${outside(label, shown.label)} : *${outside(when, shown.name)}* – ${stands}`,
    ...translation(english && `${english.label}: ${english.when}`, language),
    ...(report ? [`→ ${reportLine(report, language)}`] : []),
  ].join('\n');
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

export const deadlinesHeading = (reader: Reader): string =>
  `*${phrasesIn(reader.language).slack.action.deadlines}* (${asOf(reader)})`;

/** Who owns an action, with the words of the text; or that it names no one, and who steers the whole. */
export function ownerLines(owners: Owner[], language: Language, roadmap: Roadmap): Line[] {
  const { role, slack } = phrasesIn(language);
  const { steering } = roadmap;
  const unit = unitIn(language, roadmap);
  if (owners.length === 0) {
    if (!steering) return [slack.action.noOwner(unit, null)];
    const name = outside(steering.name, shown.name);
    const { from, to } = steering.quote.lines;
    return [
      slack.action.noOwner(unit, name),
      quote(steering.quote.text, shown.quote, phrasesIn(language).answer.line(from, to)),
    ];
  }
  return [
    ...owners
      .slice(0, shown.owners)
      .map((owner) => `• *${outside(owner.name, shown.name)}* (${role[owner.role]})`),
    ...quoteLines(owners),
    ...more(owners.length - shown.owners, language),
  ];
}

/** Each sentence once. */
export const quoteLines = (sources: Pick<Source, 'quote'>[]): Line[] =>
  [...new Set(sources.map((source) => source.quote.text))]
    .slice(0, shown.quotes)
    .map((text) => quote(text, shown.quote));

/** Where in the text it stands: "Source: “…”, April 2019, lines 689–711". */
export function sourceLine(places: LineRange[], language: Language, roadmap: Roadmap): string {
  const { answer } = phrasesIn(language);
  const lines = places.map(({ from, to }) => answer.line(from, to)).join(', ');
  return outside(answer.source(roadmap.title, publishedIn(roadmap, language), lines), shown.title);
}

/** "Action 15: title", for a button. */
export function actionLabel(number: number, language: Language, roadmap: Roadmap): string {
  const title = language === 'en' ? roadmap.english.actions[number] : undefined;
  const action = findAction(roadmap, number);
  return `${headingOf(number, language, roadmap)} · ${title ?? action?.title ?? ''}`;
}

export const more = (count: number, language: Language): string[] =>
  count > 0 ? [`_${phrasesIn(language).slack.action.more(count)}_`] : [];

/** `most`: characters of the English. */
export function translation(
  english: string | undefined,
  language: Language,
  most: number = shown.translation,
): string[] {
  if (language !== 'en' || english === undefined) return [];
  return [`_${outside(english, most)}_ (${phrasesIn(language).slack.translation})`];
}
