import type { OwnerRole } from '../../roadmap/schema.ts';
import type { Verdict } from '../../understanding/query.ts';
import { dayName } from '../days.ts';
import type { answerFr, whyFr } from '../fr/answer.ts';
import { capital, isOneLine, lineRange, named } from '../words.ts';
import { listWordsEn } from './list-words.ts';
import { listsEn } from './lists.ts';

const { and, quoted } = listWordsEn;

const quotedAll = (texts: readonly string[]): string => texts.map(quoted).join(', ');

const leads: Record<OwnerRole, [one: string, many: string]> = {
  lead: ['leads', 'lead'],
  strategic: ['has the strategic lead on', 'have the strategic lead on'],
  operational: ['has the operational lead on', 'have the operational lead on'],
  organiser: ['organises', 'organise'],
  host: ['is home to', 'are home to'],
};

const verdicts: Record<Verdict, string> = {
  first: 'First',
  last: 'Last',
  'starts-first': 'First to start',
  'starts-last': 'Last to start',
  'ends-first': 'First to end',
  'ends-last': 'Last to end',
  same: 'Together',
  'starts-same': 'Start',
  'ends-same': 'End',
  longest: 'Longest',
  shortest: 'Shortest',
};

export const answerEn: typeof answerFr = {
  ...listsEn,
  noDate: (it) => `The roadmap gives no date for ${named(it)}.`,
  endSaid: (name, words, count, dates) =>
    `${name}: the text says ${words}; ${count === 1 ? 'its only deadline has no end' : 'its deadlines have no end'}: ${dates}.`,
  noSuchDate: (name, count, isAll, dates) => {
    const [one, several] = isAll ? ['the only one', 'those'] : ['the nearest', 'the nearest ones'];
    return `The roadmap gives no such date; ${count === 1 ? one : several} for “${name}”: ${dates}.`;
  },
  saysToo: (name, words) => `The text also says${name ? ` (${name})` : ''}: ${words}.`,
  spread: (count, years) => `${count} deadline${count > 1 ? 's' : ''} ${years}`.trim(),
  withFirst: (deadlines, first) => `${deadlines}; the first: ${first}`,
  who: (it, owners, partners) => {
    if (owners.every(({ role }) => role === 'host'))
      return `${capital(named(it))}, sits within ${and(owners.flatMap(({ names }) => names))}; no lead is named.`;
    return `${owners
      .map(({ names, many, role }, at) => {
        const does = `${and(names)} ${leads[role][many ? 1 : 0]}`;
        if (at > 0) return does.endsWith(' on') ? does.slice(0, -' on'.length) : `${does} it`;
        const action = `${capital(does)} ${named(it)}`;
        return partners.length > 0 ? `${action}, with ${and(partners)}` : action;
      })
      .join('; ')}.`;
  },
  whoNobody: (it, steering, associated) =>
    `The roadmap names no one to lead ${named(it)}${associated.length > 0 ? `; it mentions ${and(associated)}, not as lead` : ''}${steering ? `; ${steering} oversees the whole roadmap` : ''}.`,
  leads: ({ names, many, whole }, what, alone, others) =>
    whole
      ? `${capital(and(names))} oversee${many ? '' : 's'} the whole roadmap and ${many ? 'are' : 'is'} named for ${what}.`
      : `${capital(and(names))} ${alone ? '' : 'co-'}${many ? 'lead' : 'leads'} ${what}${others.length > 0 ? `, with ${and(others)}` : ''}.`,
  inOffice: (holders, month) => (month ? `In ${month}: ${holders.join('; ')}.` : `${holders.join('; ')}.`),
  one: named,
  isSo: (so, said) => `${so ? 'Yes' : 'No'}: ${said}`,
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
  asOf: (day, said) => `As of ${dayName(day, 'en')}${said ? `: ${said}` : '.'}`,
  defined: (term, meaning, translated) => {
    if (meaning === null) return `${term}: ${translated ?? ''}.`;
    return `${term}: “${meaning}”${translated === null ? '' : ` (${translated})`}.`;
  },
  unexplained: (term) => `The roadmap uses “${term}” without explaining it.`,
  factMissing: (it, property, dates) =>
    property === null
      ? `The roadmap does not answer that; the nearest is ${named(it)}${dates ? ` (${dates})` : ''}.`
      : `The text of ${named(it)}, gives no ${property}${dates ? `; its dates: ${dates}` : ''}.`,
  judged: (verdict, name) => `${verdicts[verdict]}, ${name}`,
  untold: (verdict) =>
    verdict
      ? `${verdicts[verdict]}: the dates of the text do not tell them apart.`
      : 'The dates of the text do not tell them apart.',
  together: (verdict, when, count, apart) => {
    const said =
      when === null
        ? 'not in the same year'
        : `${count === 2 ? 'both' : 'all'} in ${when}${apart ? ', not at the same time' : ''}`;
    return `${verdict === 'same' ? capital(said) : `${verdicts[verdict]}: ${said}`}.`;
  },
  suchNumber: 'such number',
  factSpoken: (it, property, said) =>
    `The roadmap names no ${property} for ${named(it)}; it does say: ${said}.`,
  factAbsent: (term, property) => `The roadmap gives no ${property} for ${term}.`,
  cannotTell: (month, said) => `The roadmap${month ? ` (${month})` : ''} cannot tell; it says: ${said}.`,
  factSaid: (it, month, said) => `${capital(named(it))}${month ? `, as of ${month}` : ''}: ${said}.`,
  says: (said) => `The roadmap says: ${said}.`,
  onlySaid: (said) => `The roadmap does not say so in these words; the nearest: ${said}.`,
  notInRoadmap: (unit, offers) =>
    `The roadmap does not cover this.${offers ? ` The nearest ${unit.many}:` : ''}`,
  instead: ([one = '', other = '']) => `Try “${one}” or “${other}”.`,
  noSuchAction: (unit, marks, first, last) =>
    `${capital(unit.many)} go from ${unit.mark(first)} to ${unit.mark(last)}: there is no ${unit.one} ${marks.join(', ')}. Try “${unit.one} ${unit.mark(last)}”.`,
  noSuchChapter: (chapter, typed, marks) =>
    `The ${chapter.many} are ${and(marks)}: there is no ${chapter.one} ${typed.join(', ')}.`,
  absent: (unit, marks) => `There is no ${unit.one} ${marks.join(', ')}.`,
  notUnderstood: (typed) => `Not understood: ${quotedAll(typed)}. The answer leaves it out.`,
  notMentioned: (names) => `The roadmap does not mention ${quotedAll(names)}.`,
  onlyNotUnderstood: (typed) =>
    `I did not understand ${quotedAll(typed)}. Try for instance “deadlines 2021” or “deadlines before 30/06/2020”.`,
  help: (examples) => `Ask a question about the roadmap: ${quotedAll(examples)}.`,
  talk: (title, [one = '', other = '']) => ({
    greeting: `Hello! I answer questions about the roadmap “${title}”.\nTry “${one}” or “${other}”.`,
    thanks: `You’re welcome! Anything else? For instance “${one}” or “${other}”.`,
    goodbye: 'Goodbye!',
    nod: `Good. To go on: “${one}” or “${other}”.`,
    order: `Sorry, all I do is quote the roadmap “${title}”: “${one}” or “${other}”, for instance.`,
    translate: `There is nothing to translate yet. Ask a question first: “${one}” or “${other}”.`,
    more: `More about what? Try “${one}” or “${other}”.`,
    nothing: `I found no question there. Try “${one}”, “${other}” or “help”.`,
  }),
  owners: 'Owner',
  noOwner: 'no one is named',
  ownerUnread: 'not read as a name; see the text',
  deadlines: 'Deadlines',
  lines: (places) => `${isOneLine(places) ? 'line' : 'lines'} ${and(places.map(lineRange))}`,
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
  runnerUp: (action, title, percent) =>
    `Next: ${action}, “${title}”, at ${percent}% of the first one’s chance`,
};
