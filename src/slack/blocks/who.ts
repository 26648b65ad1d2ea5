import type { Answer } from '../../answer/answer.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { writtenKey } from '../../roadmap/action-number.ts';
import { findAction, type Roadmap } from '../../roadmap/roadmap.ts';
import type { Action } from '../../roadmap/schema.ts';
import { shown } from '../transport/limits.ts';
import { type Block, outside, sections } from './elements.ts';
import { more, ownerLines, quoteLines, titleLines } from './facts.ts';

/** Who leads each action, in the words of the text, and whom the text associates with it. */
export function whoBlocks(answer: Answer, roadmap: Roadmap): Block[] {
  return answer.actions.slice(0, shown.compared).flatMap((number) => {
    const action = findAction(roadmap, number);
    if (!action) return [];
    const [title = '', ...english] = titleLines(action, answer.language, roadmap);
    return [
      ...sections([`*${writtenKey(roadmap, number)}.* ${title}`, ...english]),
      ...sections([
        `*${phrasesIn(answer.language).slack.action.owners}*`,
        ...ownerLines(action.owners, answer.language, roadmap),
      ]),
      ...partnerSections(action, answer),
    ];
  });
}

function partnerSections({ number }: Action, { partners, language }: Answer): Block[] {
  const own = partners.filter(({ action }) => action === number);
  if (own.length === 0) return [];
  return sections([
    `*${phrasesIn(language).slack.action.partners}*`,
    ...own.slice(0, shown.owners).map(({ name }) => `• ${outside(name, shown.name)}`),
    ...more(own.length - shown.owners, language),
    ...quoteLines(own),
  ]);
}
