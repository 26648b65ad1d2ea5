import { answerQuestion } from '../answer/answer-question.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { UnansweredQuestion } from '../state/questions.ts';
import type { Language } from '../understanding/language.ts';
import { questionKey } from '../understanding/same-question.ts';
import { mayNotMaintain, type Request } from './access.ts';
import type { Ask } from './ask.ts';
import { type Gap, gapsMessage } from './blocks/gaps.ts';
import type { Message } from './blocks/message.ts';
import { sentenceMessage } from './blocks/notices.ts';
import type { SlackDependencies } from './dependencies.ts';
import { shown } from './limits.ts';
import type { Asker } from './usual-language.ts';

/**
 * `/esante gaps`: what was asked and had no answer, for whoever looks after the bot; for others, why not.
 * `open`: others would read it too.
 */
export async function readGaps(
  { ask, language, open }: { ask: Ask; language: Language; open: boolean },
  { team }: Asker,
  by: Request,
  { state, roadmap, maintainers = [], log }: SlackDependencies,
): Promise<Message> {
  const { access, people } = phrasesIn(language);
  const whyNot = await mayNotMaintain(by, maintainers, log);
  if (whyNot) return sentenceMessage(access.maintain[whyNot]);
  if (open) return sentenceMessage(people.gaps.elsewhere);
  const { questions, feedback } = state;
  const gaps = groupGaps(await questions.readable(team, shown.gaps.read));
  const pages = Math.max(1, Math.ceil(gaps.length / shown.gaps.page));
  const page = Math.min(ask.page ?? 0, pages - 1);
  const from = page * shown.gaps.page;
  const withNearest = gaps.slice(from, from + shown.gaps.page).map((gap) => {
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
    totals: await questions.totals(team),
    verdicts: await feedback.count(team),
    comments: await feedback.comments(team, shown.gaps.comments),
    ask,
    language,
    roadmap,
  });
}

/** Questions that ask the same thing in other words as one, most asked first, then the most recent. */
export function groupGaps(
  asked: (Pick<UnansweredQuestion, 'question'> & { at: Date })[],
): Omit<Gap, 'nearest' | 'answered'>[] {
  const groups = new Map<string, { question: string; times: number; last: Date; wordings: Set<string> }>();
  for (const { question, at } of asked) {
    const key = questionKey(question);
    const group = groups.get(key) ?? { question, times: 0, last: at, wordings: new Set() };
    group.times += 1;
    group.wordings.add(question.trim());
    if (at > group.last) Object.assign(group, { last: at, question });
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ wordings, ...group }) => ({ ...group, wordings: wordings.size }))
    .toSorted((one, other) => other.times - one.times || other.last.getTime() - one.last.getTime());
}
