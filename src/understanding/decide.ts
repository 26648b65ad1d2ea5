import * as cues from './cues.ts';
import { has } from './cues.ts';
import type { Asks, Query, Standing } from './query.ts';
import { readTokens, type Token } from './tokens.ts';
import { topicOf } from './topic.ts';

/** What a question has been found to say, from which follows what it asks. */
export interface Facts {
  text: string;
  /** Words that count although they look like stop words. */
  keep: ReadonlySet<string>;
  tokens: readonly Token[];
  numbers: readonly number[];
  /** Whether it names a period, and whether it names an owner. */
  period: boolean;
  standing: Standing | null;
  orientations: number;
  ownerCount: Query['ownerCount'];
  steers: boolean;
  listsActions: boolean;
  /** A list is asked for in so many words. */
  lists: boolean;
  /** Such as have no deadline. */
  without: boolean;
  listsDeadlines: boolean;
  owners: boolean;
  /** Words that are left of it without the owners and the words of a list. */
  about: number;
  /** Steps of one kind are asked for, and nothing else. */
  step: boolean;
  defined: boolean;
  /** Of the longest term that it names. */
  definedWords: number;
  /** A part of the question is a term and a question mark. */
  bareName: boolean;
  /** One of a kind that is no part of a roadmap is asked for ("which hospitals"), and whether a yes or a no is. */
  whichOne: boolean;
  locates: boolean;
  yesNo: boolean;
}

/** What an owner leads, as in "what does the ANS lead?". */
const asksForWhatTheyLead =
  /\b(?:de quoi|quoi|what|everything|anything|tout ce|which ones|(?<!est-)ce que|projects?|projets?|chantiers?|things|portfolio|perimetre|portefeuille|quelle action|which action)\b/;
/** "Led by the ANS" and no more; with a name, whether it is. */
const ledBy = /\b(?:led by|steered by|owned by|run by|pilotees? par|portees? par|menees? par|under)\b/;

/** The first rule that holds wins; each needs less from the question than the one before. */
export function decide(facts: Facts): Asks {
  const { text, tokens, numbers } = facts;
  const asksWhen =
    has(cues.asksWhen, text) ||
    (!facts.period && numbers.length === 0 && leavesOutDate.test(text) && !wonders.test(text));
  const asksWho = has(cues.asksWho, text);
  const plural =
    facts.listsActions || /\b(?:lesquelles|laquelle|how many|combien|which (?:ones|of))\b/.test(text);
  if (numbers.length > 0) {
    // "Which of actions 10 to 20 have an owner", "the deadlines of actions 4 to 7 in 2021".
    const narrowed = facts.ownerCount !== null || facts.owners;
    if (numbers.length > 1 && plural && narrowed && !asksWhen) return 'list';
    if (facts.listsDeadlines && (facts.standing || facts.period) && !asksWhen) return 'list';
    if (facts.period && facts.lists && !asksWhen && !asksWho && !facts.yesNo) return 'list';
    if (asksWhen || facts.listsDeadlines) return 'when';
    if (asksWho || facts.steers) return 'who';
    if (facts.standing) return 'list';
    if (numbers.length > 1 && facts.listsActions && !has(cues.namesDates, text)) return 'list';
    return has(cues.namesDates, text) ? 'when' : 'action';
  }
  const chatter =
    readTokens(text.replace(cues.smallTalk, ' ').replace(cues.helps, ' '), facts.keep).length === 0;
  if (chatter && !facts.period && !facts.standing && facts.orientations === 0) {
    if (has(cues.helps, text)) return 'help';
    if (has(cues.smallTalk, text)) return 'small talk';
    if (!facts.listsActions && !facts.listsDeadlines && !has(cues.namesDates, text)) return 'nothing';
  }
  if (
    has(cues.defines, text) &&
    !asksWho &&
    !asksWhen &&
    !(facts.locates && tokens.length - facts.definedWords > 2)
  )
    return 'define';
  if (facts.without && !asksWho) return 'list';
  if (facts.step && !asksWhen && !asksWho) return 'list';
  if (facts.ownerCount !== null && (plural || facts.orientations > 0)) return 'list';
  if (facts.owners && !asksWho && (facts.listsActions || facts.period || facts.standing)) return 'list';
  if (facts.owners && facts.steers && !asksWho) {
    if (asksForWhatTheyLead.test(text) || (ledBy.test(text) && facts.about === 0)) return 'list';
  }
  if (facts.period && !asksWhen) return 'list';
  if (facts.standing && (!asksWhen || !has(cues.asksWhen, text.replace(whichDates, ' ')))) return 'list';
  if (asksWho && !asksWhen) return 'who';
  if (asksWhen) return 'when';
  if (facts.orientations > 0 && !facts.steers) return 'list';
  if (facts.steers && !facts.listsActions && !facts.whichOne && steersAlone(text) && !isPilotStage(text))
    return 'who';
  if (facts.listsDeadlines && topicOf(text, new Set(), 'list').length === 0) return 'list';
  if (facts.listsDeadlines || has(cues.namesDates, text)) return 'when';
  if (facts.defined && !facts.locates && has(cues.asksWhat, text) && tokens.length - facts.definedWords <= 1)
    return 'define';
  if (
    facts.defined &&
    tokens.length === facts.definedWords &&
    /\?\s*$/.test(text) &&
    !facts.locates &&
    !wonders.test(text)
  )
    return 'define';
  if (facts.defined && !facts.locates && has(cues.asksWhat, text) && cameAcross.test(text)) return 'define';
  if (facts.bareName && !facts.listsActions && !facts.locates) return 'define';
  if (!facts.yesNo && (asksForDate.test(text) || (isTerseStage.test(text) && tokens.length <= 5)))
    return 'when';
  return facts.listsActions && topicOf(text, new Set(), 'list').length === 0 ? 'list' : 'action';
}

/** "Which dates are past?" asks for a list. */
const whichDates = /\b(?:which|what|quelles(?: sont les)?) (?:dates|years|months|annees)\b/g;

/** "The DMP is merged in?", "electronic orders from...?": what is left out is a date. */
const leavesOutDate =
  /(?<= )(?:in|from|by|until|since|as of|des|depuis|pour|en|a partir de|a compter de|jusqu'(?:en|a|au)) ?(?:\.{2,}|_+)? ?\? *$/;
const wonders =
  /\b(?:who|whom|whose|which|where|how|why|many|much|qui|quel(?:le)?s?|comment|pourquoi|combien|ou)\b/;

/** "I saw DNS in a mail, what is it", "remind me what DPC is": somebody met with a word. */
const cameAcross =
  /\b(?:j'ai (?:vu|lu|croise|entendu)|on m'a parle de|tombee? sur|(?:i|i've|we) (?:saw|seen|read|heard|see)|saw it|came across|remind me what|rappelle[rz]?[- ]moi ce qu)\b/;

/** "Start of the general rollout?": a stage and a question mark ask when. */
const asksForDate =
  /\b(?:start|end|debut|fin|launch|lancement|rollout|roll-out|generalisation|demarrage|ouverture|opening|release|publication|sortie|parution)\b[^?]*\?\s*$|: (?:le |la |the )?(?:start|end|debut|fin|launch|lancement|rollout|generalisation|demarrage|ouverture|opening|release|publication|sortie)\b[^?:]*$/;

/** "Fin du programme hospitalier", "apCV généralisation": a stage and a name. */
const STAGE =
  '(?:lancement|launch|fin|end|debut|start|demarrage|premiers? (?:tests?|poc|pilotes?|ateliers?)|first tests?|generalisation|generali[sz]ation|rollout|roll-out|ouverture|opening|experimentation|pilot phase|phase pilote|publication)';
const isTerseStage = new RegExp(`^\\W*(?:(?:la|le|l'|the) ?)?${STAGE}\\b|\\b${STAGE}\\W*$`);

/** "INS : années du pilote": with a date, "pilote" is a stage of the work. */
const isPilotStage = (text: string): boolean =>
  has(cues.namesDates, text) && !has(cues.steering, text.replace(/\bpilotes?\b/g, ' '));

/** Words that also name other things ("projet pilote", "named") ask for an owner only when they stand out. */
const steersAlone = (text: string): boolean =>
  !/\b(?:projets? pilotes?|pilot projects?|sites? pilotes?|pilot sites?|phase pilote|leading to|lead to)\b/.test(
    text,
  );
