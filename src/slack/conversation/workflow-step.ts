import { type ActionOutputs, actionOutputs } from '../../answer/action-outputs.ts';
import { answerTyped } from '../../answer/answer-typed.ts';
import type { CalendarDay } from '../../dates/calendar.ts';
import { type Phrases, phrasesIn } from '../../phrases/phrases.ts';
import { fold } from '../../reading/fold.ts';
import type { Packs } from '../../roadmap/packs.ts';
import { type Unit, unitIn } from '../../roadmap/unit.ts';
import type { Language } from '../../understanding/language.ts';
import { noteAnswer } from './current-request.ts';

/** The callback id of the step, as `manifest.yml` declares it. */
export const roadmapStep = 'get_roadmap_action';
/** Slack sends what the workflow filled in: a variable may be of another type, or empty. */
export type StepInputs = Partial<Record<'question' | 'number' | 'language' | 'roadmap', unknown>>;

/** What the step gives the workflow, or a sentence on what is wrong with its inputs. A number goes before a question. */
export function runStep(
  inputs: StepInputs,
  { packs, today }: { packs: Pick<Packs, 'main' | 'all' | 'find'>; today: CalendarDay },
): { outputs: ActionOutputs } | { error: string } {
  const question = written(inputs.question);
  const number = written(inputs.number);
  const wanted = written(inputs.language).toLowerCase();
  const id = fold(written(inputs.roadmap));
  const roadmap = id === '' ? packs.main : packs.find(id);
  const language = languages.find((each) => each === wanted);
  const say = (sentence: (phrases: Phrases, unit: Unit) => string) => ({
    error: (language ? [language] : languages)
      .map((each) => sentence(phrasesIn(each), unitIn(each, roadmap ?? packs.main)))
      .join(' / '),
  });
  if (wanted !== '' && !language) return say(({ step }) => step.language(wanted));
  if (!roadmap) {
    const ids = packs.all.map(({ pack }) => pack.id).join(', ');
    return say(({ packs: phrases }) => phrases.unknown(id, ids));
  }
  if (number !== '' && !/^\d+(?:\.\d+){0,2}$/.test(number)) {
    return say(({ step }, unit) => step.number(unit, number));
  }
  if (question === '' && number === '') return say(({ step }, unit) => step.nothing(unit));
  const asked = number === '' ? question : `action ${number}`;
  const [answer] = answerTyped(asked, { roadmap, today, language }).answers;
  noteAnswer(answer.kind);
  return { outputs: actionOutputs(answer, roadmap) };
}

const languages: Language[] = ['fr', 'en'];

const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
