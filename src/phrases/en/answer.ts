import type { OwnerRole } from '../../roadmap/schema.ts';
import type { Standing } from '../../understanding/query.ts';
import type { Bounds, Dates } from '../among.ts';
import { capital } from '../capital.ts';
import { dayName } from '../days.ts';
import type { answerFr, whyFr } from '../fr/answer.ts';
import { periodName } from '../periods.ts';

const standings: Record<Standing, string> = {
  next: 'ahead',
  upcoming: 'ahead',
  overdue: 'whose date is past',
  'under way': 'under way',
  first: '',
  last: '',
};

const datesOf = ({ period, standing, today }: Dates): string => {
  const relation = { due: '', starts: ' that start', ends: ' that end' }[period?.relation ?? 'due'];
  return [standing && standings[standing], period && `${relation} ${periodName(period, 'en', today)}`.trim()]
    .filter(Boolean)
    .map((said) => ` ${said}`)
    .join('');
};

const bounds = ({ least, most }: Bounds, one: string, many: string): string => {
  if (most === 0) return `without ${one}`;
  if (least === most) return `with ${least} ${least === 1 ? one : many}`;
  if (least === 0) return `with at most ${most} ${most === 1 ? one : many}`;
  return most > 99
    ? `with at least ${least} ${least === 1 ? one : many}`
    : `with ${least} to ${most} ${many}`;
};

const and = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const leads: Record<OwnerRole, [one: string, many: string]> = {
  lead: ['leads it', 'lead it'],
  strategic: ['has the strategic lead', 'have the strategic lead'],
  operational: ['has the operational lead', 'have the operational lead'],
  organiser: ['organises it', 'organise it'],
  host: ['hosts it', 'host it'],
};

export const answerEn: typeof answerFr = {
  inPeriod: (period) => `in ${period}`,
  onDay: (day) => `on ${day}`,
  about: (unit, number, name, dates) =>
    `${capital(unit.one)} ${unit.mark(number)}, ${name}${dates ? `: ${dates}` : ''}.`,
  compared: (unit, numbers) => `${capital(unit.many)} ${and(numbers.map(unit.mark))} compared.`,
  when: (name, dates) => `${name}: ${dates}.`,
  noDate: (unit, number, name) => `The roadmap gives no date for ${unit.one} ${unit.mark(number)} (${name}).`,
  spread: (count, first, last) => `${count} deadlines, the first ${first}, the last ${last}`,
  who: (unit, number, name, owners) =>
    `${capital(unit.one)} ${unit.mark(number)}, ${name}: ${owners
      .map(({ names, role, many }) => `${and(names)} ${leads[role][many || names.length > 1 ? 1 : 0]}`)
      .join(', ')}.`,
  whoNobody: (unit, number, name, steering) =>
    `The roadmap names no one for ${unit.one} ${unit.mark(number)} (${name})${steering ? `; ${steering} oversees the whole roadmap` : ''}.`,
  leads: (unit, body, numbers, how) => {
    const marks = and(numbers.map(unit.mark));
    const what = numbers.length === 1 ? `${unit.one} ${marks}` : `${numbers.length} ${unit.many}: ${marks}`;
    return `${capital(body)} ${how === 'alone' ? 'leads' : 'co-leads'} ${what}.`;
  },
  among: (unit, told) => {
    const said = [
      told.kinds.map((kind) => `“${kind}”`).join(', '),
      told.notKinds.length > 0 ? `without ${told.notKinds.map((kind) => `“${kind}”`).join(', ')}` : '',
      told.owners.join(', ') &&
        `${told.partner ? 'associating ' : ''}${told.owners.join(', ')}${told.alone ? ' alone' : ''}`,
      told.without.length > 0 ? `without ${told.without.join(', ')}` : '',
      told.ownerCount
        ? told.ownerCount.most === 0
          ? 'no owner named'
          : bounds(told.ownerCount, 'owner', 'owners')
        : '',
      told.deadlineCount ? bounds(told.deadlineCount, 'deadline', 'deadlines') : '',
      told.chapters.length > 0 ? `${told.chapter.one} ${told.chapters.join(', ')}` : '',
      told.numbers.length > 0
        ? `${told.numbers.length > 1 ? unit.many : unit.one} ${told.numbers.map(unit.mark).join(', ')}`
        : '',
      told.title.length > 0 ? `title: “${told.title.join(' ')}”` : '',
      told.exactness === null ? '' : told.exactness === 'open' ? 'no end given' : 'undated',
    ].filter(Boolean);
    return said.length > 0 ? ` (${said.join('; ')})` : '';
  },
  listedActions: (unit, count, among, dates) => {
    const dated = dates ? ` with${dates.without ? 'out' : ''} a deadline${datesOf(dates)}` : '';
    if (count === 0) return dates ? `No ${unit.one}${dated}${among}` : `No ${unit.one} fits${among}`;
    return `${count === 1 ? `One ${unit.one}` : `${count} ${unit.many}`}${dated}${among}`;
  },
  listedDeadlines: (count, dates, among) => {
    if (count > 0 && dates.standing === 'first') return `First deadline${count === 1 ? '' : 's'}${among}`;
    if (count > 0 && dates.standing === 'last') return `Last deadline${count === 1 ? '' : 's'}${among}`;
    if (count > 0 && dates.standing === 'next' && dates.period === null)
      return `The next ${count === 1 ? 'deadline' : `${count} deadlines`}${among}`;
    return `${count === 0 ? 'No deadline' : count === 1 ? 'One deadline' : `${count} deadlines`}${datesOf(dates)}${among}`;
  },
  listing: (what, items) => `${what}: ${items}.`,
  listingFirst: (what, first) => `${what}; the first: ${first}.`,
  between: '; ',
  plain: (what) => `${what}.`,
  finished: (last, openEnded) =>
    `All dated deadlines have passed; the last: ${last}.${openEnded === 0 ? '' : openEnded === 1 ? ' One has no end.' : ` ${openEnded} have no end.`}`,
  finishedTry: 'Ask as of another day (“next deadlines as of 2019-11-25”), or ask what was reported.',
  amongRead: (none) => `${none.replace(/\.$/, '')} among those that could be read.`,
  nobodyRead: (nobody) => `${nobody.replace(/\.$/, '')} among those that could be read.`,
  unreadDates: (count) =>
    count === 1
      ? 'One date of this document could not be read: it is missing here.'
      : `${count} dates of this document could not be read: they are missing here.`,
  unreadOwners: (count) =>
    count === 1
      ? 'One owner named in this document could not be read.'
      : `${count} mentions of owners in this document could not be read.`,
  asOf: (day, said) => `As of ${dayName(day, 'en')}: ${said}`,
  quoted: (text) => `“${text}”`,
  labelled: (label, text) => `${label}: ${text}`.trim(),
  defined: (term, meaning) => `${term}: “${meaning}”.`,
  unexplained: (term) => `The roadmap uses “${term}” without explaining it.`,
  factMissing: (unit, number, name, property) =>
    `The roadmap ${property === null ? 'does not say' : `gives no ${property}`}. This is what it says of ${unit.one} ${unit.mark(number)}, ${name}:`,
  notInRoadmap: (unit, offers) =>
    offers
      ? `The roadmap does not cover this. The nearest ${unit.many}:`
      : 'The roadmap does not cover this.',
  noSuchAction: (unit, marks, first, last) =>
    `${capital(unit.many)} go from ${unit.mark(first)} to ${unit.mark(last)}: there is no ${unit.one} ${marks.join(', ')}. Try “${unit.one} ${unit.mark(last)}”.`,
  noSuchChapter: (chapter, typed, marks) =>
    `The ${chapter.many} are ${and(marks)}: there is no ${chapter.one} ${typed.join(', ')}.`,
  absent: (unit, marks) => `There is no ${unit.one} ${marks.join(', ')}.`,
  notUnderstood: (typed) =>
    `Not understood: ${typed.map((each) => `“${each}”`).join(', ')}. The answer leaves it out.`,
  onlyNotUnderstood: (typed) =>
    `I did not understand ${typed.map((each) => `“${each}”`).join(', ')}. Try for instance “deadlines 2021” or “deadlines before 30/06/2020”.`,
  help: (examples) => `Ask a question about the roadmap: ${examples.map((each) => `“${each}”`).join(', ')}.`,
  talk: {
    greeting: (title, [one = '', other = '']) =>
      `Hello! I answer questions about the roadmap “${title}”.\nTry “${one}” or “${other}”.`,
    thanks: (_title, [one = '', other = '']) =>
      `You’re welcome! Anything else? For instance “${one}” or “${other}”.`,
    goodbye: () => 'Goodbye!',
    nod: (_title, [one = '', other = '']) => `Good. To go on: “${one}” or “${other}”.`,
    order: (title, [one = '', other = '']) =>
      `Sorry, all I do is quote the roadmap “${title}”: “${one}” or “${other}”, for instance.`,
    translate: (_title, [one = '', other = '']) =>
      `There is nothing to translate yet. Ask a question first: “${one}” or “${other}”.`,
    more: (_title, [one = '', other = '']) => `More about what? Try “${one}” or “${other}”.`,
    nothing: (_title, [one = '', other = '']) =>
      `I found no question there. Try “${one}”, “${other}” or “help”.`,
  },
  owners: 'Owner',
  noOwner: 'no one is named',
  ownerUnread: 'not read as a name; see the text',
  deadlines: 'Deadlines',
  source: (title, month, lines) => `Source: “${title}”, ${month ? `${month}, ` : ''}${lines}`,
  line: (from, to) => (from === to ? `line ${from}` : `lines ${from}–${to}`),
  close: 'Or',
};

export const whyEn: typeof whyFr = {
  field: {
    title: 'title',
    lexicon: 'lexicon',
    deadline: 'deadline',
    body: 'body',
    owner: 'owner',
    number: 'number',
    period: 'period',
    kind: 'kind of step',
    term: 'term',
  },
  match: (words, as, field, line) =>
    `“${words}”${as ? ` read as “${as}”` : ''}: ${field}${line ? `, line ${line}` : ''}`,
  nothing: 'The roadmap knows no word of the question.',
  confidence: (percent) => `Confidence in this answer: ${percent}%`,
  weighs: (what, signs) => `What speaks for “${what}”: ${signs}`,
  runnerUp: (unit, number, title, percent) =>
    `Next: ${unit.one} ${unit.mark(number)}, “${title}”, at ${percent}% of the first one’s chance`,
};
