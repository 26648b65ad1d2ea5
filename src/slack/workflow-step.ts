import { type ActionOutputs, actionOutputs } from '../answer/action-outputs.ts';
import { answerQuestion } from '../answer/answer-question.ts';
import { type Phrases, phrasesIn } from '../phrases/phrases.ts';
import type { CalendarDay } from '../roadmap/calendar.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Language } from '../understanding/language.ts';
import { newAsk } from './ask.ts';
import { noteAnswer } from './current-request.ts';

/** The callback id of the step, as `manifest.yml` declares it. */
export const roadmapStep = 'get_roadmap_action';
/** What Workflow Builder calls it, in the manifest too. */
export const roadmapStepTitle = 'Get a roadmap action';

/** Slack sends what the workflow filled in: a variable may be of another type, or empty. */
export type StepInputs = Partial<Record<'question' | 'number' | 'language', unknown>>;

/**
 * What the step gives the workflow, or a sentence on what is wrong with its inputs. With a question and a number, the
 * number goes first.
 */
export function runStep(
  inputs: StepInputs,
  { roadmap, today }: { roadmap: Roadmap; today: CalendarDay },
): { outputs: ActionOutputs } | { error: string } {
  const question = written(inputs.question);
  const number = written(inputs.number);
  const wanted = written(inputs.language).toLowerCase();
  const language: Language | undefined = wanted === 'fr' || wanted === 'en' ? wanted : undefined;
  const say = (sentence: (phrases: Phrases['step']) => string) => ({
    error: (language ? [language] : both).map((each) => sentence(phrasesIn(each).step)).join(' / '),
  });
  if (wanted !== '' && !language) return say((step) => step.language(wanted));
  if (number !== '' && !/^\d+$/.test(number)) return say((step) => step.number(number));
  if (question === '' && number === '') return say((step) => step.nothing);
  const { text } = newAsk(number === '' ? question : `action ${number}`, today);
  const answer = answerQuestion(text, { roadmap, today, language });
  noteAnswer(answer.kind);
  return { outputs: actionOutputs(answer, roadmap) };
}

const both: Language[] = ['fr', 'en'];

const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
