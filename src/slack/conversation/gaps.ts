import { writeCsv } from '../../export/list-csv.ts';
import { dayName } from '../../phrases/days.ts';
import { headingOf } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Packs } from '../../roadmap/packs.ts';
import { unitIn } from '../../roadmap/unit.ts';
import type { Comment, Verdict } from '../../state/feedback.ts';
import type { UnansweredQuestion } from '../../state/questions.ts';
import type { Language } from '../../understanding/language.ts';
import { questionKey } from '../../understanding/same-question.ts';
import { type Block, buttons, header, outside, section, sections } from '../blocks/elements.ts';
import { actionLabel, more } from '../blocks/facts.ts';
import type { Frame } from '../blocks/frame.ts';
import { type Message, sentenceMessage, toMessage } from '../blocks/message.ts';
import type { Attachment } from '../files/hand-out.ts';
import { shown } from '../transport/limits.ts';
import { type Asker, whyNotMaintain } from './access.ts';
import type { Ask } from './ask.ts';
import type { SlackDependencies } from './dependencies.ts';

/**
 * `/esante gaps`: what was asked and had no answer, for whoever looks after the bot; for others, why not. Of all
 * roadmaps; of one where the question names it or the channel chose it.
 */
export async function answerGaps(
  language: Language,
  { ask, open }: Pick<Frame, 'ask' | 'open'>,
  asker: Asker,
  deps: SlackDependencies,
): Promise<Message> {
  const found = await findGaps(ask, language, asker, deps);
  if (typeof found === 'string') return sentenceMessage(found);
  return open ? sentenceMessage(phrasesIn(language).people.gaps.elsewhere) : gapsMessage(found);
}

/** The same as a table, whole. */
export function gapsFile({ list, ask, language, packs }: Gaps): Attachment {
  const rows = list.map(({ question, times, last, nearest, pack }) => {
    const roadmap = packs.find(pack ?? undefined);
    return {
      question: question ?? '',
      times,
      last: last?.toISOString().slice(0, 10) ?? '',
      nearest: nearest === null || !roadmap ? '' : headingOf(nearest, language, roadmap),
      roadmap: roadmap?.title ?? pack ?? '',
    };
  });
  const { people, export: words } = phrasesIn(language);
  const content = writeCsv(rows, words.gapColumns, language);
  return { language, name: `${words.gapsFile}-${ask.today}.csv`, title: people.gaps.title, content };
}

/** What had no answer; a sentence where the asker may not read it. */
export async function findGaps(
  ask: Ask,
  language: Language,
  asker: Asker,
  deps: SlackDependencies,
): Promise<string | Gaps> {
  const whyNot = await whyNotMaintain(asker, language, deps);
  if (whyNot) return whyNot;
  const { packs, state } = deps;
  const { questions, feedback } = state;
  const { team } = asker;
  const isWanted = ({ pack }: { pack: string | null }) => ask.pack === undefined || pack === ask.pack;
  const asked = (await questions.readable(team, shown.gaps.read)).filter(isWanted);
  const counted = (await questions.totals(team)).filter(isWanted).flatMap(({ total, readable, ...about }) => {
    const times = total - readable;
    return times > 0 ? [{ ...about, times, question: null, last: null }] : [];
  });
  return {
    list: [...grouped(asked), ...counted].toSorted((one, other) => other.times - one.times),
    verdicts: await feedback.count(team),
    comments: await feedback.comments(team, shown.gaps.comments),
    ask,
    language,
    packs,
  };
}

/** Questions that ask the same thing of the same roadmap in other words as one, worded as they were last. */
function grouped(newestFirst: (UnansweredQuestion & { at: Date })[]): Gap[] {
  const groups = Map.groupBy(newestFirst, ({ question, pack }) => `${pack ?? ''} ${questionKey(question)}`);
  return [...groups.values()].flatMap((same) => {
    const [newest] = same;
    if (!newest) return [];
    const { question, pack, nearest, at } = newest;
    return { question, pack, nearest, times: same.length, last: at };
  });
}

/** Questions without an answer that ask the same thing, or of which nobody may read more than what was nearest. */
export interface Gap {
  /** As it was last worded; null where its words are not kept. */
  question: string | null;
  times: number;
  /** Null where the words are not kept. */
  last: Date | null;
  /** The roadmap that it was about; null for the main one. */
  pack: string | null;
  /** The action that was nearest. */
  nearest: number | null;
}

export interface Gaps {
  /** Most asked first. */
  list: Gap[];
  verdicts: Record<Verdict, number>;
  /** Newest first. */
  comments: Comment[];
  ask: Ask;
  language: Language;
  packs: Pick<Packs, 'main' | 'all' | 'find'>;
}

/** What had no answer, most asked first, each with its nearest action; then what was said of answers. */
export function gapsMessage({ list, ask, language, packs, ...feedback }: Gaps): Message {
  const { people, export: table } = phrasesIn(language);
  const sum = (gaps: Gap[]) => gaps.reduce((all, { times }) => all + times, 0);
  const readable = sum(list.filter(({ question }) => question !== null));
  const summary = list.length === 0 ? people.gaps.none : people.gaps.totals(sum(list), readable);
  const lines = list.slice(0, shown.gaps.listed).map((gap) => `• ${gapLine(gap, language, packs)}`);
  return toMessage(language, {
    text: [summary, ...list.map(({ question, times }) => `${times} × ${question ?? '…'}`)].join('\n'),
    body: [
      header(people.gaps.title),
      section(summary),
      ...sections([...lines, ...more(list.length - shown.gaps.listed, language)]),
      ...feedbackBlocks(feedback, language),
    ],
    foot: list.length > 0 ? [buttons([{ does: 'csv', label: table.button, ask: { ...ask, language } }])] : [],
  });
}

/** How often, what, when last, which action was nearest and, among several roadmaps, of which one. */
function gapLine(
  { question, times, last, nearest, pack }: Gap,
  language: Language,
  packs: Gaps['packs'],
): string {
  const { gaps } = phrasesIn(language).people;
  const roadmap = pack === null ? packs.main : packs.find(pack);
  const near =
    nearest === null || !roadmap
      ? gaps.noNearest(unitIn(language, roadmap))
      : gaps.nearest(outside(actionLabel(nearest, language, roadmap), shown.name));
  return [
    `*${times} ×* ${question === null ? gaps.unread : outside(question, shown.label)}`,
    ...(last ? [gaps.last(dayName(last.toISOString().slice(0, 10), language))] : []),
    near,
    ...(packs.all.length > 1 || !roadmap ? [outside(roadmap?.title ?? pack ?? '', shown.name)] : []),
  ].join(' – ');
}

function feedbackBlocks(
  { verdicts, comments }: Pick<Gaps, 'verdicts' | 'comments'>,
  language: Language,
): Block[] {
  const { gaps } = phrasesIn(language).people;
  const { helpful, unhelpful } = verdicts;
  if (helpful + unhelpful === 0) return [];
  const lines = comments.map(({ comment, question, at }) => {
    const [words, about] = [outside(comment, shown.quote), outside(question, shown.label)];
    return `• ${gaps.comment(words, about, dayName(at.toISOString().slice(0, 10), language))}`;
  });
  return sections([gaps.verdicts(helpful, unhelpful), ...lines]);
}
