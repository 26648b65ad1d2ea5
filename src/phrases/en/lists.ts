import type { Relation } from '../../understanding/query.ts';
import type { listsFr } from '../fr/lists.ts';
import { listsIn } from '../lists.ts';
import { listWordsEn } from './list-words.ts';

const { and, some } = listWordsEn;

const sides: Record<Relation, string> = { starts: 'starts', ends: 'ends', due: 'starts or ends' };

/** How a list is told: its conditions, what it holds, and how to go on. */
export const listsEn: typeof listsFr = {
  ...listsIn(listWordsEn),
  andMore: (count) => `and ${count} more`,
  more: (count) => `${count} more`,
  citedToo: (unit, marks, { names }) =>
    `The text of ${marks.length > 1 ? unit.many : unit.one} ${and(marks)} names ${and(names)} too, not as lead.`,
  perChapter: (what, chapter, counts) =>
    `${what}: ${and(counts.map(({ mark, count }, at) => `${count} in ${at === 0 ? `${chapter.one} ` : ''}${mark}`))}.`,
  listingEnds: (what, first, last) =>
    `${what}${first ? `; the first: ${first}` : ''}${last ? `; the last: ${last}` : ''}.`,
  notExactly: (none) => `${none} exactly`,
  alsoDated: ({ part, year, longer }, side) =>
    [
      part > 0
        ? `${part + year} dated less exactly`
        : year > 0 && `${year} ${year === 1 ? 'gives' : 'give'} only the year`,
      longer > 0 && `${longer} of a period that ${sides[side]} then`,
    ]
      .filter(Boolean)
      .join(', '),
  pastOnly: (what) => `The roadmap does not say what was done; it has ${what}`,
  allPassed: (unit, number, count) =>
    `${count === 1 ? 'The only date' : `All ${some(count).toLowerCase()} dates`} of ${unit.one} ${unit.mark(number)} ${count === 1 ? 'has' : 'have'} passed; the roadmap does not say what was done.`,
  thisYear: (count, year) =>
    `${count === 1 ? 'One more is' : `${count} more are`} expected in ${year}, without a month.`,
  alsoMentioned: (unit, marks) =>
    `The text of ${marks.length > 1 ? unit.many : unit.one} ${and(marks)} speaks of it too.`,
  mentionedIn: (others) => `The word is in the label of this one too: ${others.join('; ')}.`,
  noneOfThese: (unit) => `None of these ${unit.many} mentions it.`,
  askForList: 'For their names, ask “which” in place of “how many”.',
  followedBy: (count, question) =>
    `${count === 1 ? 'One more follows' : `${count} more follow`}${question ? `: ask for “${question}”` : ''}.`,
  finished: (last, filtered) =>
    `All dated deadlines${filtered ? ' that these filters keep' : ''} have passed; the last: ${last}.`,
  openEnded: (count, of) =>
    `${count === 1 ? 'One deadline gives' : `${some(count)} deadlines give`} only a start: ${of.join('; ')}.`,
  finishedTry: (day, reported) =>
    `For another day, ask “next deadlines as of ${day}”${reported ? '; for what was reported since, “what is done?”' : ''}.`,
};
