import { writeCsv } from '../../export/list-csv.ts';
import { dayName } from '../../phrases/days.ts';
import { headingOf } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Packs } from '../../roadmap/packs.ts';
import { unitIn } from '../../roadmap/unit.ts';
import type { Comment, Verdict } from '../../state/feedback.ts';
import type { AskedQuestion } from '../../state/questions.ts';
import type { Language } from '../../understanding/language.ts';
import { questionKey } from '../../understanding/same-question.ts';
import { buttons, header, outside, section, sections } from '../blocks/elements.ts';
import { actionLabel, more } from '../blocks/facts.ts';
import type { Frame } from '../blocks/frame.ts';
import { type Message, sentenceMessage, toMessage } from '../blocks/message.ts';
import type { Attachment } from '../files/hand-out.ts';
import { shown } from '../transport/limits.ts';
import { type Asker, whyNotMaintain } from './access.ts';
import type { Ask } from './ask.ts';
import type { SlackDependencies } from './dependencies.ts';

/** What those who look after the bot read: questions without an answer, most asked first, and what was said of answers. */
interface Gaps {
  list: AskedQuestion[];
  verdicts: Record<Verdict, number>;
  /** Newest first. */
  comments: Comment[];
  ask: Ask;
  language: Language;
  packs: Pick<Packs, 'main' | 'all' | 'find'>;
}

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
  const { team } = asker;
  const asked = await state.questions.asked(team);
  const verdicts = await state.feedback.count(team);
  const comments = await state.feedback.comments(team, shown.gaps.comments);
  const list = joined(asked.filter(({ pack }) => ask.pack === undefined || pack === ask.pack));
  return { list, verdicts, comments, ask, language, packs };
}

/** Questions that ask the same thing of the same roadmap in other words as one, worded as they were last. */
function joined(newestFirst: AskedQuestion[]): AskedQuestion[] {
  const groups = Map.groupBy(newestFirst, ({ question, nearest, pack }) =>
    JSON.stringify([pack, question === null ? nearest : questionKey(question)]),
  );
  const all = [...groups.values()].flatMap(([newest, ...others]) =>
    newest ? { ...newest, times: timesOf([newest, ...others]) } : [],
  );
  return all.toSorted((one, other) => other.times - one.times);
}

const timesOf = (asked: AskedQuestion[]): number => asked.reduce((all, { times }) => all + times, 0);

/** The same as a table, whole. */
export function gapsFile({ list, ask, language, packs }: Gaps): Attachment {
  const rows = list.map(({ question, times, last, nearest, pack }) => {
    const roadmap = packs.find(pack ?? undefined);
    return {
      question: question ?? '',
      times,
      last: question === null ? '' : last.toISOString().slice(0, 10),
      nearest: nearest === null || !roadmap ? '' : headingOf(nearest, language, roadmap),
      roadmap: roadmap?.title ?? pack ?? '',
    };
  });
  const { people, export: words } = phrasesIn(language);
  const content = writeCsv(rows, words.gapColumns, language);
  return { language, name: `${words.gapsFile}-${ask.today}.csv`, title: people.gaps.title, content };
}

/** What had no answer, most asked first, each with its nearest action; then what was said of answers. */
export function gapsMessage({ list, ask, language, packs, verdicts, comments }: Gaps): Message {
  const { people, export: table } = phrasesIn(language);
  const { gaps } = people;
  const readable = timesOf(list.filter(({ question }) => question !== null));
  const summary = list.length === 0 ? gaps.none : gaps.totals(timesOf(list), readable);
  const lines = list.slice(0, shown.gaps.listed).map((gap) => `• ${gapLine(gap, language, packs)}`);
  const said = comments.map(({ comment, question, at }) => {
    const [words, about] = [outside(comment, shown.quote), outside(question, shown.label)];
    return `• ${gaps.comment(words, about, dayName(at.toISOString().slice(0, 10), language))}`;
  });
  const { helpful, unhelpful } = verdicts;
  return toMessage(language, {
    text: [summary, ...list.map(({ question, times }) => `${times} × ${question ?? '…'}`)].join('\n'),
    body: [
      header(gaps.title),
      section(summary),
      ...sections([...lines, ...more(list.length - shown.gaps.listed, language)]),
      ...(helpful + unhelpful > 0 ? sections([gaps.verdicts(helpful, unhelpful), ...said]) : []),
    ],
    foot: list.length > 0 ? [buttons([{ does: 'csv', label: table.button, ask: { ...ask, language } }])] : [],
  });
}

/** How often, what, when last, which action was nearest and, among several roadmaps, of which one. */
function gapLine(
  { question, times, last, nearest, pack }: AskedQuestion,
  language: Language,
  packs: Gaps['packs'],
): string {
  const { gaps } = phrasesIn(language).people;
  const roadmap = pack === null ? packs.main : packs.find(pack);
  return [
    `*${times} ×* ${question === null ? gaps.unread : outside(question, shown.label)}`,
    ...(question === null ? [] : [gaps.last(dayName(last.toISOString().slice(0, 10), language))]),
    nearest === null || !roadmap
      ? gaps.noNearest(unitIn(language, roadmap))
      : gaps.nearest(outside(actionLabel(nearest, language, roadmap), shown.name)),
    ...(packs.all.length > 1 || !roadmap ? [outside(roadmap?.title ?? pack ?? '', shown.name)] : []),
  ].join(' – ');
}
