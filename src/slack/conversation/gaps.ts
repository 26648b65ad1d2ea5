import { answerQuestion } from '../../answer/answer-question.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { UnansweredQuestion } from '../../state/questions.ts';
import type { Language } from '../../understanding/language.ts';
import { questionKey } from '../../understanding/same-question.ts';
import { type Gap, gapsMessage } from '../blocks/gaps.ts';
import type { Message } from '../blocks/message.ts';
import { sentenceMessage } from '../blocks/notices.ts';
import { shown } from '../transport/limits.ts';
import { mayNotMaintain, type Request } from './access.ts';
import type { Ask } from './ask.ts';
import type { SlackDependencies } from './dependencies.ts';
import type { Asker } from './usual-language.ts';

/**
 * `/esante gaps`: what was asked and had no answer, for whoever looks after the bot; for others, why not. Of all
 * roadmaps, the main one first; of one where the question names it or the channel chose it.
 * `open`: others would read it too.
 */
export async function readGaps(
  { ask, language, open }: { ask: Ask; language: Language; open: boolean },
  { team }: Asker,
  by: Request,
  { state, packs, maintainers = [], log }: SlackDependencies,
): Promise<Message> {
  const { access, people } = phrasesIn(language);
  const whyNot = await mayNotMaintain(by, maintainers, log);
  if (whyNot) return sentenceMessage(access.maintain[whyNot]);
  if (open) return sentenceMessage(people.gaps.elsewhere);
  const { questions, feedback } = state;
  const isWanted = ({ pack }: { pack: string | null }) => ask.pack === undefined || pack === ask.pack;
  const roadmapOf = (pack: string | null) => (pack === null ? packs.main : packs.find(pack));
  const places = new Map<string | null, number>(packs.all.map(({ pack }, place) => [pack.id, place]));
  // What is served no more comes last.
  const place = (pack: string | null) => places.get(pack ?? packs.main.pack.id) ?? places.size;
  const gaps = groupGaps((await questions.readable(team, shown.gaps.read)).filter(isWanted)).toSorted(
    (one, other) => place(one.pack) - place(other.pack),
  );
  const pages = Math.max(1, Math.ceil(gaps.length / shown.gaps.page));
  const page = Math.min(ask.page ?? 0, pages - 1);
  const from = page * shown.gaps.page;
  const withNearest = gaps.slice(from, from + shown.gaps.page).map((gap) => {
    const roadmap = roadmapOf(gap.pack);
    if (!roadmap) return { ...gap, answered: false, nearest: null };
    const answer = answerQuestion(gap.question, { roadmap, today: ask.today });
    return {
      ...gap,
      answered: answer.answerable,
      nearest: answer.actions[0] ?? answer.suggestions[0] ?? null,
    };
  });
  return gapsMessage({
    gaps: withNearest,
    page,
    pages,
    totals: (await questions.totals(team)).filter(isWanted),
    verdicts: await feedback.count(team),
    comments: await feedback.comments(team, shown.gaps.comments),
    ask,
    language,
    roadmapOf,
    among: packs.all.length > 1,
  });
}

/** Questions that ask the same thing of the same roadmap in other words as one, most asked first, then the most recent. */
function groupGaps(
  asked: (Pick<UnansweredQuestion, 'question' | 'pack'> & { at: Date })[],
): Omit<Gap, 'nearest' | 'answered'>[] {
  type Group = Omit<Gap, 'nearest' | 'answered' | 'wordings'> & { wordings: Set<string> };
  const groups = new Map<string, Group>();
  for (const { question, pack, at } of asked) {
    const key = `${pack ?? ''} ${questionKey(question)}`;
    const group = groups.get(key) ?? { question, pack, times: 0, last: at, wordings: new Set() };
    group.times += 1;
    group.wordings.add(question.trim());
    if (at > group.last) Object.assign(group, { last: at, question });
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ wordings, ...group }) => ({ ...group, wordings: wordings.size }))
    .toSorted((one, other) => other.times - one.times || other.last.getTime() - one.last.getTime());
}
