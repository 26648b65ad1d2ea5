import { writeCsv } from '../../export/list-csv.ts';
import { headingOf } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { UnansweredQuestion } from '../../state/questions.ts';
import type { Language } from '../../understanding/language.ts';
import { questionKey } from '../../understanding/same-question.ts';
import type { Frame } from '../blocks/frame.ts';
import { type Gap, type Gaps, gapsMessage } from '../blocks/gaps.ts';
import { type Message, sentenceMessage } from '../blocks/message.ts';
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
