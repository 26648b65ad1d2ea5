import { allDeadlines, type Roadmap } from '../roadmap/roadmap.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Language } from '../understanding/language.ts';
import { namedAction } from './fact-names.ts';
import { phrasesIn } from './phrases.ts';
import { capital } from './words.ts';

/** Questions to begin with: an action, and three that the roadmap answers. */
export function examplesOf(roadmap: Roadmap, language: Language): string[] {
  const { pack, actions } = roadmap;
  const middle = actions[Math.floor(actions.length / 2)];
  const named = namedAction(middle?.number ?? 1, language, roadmap);
  if (pack.examples) return [named, ...pack.examples[language]];
  const [owner] = actions.flatMap(({ owners }) => owners);
  const year = allDeadlines(roadmap)
    .flatMap(({ end }) => end?.slice(0, 4) ?? [])
    .toSorted()
    .at(-1);
  const { many, feminine } = unitIn(language, roadmap);
  const led = { fr: feminine ? 'pilotées par' : 'pilotés par', en: 'owned by' }[language];
  const { answer, home } = phrasesIn(language);
  return [
    named,
    home.next.question,
    ...(owner ? [`${many} ${led} ${owner.name}`] : []),
    ...(year ? [`${answer.deadlines.toLowerCase()} ${year}`] : []),
  ];
}

/** What Slack offers to click on above an empty conversation. */
export interface Prompt {
  title: string;
  message: string;
}

/** At most four (Slack). */
const MOST = 4;

/** Questions to begin with, in a person's language, where they chose or showed one; else two in each. */
export function promptsIn(language: Language | null, roadmap: Roadmap): Prompt[] {
  const questions =
    language === null
      ? [...examplesOf(roadmap, 'fr').slice(1, 3), ...examplesOf(roadmap, 'en').slice(1, 3)]
      : examplesOf(roadmap, language);
  return questions.slice(0, MOST).map((message) => ({ title: capital(message), message }));
}
