import type { Answer } from '../../answer/answer.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { shown } from '../transport/limits.ts';
import { type Block, outside, sections } from './elements.ts';
import { more, quoteLines } from './facts.ts';

/** Whom the text associates with the actions of an answer, in its words. */
export function partnerSections({ partners, language }: Answer): Block[] {
  if (partners.length === 0) return [];
  return sections([
    `*${phrasesIn(language).slack.action.partners}*`,
    ...partners.slice(0, shown.owners).map(({ name }) => `• ${outside(name, shown.name)}`),
    ...more(partners.length - shown.owners, language),
    ...quoteLines(partners),
  ]);
}
