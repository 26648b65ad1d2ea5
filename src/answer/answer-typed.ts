import { readTyped, type Typed } from '../reading/typed.ts';
import { type Answer, type Turn, turnOf } from './answer.ts';
import { type AnswerOptions, answerQuestion } from './answer-question.ts';

/** What was typed and the answers to its questions, in order. */
export interface Answered {
  typed: Typed;
  /** Never empty: where nothing was asked, one that says what one may ask. */
  answers: [Answer, ...Answer[]];
  /** What the next question of the conversation may refer to. */
  turn: Turn;
}

/**
 * Reads what a person typed and answers each question in it, each in the light of the one before. For surfaces
 * without commands of their own: the command line, MCP, a workflow's step. Never throws on any text.
 */
export function answerTyped(raw: string, given: AnswerOptions): Answered {
  const typed = readTyped(raw);
  const options = { ...given, language: given.language ?? typed.language };
  const [first = '', ...rest] = typed.questions;
  const answers: Answered['answers'] = [answerQuestion(first, options)];
  let turn = turnOf(answers[0], options.previous);
  for (const question of rest) {
    const answer = answerQuestion(question, { ...options, previous: { ...turn, sameMessage: true } });
    // "Are they the same? How do they differ?" is told once.
    if (answers.every(({ text }) => text !== answer.text)) answers.push(answer);
    turn = turnOf(answer, turn);
  }
  return { typed, answers, turn };
}
