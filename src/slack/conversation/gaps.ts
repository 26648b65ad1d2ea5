import { headingOf } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { UnansweredQuestion } from '../../state/questions.ts';
import type { Language } from '../../understanding/language.ts';
import { questionKey } from '../../understanding/same-question.ts';
import { type Gap, type Gaps, gapsMessage } from '../blocks/gaps.ts';
import { type Message, sentenceMessage } from '../blocks/message.ts';
import type { Attachment } from '../files/make-file.ts';
import { shown } from '../transport/limits.ts';
import { mayNotMaintain, type Speaker } from './access.ts';
import type { Ask } from './ask.ts';
import type { SlackDependencies } from './dependencies.ts';

/** A wish to see what had no answer; `open`: others would read it too. */
interface GapsWish {
  ask: Ask;
  language: Language;
  open: boolean;
}

/**
 * `/esante gaps`: what was asked and had no answer, for whoever looks after the bot; for others, why not. Of all
 * roadmaps; of one where the question names it or the channel chose it.
 */
export async function readGaps(wish: GapsWish, speaker: Speaker, deps: SlackDependencies): Promise<Message> {
  const found = await findGaps(wish, speaker, deps);
  return 'whyNot' in found ? found.whyNot : gapsMessage(found);
}

/** The same as a table, whole. */
export async function gapsTable(
  wish: GapsWish,
  speaker: Speaker,
  deps: SlackDependencies,
): Promise<
  { whyNot: Message } | { message: Message; attachment: Attachment; answer: { language: Language } }
> {
  const found = await findGaps(wish, speaker, deps);
  if ('whyNot' in found) return found;
  const { list, packs, language } = found;
  const rows = list.map(({ question, times, last, nearest, pack }) => {
    const roadmap = pack === null ? packs.main : packs.find(pack);
    return {
      question: question ?? '',
      times,
      last: last?.toISOString().slice(0, 10) ?? '',
      nearest: nearest === null || !roadmap ? '' : headingOf(nearest, language, roadmap),
      roadmap: roadmap?.title ?? pack ?? '',
    };
  });
  const { title } = phrasesIn(language).people.gaps;
  return {
    message: sentenceMessage(title),
    attachment: { kind: 'gaps', rows, language, title, today: wish.ask.today },
    answer: { language },
  };
}

async function findGaps(
  { ask, language, open }: GapsWish,
  { asker: { team }, by }: Speaker,
  { state: { questions, feedback }, packs, maintainers = [], log }: SlackDependencies,
): Promise<{ whyNot: Message } | Gaps> {
  const { access, people } = phrasesIn(language);
  const whyNot = await mayNotMaintain(by, maintainers, log);
  if (whyNot) return { whyNot: sentenceMessage(access.maintain[whyNot]) };
  if (open) return { whyNot: sentenceMessage(people.gaps.elsewhere) };
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
