import { standingOn } from '../dates/calendar.ts';
import { publishedIn } from '../phrases/days.ts';
import { shortActionName } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { writtenKey } from '../roadmap/action-number.ts';
import { findAction, type Roadmap, unreadOwnersOf } from '../roadmap/roadmap.ts';
import type { Deadline } from '../roadmap/schema.ts';
import type { Answer } from './answer.ts';
import { reportText } from './report-text.ts';

/** A list longer than this is cut in the plain text: the structured answer holds all of it. */
const MOST_LINES = 60;

/** The whole answer as plain text, headline first: for a terminal, a notification or a screen reader. */
export function writeText(answer: Omit<Answer, 'text'>, roadmap: Roadmap): string {
  const { answer: phrases } = phrasesIn(answer.language);
  const lines = [answer.headline, ...answer.notes];
  if (answer.kind === 'action') lines.push(...answer.actions.flatMap((n) => actionLines(n, answer, roadmap)));
  else if (answer.list?.of === 'actions')
    lines.push(...answer.actions.map((n) => actionLine(n, answer, roadmap)));
  else lines.push(...answer.deadlines.map((deadline) => deadlineLine(deadline, answer, roadmap)));
  lines.push(...answer.quotes.map(({ quote }) => phrases.quoted(quote.text)));
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

function actionLine(number: number, { language }: Pick<Answer, 'language'>, roadmap: Roadmap): string {
  const action = findAction(roadmap, number);
  const english = language === 'en' ? roadmap.english.actions[number] : undefined;
  return `- ${writtenKey(roadmap, number)}. ${action?.title ?? ''}${english ? ` (${english})` : ''}`;
}

function actionLines(number: number, answer: Omit<Answer, 'text'>, roadmap: Roadmap): string[] {
  const { answer: phrases, role } = phrasesIn(answer.language);
  const owners = answer.owners.filter(({ action }) => action === number);
  const deadlines = answer.deadlines.filter(({ action }) => action === number);
  return [
    actionLine(number, answer, roadmap).slice(2),
    phrases.labelled(
      phrases.owners,
      owners.map((o) => `${o.name} (${role[o.role]})`).join(', ') ||
        (unreadOwnersOf(roadmap, number).length > 0 ? phrases.ownerUnread : phrases.noOwner),
    ),
    ...(deadlines.length > 0 ? [phrases.labelled(phrases.deadlines, '')] : []),
    ...deadlines.map((deadline) => deadlineLine(deadline, answer, roadmap)),
  ];
}

function deadlineLine(
  deadline: Deadline,
  { language, today, reports = [], kind, actions }: Omit<Answer, 'text'>,
  roadmap: Roadmap,
): string {
  const { stands, answer: phrases } = phrasesIn(language);
  const english = language === 'en' ? roadmap.english.deadlines[deadline.id] : undefined;
  const translated = english ? ` (${english.label}: ${english.when})` : '';
  const date = `${deadline.when}${translated} – ${stands(standingOn(today, deadline), deadline.precision)}`;
  const report = reports.find((one) => one.deadline === deadline.id);
  const key = writtenKey(roadmap, deadline.action);
  const alone = actions.length < 2 || kind === 'action';
  const of = alone ? key : `${key}, ${shortActionName(deadline.action, language, roadmap)}`;
  const line = `- [${of}] ${phrases.labelled(deadline.label, date)}`;
  return report ? `${line}\n  → ${reportText(report, language)}` : line;
}

function sourceLine(answer: Omit<Answer, 'text'>, roadmap: Roadmap): string | null {
  const { answer: phrases } = phrasesIn(answer.language);
  const [first] = answer.actions;
  const action = first === undefined ? null : findAction(roadmap, first);
  const lines = answer.definition?.source.quote.lines ?? action?.lines;
  return lines && answer.list === undefined
    ? phrases.source(roadmap.title, publishedIn(roadmap, answer.language), phrases.line(lines.from, lines.to))
    : null;
}
