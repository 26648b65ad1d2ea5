import type { CalendarDay } from '../roadmap/calendar.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { readActionNumbers } from './action-numbers.ts';
import { abbreviations } from './chat-words.ts';
import * as cues from './cues.ts';
import { has } from './cues.ts';
import { detectLanguage, type Language } from './language.ts';
import { readOrientation } from './orientation.ts';
import { readOwnerFilter } from './owner-filter.ts';
import { readPeriod } from './periods.ts';
import { type Found, longest } from './phrase-finder.ts';
import type { Asks, Query, Relation, Standing } from './query.ts';
import { readStages } from './stages.ts';
import { acronymsOf, clausesOf, readAllTokens, readTokens, type Token } from './tokens.ts';
import { topicOf } from './topic.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { fold, MAX_QUESTION_LENGTH } from './words.ts';

export interface UnderstandOptions {
  roadmap: Roadmap;
  today: CalendarDay;
  /** Overrides the language of the question. */
  language?: Language | undefined;
}

/** What a question asks, by its words alone. Never throws; a text without words asks `nothing`. */
export function understand(question: string, { roadmap, today, language }: UnderstandOptions): Query {
  const raw = question.slice(0, MAX_QUESTION_LENGTH);
  const vocabulary = vocabularyOf(roadmap);
  const { text: corrected, corrections } = correct(fold(raw), vocabulary);
  const { numbers, rest: numberless } = readActionNumbers(corrected);
  const { period, asOf, rest } = readPeriod(numberless, today);
  const text = withoutNegated(rest).replace(/ {2,}/g, ' ');
  const keep = new Set([...acronymsOf(raw), ...(asksForTerm(text) ? vocabulary.stopAcronyms : [])]);
  const tokens = readTokens(text, keep);
  const all = readAllTokens(text);

  const found = {
    organisations: longest(vocabulary.organisations.find(tokens)),
    terms: longest(vocabulary.terms.find(tokens)),
    unexplained: longest(vocabulary.unexplained.find(tokens)),
    attributes: withTokens(longest(vocabulary.attributes.find(tokens)), tokens),
    wholeAttributes: withTokens(vocabulary.attributes.findWhole(all), all),
    outside: [
      ...withTokens(longest(vocabulary.outside.find(tokens)), tokens),
      ...withTokens(vocabulary.outside.findWhole(all), all),
    ],
  };
  const steers = has(cues.steering, text) || has(cues.asksWho, text);
  const orientation = readOrientation(text, tokens, roadmap);
  const ownerCount = readOwnerCount(text);
  const standing = readStanding(text);
  const owners = readOwnerFilter(
    rest,
    readTokens(rest, keep),
    longest(vocabulary.organisations.find(readTokens(rest, keep))),
    steers,
  );
  const listsActions = has(cues.listsActions, text);
  const listsDeadlines = has(cues.listsDeadlines, text);
  const facts = {
    text,
    keep,
    tokens,
    numbers,
    period: period !== null,
    standing,
    orientation,
    ownerCount,
    steers,
    listsActions,
    listsDeadlines,
    owners: owners !== null && owners.names.length + owners.not.length > 0,
    defined: found.terms.length + found.unexplained.length > 0,
    definedWords: Math.max(0, ...[...found.terms, ...found.unexplained].map(({ from, to }) => to - from)),
  };
  const asks = decide(facts);
  return {
    question,
    language: language ?? detectLanguage(corrected),
    today: asOf ?? today,
    asOf: asOf !== null,
    asks,
    numbers,
    topic: topicOf(text, keep, asks),
    corrections,
    stages: readStages(text),
    every: has(cues.everyDate, text),
    recurring: has(cues.asksHowOften, text),
    period: period && { ...period, relation: readRelation(text) },
    standing,
    lists:
      listsActions || listsDeadlines || /\b(?:what|anything|rien|quoi|qu'est-ce|quelque chose)\b/.test(text),
    listOf:
      listsActions && !listsDeadlines && !has(cues.namesDates, text.replace(cues.listsActions, ' '))
        ? 'actions'
        : 'deadlines',
    owners,
    ownerCount,
    orientation,
    terms: found.terms.map(({ value }) => value),
    unexplained: found.unexplained.map(({ value }) => value),
    attributes: [
      ...[...found.attributes, ...found.wholeAttributes]
        .filter(({ value }) => asks !== 'when' || !value.dated)
        .map(({ value, tokens: words }) => ({ id: value.id, near: [], tokens: words })),
      ...(asksStatus(text, asks) ? [{ id: 'progress', near: [], tokens: [] }] : []),
    ],
    counts:
      has(cues.howMany, text) &&
      !has(cues.asksHowOften, text) &&
      !listsActions &&
      !listsDeadlines &&
      !has(cues.asksWhen, text),
    outside: found.outside.map(({ value, tokens: words }) => ({ ...value, tokens: words })),
    asking: askingClauses(text),
  };
}

/** "c'est quoi la has": there, a word that looks like a stop word may be an acronym. */
const asksForTerm = (text: string): boolean => has(cues.defines, text) || has(cues.asksWhat, text);

/** Writes abbreviations out and puts right the words that nobody knows; all else stays as it stands. */
function correct(
  folded: string,
  { spelling }: Vocabulary,
): { text: string; corrections: Query['corrections'] } {
  const corrections: Query['corrections'] = [];
  const undotted = folded.replace(/\b(?:[a-z]\.){2,}(?:[a-z]\b)?/g, (letters) => letters.replaceAll('.', ''));
  const text = undotted.replace(/(?<![a-z0-9'-])[a-z0-9]+/g, (typed) => {
    const written = abbreviations.get(typed);
    if (written) return written;
    const read = spelling.correct(typed);
    if (read === null) return typed;
    corrections.push({ typed, read });
    return read;
  });
  return { text, corrections };
}

/** What a question says that it does not mean: "not the doctors' one", "(pas le badge du médecin)". */
const negated = [
  /\((?:pas|not|non|hors|excluding|except|no)\b[^)]*\)/g,
  /(?<=^|[,;:!?(-]\s*)(?:et |and |mais |but )?(?:pas(?! d[e'])|not(?! yet)|non pas|instead of|rather than|plutot que)\s[^,;:.!?)]*/g,
  /\b(?:je ne (?:cherche|parle|veux|demande) pas|i(?:'m| am) not (?:looking for|asking about|after)|i don't mean)\s.*?(?=\bmais\b|\bbut\b|[,;.!?]|$)/g,
];

function withoutNegated(text: string): string {
  const kept = negated.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
  return /[a-z]{3}/.test(kept) ? kept : text;
}

const withTokens = <T>(
  found: readonly Found<T>[],
  tokens: readonly Token[],
): { value: T; tokens: Token[] }[] =>
  found.map(({ value, from, to }) => ({ value, tokens: tokens.slice(from, to) }));

interface Facts {
  text: string;
  keep: ReadonlySet<string>;
  tokens: readonly Token[];
  numbers: readonly number[];
  period: boolean;
  standing: Standing | null;
  orientation: number | null;
  ownerCount: Query['ownerCount'];
  steers: boolean;
  listsActions: boolean;
  listsDeadlines: boolean;
  owners: boolean;
  defined: boolean;
  definedWords: number;
}

/** Progress, which the text cannot know. A date asked for ("when is it finished?") is another matter. */
const asksStatus = (text: string, asks: Asks): boolean =>
  (asks === 'action' || asks === 'who') && has(cues.status, text);

const interrogative =
  /\?|\b(?:quand|combien|quel(?:le)?s?|lequel|laquelle|qui|quoi|comment|pourquoi|ou|est-ce|y a|a-t|when|what|who|whom|whose|which|where|how|why|is there|are there|does|do|did|can|will|would|should|any)\b/;

/** Where no part looks like a question, the last one asks: "a lab in Lille, I need the date". */
function askingClauses(text: string): ReadonlySet<number> {
  const parts = clausesOf(text);
  const asking = parts.flatMap((part, number) => (interrogative.test(part) ? [number] : []));
  return new Set(asking.length === 0 && parts.length > 1 ? [parts.length - 1] : asking);
}

/** What an owner leads, as in "what does the ANS lead?". */
const asksForWhatTheyLead =
  /\b(?:de quoi|quoi|what|everything|anything|tout ce|which ones|ce que|projects?|projets?|chantiers?|things|portfolio|perimetre|portefeuille|led by|steered by|owned by|run by|pilotees? par|portees? par|menees? par|under|quelle action|which action)\b/;

/** The first rule that holds wins; each needs less from the question than the one before. */
function decide(facts: Facts): Asks {
  const { text, tokens, numbers } = facts;
  const asksWhen = has(cues.asksWhen, text);
  const asksWho = has(cues.asksWho, text);
  const plural = facts.listsActions || /\b(?:lesquelles|laquelle|how many|combien)\b/.test(text);
  if (numbers.length > 0) {
    if (asksWhen || facts.listsDeadlines) return 'when';
    if (asksWho || facts.steers) return 'who';
    if (facts.standing) return 'list';
    return has(cues.namesDates, text) ? 'when' : 'action';
  }
  const chatter =
    readTokens(text.replace(cues.smallTalk, ' ').replace(cues.helps, ' '), facts.keep).length === 0;
  if (chatter && !facts.period && !facts.standing && facts.orientation === null) {
    if (has(cues.helps, text)) return 'help';
    if (has(cues.smallTalk, text)) return 'small talk';
    if (!facts.listsActions && !facts.listsDeadlines && !has(cues.namesDates, text)) return 'nothing';
  }
  if (has(cues.defines, text) && !asksWho && !asksWhen) return 'define';
  if (facts.ownerCount !== null && (plural || facts.orientation !== null)) return 'list';
  if (facts.owners && !asksWho && (facts.listsActions || facts.period || facts.standing)) return 'list';
  if (facts.owners && facts.steers && !asksWho && asksForWhatTheyLead.test(text)) return 'list';
  if (facts.period && !asksWhen) return 'list';
  if (facts.standing && !asksWhen) return 'list';
  if (asksWho && !asksWhen) return 'who';
  if (asksWhen) return 'when';
  if (facts.orientation !== null && !facts.steers) return 'list';
  if (facts.steers && !facts.listsActions && steersAlone(text) && !isPilotStage(text)) return 'who';
  if (facts.listsDeadlines && topicOf(text, new Set(), 'list').length === 0) return 'list';
  if (facts.listsDeadlines || has(cues.namesDates, text)) return 'when';
  if (facts.defined && has(cues.asksWhat, text) && tokens.length - facts.definedWords <= 1) return 'define';
  if (facts.defined && tokens.length === facts.definedWords && /\?\s*$/.test(text)) return 'define';
  if (asksForDate.test(text) || (isTerseStage.test(text) && tokens.length <= 5)) return 'when';
  return facts.listsActions && topicOf(text, new Set(), 'list').length === 0 ? 'list' : 'action';
}

/** "Start of the general rollout?": a stage and a question mark ask when. */
const asksForDate =
  /\b(?:start|end|debut|fin|launch|lancement|rollout|roll-out|generalisation|demarrage|ouverture|opening)\b[^?]*\?\s*$/;

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

function readOwnerCount(text: string): Query['ownerCount'] {
  if (has(cues.noOwner, text)) return 0;
  if (has(cues.severalOwners, text)) return 2;
  return has(cues.anyOwner, text) ? 1 : null;
}

function readStanding(text: string): Standing | null {
  if (has(cues.next, text)) return 'next';
  if (has(cues.first, text)) return 'first';
  if (has(cues.last, text)) return 'last';
  if (has(cues.overdue, text)) return 'overdue';
  if (has(cues.underWay, text)) return 'under way';
  return has(cues.upcoming, text) ? 'upcoming' : null;
}

function readRelation(text: string): Relation {
  if (has(cues.ends, text)) return 'ends';
  return has(cues.starts, text) ? 'starts' : 'due';
}
