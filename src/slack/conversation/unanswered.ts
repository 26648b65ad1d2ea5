import type { Answer } from '../../answer/answer.ts';
import { withinAckTime } from './current-request.ts';
import type { SlackDependencies } from './dependencies.ts';
import type { Asker } from './speaker.ts';

/** Whether a person lets their questions without an answer be kept in words. Never throws; no by default. */
export async function keepsQuestions(
  { team, user }: Asker,
  { state, log }: Pick<SlackDependencies, 'state' | 'log'>,
): Promise<boolean> {
  try {
    return (await withinAckTime(state.people.find(team, user))).keepsQuestions;
  } catch (err) {
    log.warn({ err }, 'whether a question may be kept cannot be read');
    return false;
  }
}

/** The question of an answer, as it is kept where its asker agrees. */
export const unansweredOf = (
  { question, language, actions, suggestions, pack }: Answer,
  { team, user }: Asker,
) => ({
  team,
  user,
  question,
  language,
  nearest: suggestions[0] ?? actions[0] ?? null,
  pack: pack ?? null,
});

/**
 * Takes note of a question that had no answer: its words where the asker agreed, else only that there was one.
 * Never throws: it comes after the answer, which stands.
 */
export async function noteUnanswered(
  answer: Answer | null,
  asker: Asker,
  kept: boolean,
  { state, log, now }: Pick<SlackDependencies, 'state' | 'log' | 'now'>,
): Promise<void> {
  if (!answer || answer.answerable) return;
  const question = unansweredOf(answer, asker);
  try {
    await (kept ? state.questions.keep(question, now()) : state.questions.count(question, now()));
  } catch (err) {
    log.warn({ err }, 'a question without an answer could not be counted');
  }
}
