import type { ReportState } from './update.ts';

/** `moved`: to another date than the roadmap's. */
export type AskedState = ReportState | 'moved';

const names: [AskedState, string][] = [
  [
    'not-started',
    "(?:pas|jamais) (?:encore )?(?:commence|demarre|lance)\\w*|pas (?:encore )?ete (?:commence|demarre|lance)\\w*|(?:not|never|yet to be|n't)(?: yet)?(?: been)? (?:start|begun?|launch)\\w*|yet to (?:start|begin)",
  ],
  ['dropped', 'abandonne\\w*|annule\\w*|dropped|cancell?ed|scrapped|given up|abandoned'],
  ['moved', 'reporte\\w*|decale\\w*|repousse\\w*|postponed|moved|rescheduled|new dates?|nouvelles? dates?'],
  [
    'done',
    'fait(?:e|s|es)?|termine\\w*|acheve\\w*|realise\\w*|accompli\\w*|livre(?:e|s|es)?|fini(?:e|s|es)?|tenue?s?|done|finished|completed?|delivered|achieved',
  ],
];
const patterns = names.map(([state, words]) => ({
  state,
  pattern: new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z0-9])`),
}));

/** The state that a folded question asks for ("what is done?"); null where it names none. */
export const readAskedState = (folded: string): AskedState | null =>
  patterns.find(({ pattern }) => pattern.test(folded))?.state ?? null;

/** A folded question without the words that name a state. */
export const withoutState = (folded: string): string =>
  patterns.reduce((text, { pattern }) => text.replace(new RegExp(pattern, 'g'), ' '), folded);

const lateWords =
  /(?<![a-z0-9])(?:late|en retard|retards?|overdue|past due|hors delai|slipped|manquees?|missed|behind|should)(?![a-z0-9])/;

/** "What is late?" asks for what is not done; "which dates are past?" for dates. */
export const asksLate = (folded: string): boolean => lateWords.test(folded);
