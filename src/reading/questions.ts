import grammar from '../../data/grammar/typed.json' with { type: 'json' };
import {
  asksAnywhere,
  asksAtAnEnd,
  isQuestionWord,
  joining,
  loose,
  opensAsking,
  withoutBeginning,
} from './asking.ts';
import { Expressions, type Word, wordsOf } from './words.ts';

const abbreviations = new Set(grammar.abbreviations);
const closings = new Expressions(grammar.closings);
/** They close a message where a line says nothing else and a name stands below. */
const thanks = new Expressions(grammar.thanks);
const leaning = new Expressions(grammar.leaning);
const counting = new Expressions(grammar.counting);
const oneOf = new Expressions(grammar['one-of']);
const pointing = new Expressions(grammar.pointing);
const smallTalk = new Expressions(grammar.smallTalk);
/** How an answer is to look: "liste svp". */
const form = new Expressions(grammar.form);

/** A sentence, a part of one, or a line of a list. */
interface Sentence {
  text: string;
  words: readonly Word[];
  /** Ends with a question mark. */
  asks: boolean;
  isLine: boolean;
}

/** No sentence of more words is two questions: it tells a story. */
const TWO_QUESTIONS = 60;
/** In words: no question that only points at something is longer, and no closing with a name, function and organisation. */
const LINE = 12;
/** Longer, a question asks something of its own. */
const LEANING = 6;
/**
 * So few words say nothing of their own: beside a number ("#14 pls."), where they name nothing, after small talk ("who
 * can tell me when the DMP opens?" has more) and in a second part ("…, and who runs them?").
 */
const FEW = 5;

/**
 * The independent questions of a text, in order; none where it has no word. Careful: a text is split only where two
 * of its sentences each ask in words of their own. A sentence that asks nothing stays with the question after it, at
 * the end with the one before, since it may say what that is about.
 */
export function splitQuestions(text: string): string[] {
  const questions: Sentence[][] = [];
  const waiting: Sentence[] = [];
  for (const sentence of withoutSignature(sentencesOf(text)).flatMap(partsOf)) {
    const { words } = sentence;
    const goesOn = joining.lengthAt(words, 0) > 0;
    const asksMore = questions.length > 0 && goesOn && (asksTheSame(sentence) || asksAtAnEnd(words));
    const asks = asksMore || asksByItself(sentence);
    if (asks && goesOn && waiting.some(isNumberAlone)) questions.push(waiting.splice(0));
    waiting.push(sentence);
    // Asks one thing more of what was asked: "…? Which action?" is one question, "…? And who runs it?" two.
    const leansBack = questions.length > 0 && words.length <= LEANING && leaning.lengthAt(words, 0) > 0;
    if (asks && !leansBack) questions.push(waiting.splice(0));
  }
  if (questions.length === 0 && waiting.some(({ words }) => words.length > 0))
    questions.push(waiting.splice(0));
  // Asked twice, it is answered once.
  const asked = Map.groupBy(questions, (all) =>
    Array.from(all.at(-1)?.words ?? [], (word) => word.folded).join(' '),
  );
  questions.at(-1)?.push(...waiting);
  return Array.from(asked.values(), ([first = []]) =>
    Array.from(first, ({ text }) => text)
      .join(' ')
      .replace(loose, ''),
  );
}

/** Whether few words point at something that is not among them: "c’est laquelle, ça ?", "c'est quel numéro ?" */
export function pointsElsewhere(text: string): boolean {
  const words = wordsOf(text);
  const own = withoutBeginning(words);
  const isShort = words.length <= FEW || own.length < FEW;
  const isBare = isShort && own.some(isQuestionWord) && !namesSomething(words);
  return isBare || (words.length <= LINE && pointing.standIn(words));
}

/** "- qui…", "• qui…", "1) qui…", "2. quand…", "a) qui…", "3/ quand…". */
const bullet = /^(?:[-•–—◦▪·]\s|\d{1,2}[.)/°]\s|[a-z]\)\s)\s*/i;
/** Behind "?", "!", ";" and a point that stands in no number; "?!" is one. */
const sentenceEnd = /(?<=[?!;])(?![?!.)])|(?<=\.)(?= )/;

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of text.split('\n').map((line) => line.trim().replace(bullet, ''))) {
    const parts: string[] = [];
    for (const piece of line.split(sentenceEnd)) {
      parts.push((endsAbbreviated(parts.at(-1) ?? '') ? parts.pop() : '') + piece);
    }
    for (const part of parts) {
      const [text, last] = [part.trim(), sentences.at(-1)];
      const words = wordsOf(text);
      // A closing bracket or one more "!" belongs to what it follows.
      if (words.length === 0 && last) {
        last.text += part.trimEnd();
        last.asks ||= text.includes('?');
      } else {
        sentences.push({ text, words, asks: text.endsWith('?'), isLine: part === line });
      }
    }
  }
  return sentences;
}

/** "Act." of "l’act. 12" ends no sentence. */
const endsAbbreviated = (part: string): boolean =>
  part.endsWith('.') && abbreviations.has(wordsOf(part.slice(-LONGEST_ABBREVIATION)).at(-1)?.folded ?? '');
const LONGEST_ABBREVIATION = 9;

/** A sentence that asks twice, of things that it names each: "que veut dire SPIS, et quelle action change l’ASIP ?" */
function partsOf(sentence: Sentence): Sentence[] {
  const { text, words } = sentence;
  if (words.length > TWO_QUESTIONS) return [sentence];
  const at = words.findIndex(
    (_, place) => joining.lengthAt(words, place) > 0 && asksAnew(words.slice(0, place), words.slice(place)),
  );
  const join = words[at];
  if (!join) return [sentence];
  const [first, second] = [text.slice(0, join.from), text.slice(join.from)];
  const part = { ...sentence, text: first, words: words.slice(0, at), asks: true };
  return [part, ...partsOf({ ...sentence, text: second, words: wordsOf(second) })];
}

/** "What year does it begin, and what year does it end" is not: both are parts of one answer. */
function asksAnew(first: readonly Word[], second: readonly Word[]): boolean {
  // "How many actions, and how many deadlines?"
  if (counting.standIn(first) && counting.standIn(second)) return true;
  // "When does e-prescription start, and who leads the Health Data Hub?" Only the second has a name of its own.
  const isAsked = asksAtAnEnd(first) && second.some(isQuestionWord) && namesSomething(second);
  if (!opensAsking(second) || !(namesSomething(first) || isAsked)) return false;
  if (second.length <= FEW && !second.some(isShortNumber)) return false;
  // "How do X and Y differ, and which of them comes first?"
  if (oneOf.lengthAt(withoutBeginning(second), 0) > 0 && !namesSomething(second)) return false;
  const [one, other] = [first, second].map((words) => words.find(isQuestionWord)?.folded);
  const [names, others] = [namesIn(first), namesIn(second)];
  // "When does HOP’EN start, and when is the Lab created?"
  const isOfOthers = names.length > 0 && others.length > 0 && !names.some((name) => others.includes(name));
  return (one === undefined || one !== other || isOfOthers) && asksByItself({ words: first, asks: true });
}

/** By a number, or a name. */
const namesSomething = (words: readonly Word[]): boolean => words.some(hasDigit) || namesIn(words).length > 0;

/** Names with a capital, where not all is in capitals. */
const namesIn = (words: readonly Word[]): string[] =>
  words.some(({ typed }) => typed === typed.toLowerCase())
    ? words.flatMap(({ typed, folded }, place) =>
        place > 0 && typed[0] !== typed[0]?.toLowerCase() ? [folded] : [],
      )
    : [];

const hasDigit = ({ typed }: Word): boolean => /\d/.test(typed);
/** One of an action, no year. */
const isShortNumber = ({ typed }: Word): boolean => /^\d{1,3}$/.test(typed);

const isNumberAlone = ({ words }: Sentence): boolean => words.length <= FEW && words.some(hasDigit);

/** Without a closing ("Cordialement,") and the name below it; nothing after it may ask. */
function withoutSignature(sentences: readonly Sentence[]): readonly Sentence[] {
  const from = sentences.findIndex(({ words, isLine }, place) => {
    const below = sentences.slice(place);
    const thanked = isLine && below.length > 1 && thanks.lengthAt(words, 0);
    const closes = closings.lengthAt(words, 0) > 0 ? words.length <= LINE : thanked === words.length;
    return place > 0 && closes && !below.some((one) => one.asks || asksByItself(one));
  });
  return from < 0 ? sentences : sentences.slice(0, from);
}

/** Asks, in words that say what is wanted; "DMP ?" and "c’est bien ça ?" lean on a sentence beside them. */
function asksByItself({ words, asks }: Pick<Sentence, 'words' | 'asks'>): boolean {
  const own = withoutBeginning(words);
  const chat = smallTalk.lengthAt(own, 0);
  if (chat > 0 && own.length - chat <= FEW) return false;
  if (own.length > 0 && form.lengthAt(own, 0) === own.length) return false;
  if (opensAsking(words)) return true;
  return asks && (asksAtAnEnd(words) || own.some(asksAnywhere));
}

/** "When does HOP'EN end? And e-parcours?": the same of something else, which "and that?" is not. */
const asksTheSame = ({ words, asks }: Sentence): boolean =>
  asks && words.length <= FEW && withoutBeginning(words).length > 0 && !pointing.standIn(words);
