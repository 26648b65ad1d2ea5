import { publishedIn } from '../phrases/days.ts';
import { headingOf, roleSaid } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { findAction, type Roadmap } from '../roadmap/roadmap.ts';
import type { Answer } from './answer.ts';

/** The one action that an answer is about, field by field, as another program fills them in. */
export interface ActionOutputs {
  /** Whether the answer is about an action; without it only `text` says something. */
  found: boolean;
  /** The whole answer as plain text, or that the roadmap has none. */
  text: string;
  number?: number;
  /** "Action 15", "Objective 2.1". */
  name?: string;
  title?: string;
  owners?: string;
  deadlines?: string;
  /** The sentence that backs the answer, or how the action's text begins; verbatim. */
  quote?: string;
  /** Where that stands: title, month of publication, lines. */
  source?: string;
}

/** Best first where the answer is about several actions. Deadlines are those asked for, else all of the action. */
export function actionOutputs(answer: Answer, roadmap: Roadmap): ActionOutputs {
  const { language, text, answerable, kind } = answer;
  const action = findAction(roadmap, answer.actions[0] ?? Number.NaN);
  if (!action || !answerable || kind === 'list') return { found: false, text };
  const { answer: phrases } = phrasesIn(language);
  const owners = action.owners.map(({ name, role }) => name + roleSaid(role, language)).join(', ');
  const asked = answer.deadlines.filter((deadline) => deadline.action === action.number);
  const deadlines = asked.length > 0 ? asked : action.deadlines;
  const backing = answer.quotes.find((source) => source.action === action.number)?.quote ?? action.body[0];
  const lines = backing?.lines ?? action.lines;
  return {
    found: true,
    text,
    number: action.number,
    name: headingOf(action.number, language, roadmap),
    title: action.title,
    owners: owners || phrases.noOwner,
    deadlines: deadlines.map(({ label, when }) => phrases.labelled(label, when)).join('\n'),
    quote: backing?.text ?? action.title,
    source: phrases.source(roadmap.title, publishedIn(roadmap, language), phrases.lines([lines])),
  };
}
