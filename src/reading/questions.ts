import grammar from '../../data/grammar/typed.json' with { type: 'json' };
import { fold } from './fold.ts';
import { Expressions, type Word, wordsOf } from './words.ts';

const abbreviations = new Set(grammar.abbreviations);
const closings = new Expressions(grammar.closings);
const questionWords = new Set(Object.values(grammar.questionWords).flat());
/** Those that ask wherever they stand; "qui" and "that" mostly go on about something. */
const within = new Set(grammar.within);
const openings = new Expressions(grammar.openings);
const before = new Expressions(grammar.before);
const leaning = new Expressions(grammar.leaning);
const joining = new Set(grammar.joining);
/** What a phrase without a verb asks for: "INS: pilot year?" */
const wanted = new Set(grammar.wanted);
const pointing = new Expressions(grammar.pointing);
const smallTalk = new Expressions(grammar.smallTalk);

/** A sentence, or a line of a list. */
interface Sentence {
  text: string;
  words: Word[];
  /** Ends with a question mark. */
  asks: boolean;
}

/** Words more than the closing itself: a name, a function, an organisation. */
const SIGNATURE = 12;
/** Longer, it asks something of its own. */
const LEANING = 6;
const POINTING = 8;
/** Fewer ask nothing of their own: "…, and who runs them?" */
const SECOND_PART = 5;
/** No sentence of more words is two questions: it tells a story. */
const TWO_QUESTIONS = 60;
/** Words that may go before what asks. */
const BEGINNING = 12;
/** "#14 pls." asks where another question comes after it; a longer sentence tells what that is about. */
const NUMBER_ALONE = 5;
/** So many words after a phrase of small talk ask something after all: "who can tell me when the DMP opens?" */
const SMALL_TALK = 3;

/**
 * The independent questions of a text, in order; none where it has no word. Careful: a text is split only where two
 * of its sentences each ask in words of their own. A sentence that asks nothing stays with the question after it, at
 * the end with the one before, since it may say what that is about.
 */
export function splitQuestions(text: string): string[] {
  const sentences = withoutSignature(sentencesOf(text));
  if (!sentences.some(({ words }) => words.length > 0)) return [];
  const questions: { text: string; key: string }[] = [];
  let waiting: Sentence[] = [];
  for (const sentence of sentences.flatMap(partsOf)) {
    if (goesOn(sentence) && asksByItself(sentence) && waiting.some(isNumberAlone)) {
      questions.push(joined(waiting));
      waiting = [];
    }
    waiting.push(sentence);
    if (!asksByItself(sentence) || (questions.length > 0 && leansBack(sentence))) continue;
    questions.push(joined(waiting));
    waiting = [];
  }
  const last = questions.at(-1);
  if (!last) return [joined(waiting).text];
  if (waiting.length > 0) last.text = `${last.text} ${joined(waiting).text}`;
  // Asked twice, it is answered once.
  const seen = new Set<string>();
  return questions.flatMap(({ text, key }) => (seen.has(key) || !seen.add(key) ? [] : [text]));
}

/** Whether few words point at something that is not among them: "c’est laquelle, ça ?" */
export function pointsElsewhere(text: string): boolean {
  const words = wordsOf(text);
  return words.length <= POINTING && words.some((_, place) => pointing.lengthAt(words, place) > 0);
}

function joined(sentences: readonly Sentence[]): { text: string; key: string } {
  const key =
    sentences
      .at(-1)
      ?.words.map(({ folded }) => folded)
      .join(' ') ?? '';
  return { text: sentences.map(({ text }) => text).join(' '), key };
}

/** Sentences end at "?", "!", "…", a line's end, or a point that ends no abbreviation and stands in no number. */
function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of text.split('\n').map((line) => line.trim().replace(bullet, ''))) {
    let from = 0;
    for (let at = 0; at < line.length; at += 1) {
      if (!endsSentence(line, at, from)) continue;
      add(line.slice(from, at + 1));
      from = at + 1;
    }
    add(line.slice(from));
  }
  return sentences;

  function add(part: string): void {
    const text = part.trim();
    const words = wordsOf(text);
    // A closing bracket or one more "!" belongs to what it follows.
    const last = sentences.at(-1);
    if (words.length > 0 || !last) sentences.push({ text, words, asks: text.endsWith('?') });
    else if (text !== '')
      sentences.splice(-1, 1, {
        ...last,
        text: `${last.text}${text}`,
        asks: last.asks || text.includes('?'),
      });
  }
}

function endsSentence(line: string, at: number, from: number): boolean {
  const sign = line[at] ?? '';
  if (!'?!.…'.includes(sign) || '?!.…)'.includes(line[at + 1] ?? ' ')) return false;
  if (sign !== '.') return true;
  const next = line[at + 1];
  if (next !== undefined && next !== ' ') return false;
  const word =
    fold(line.slice(Math.max(from, at - LONGEST_ABBREVIATION), at))
      .split(' ')
      .at(-1) ?? '';
  return !abbreviations.has(word);
}
const LONGEST_ABBREVIATION = 8;

/** "- qui…", "• qui…", "1) qui…", "2. quand…". */
const bullet = /^(?:[-•–—]\s|\d{1,2}[.)]\s)\s*/;

/** A sentence that asks twice, of things that it names each: "que veut dire SPIS, et quelle action change l’ASIP ?" */
function partsOf(sentence: Sentence): Sentence[] {
  const { text, words } = sentence;
  if (words.length > TWO_QUESTIONS) return [sentence];
  const at = words.findIndex((_, place) => {
    const second = words.slice(place);
    const joins = joining.has(words[place]?.folded ?? '') && second.length > SECOND_PART;
    return (
      joins &&
      opensAsking(second) &&
      !asksAgain(words.slice(0, place), second) &&
      namesSomething(words.slice(0, place))
    );
  });
  const join = words[at];
  if (!join || !asksByItself({ ...sentence, words: words.slice(0, at), asks: true })) return [sentence];
  const [first = '', second = ''] = [text.slice(0, join.from), text.slice(join.from)];
  const part = { ...sentence, text: withoutComma(first), words: words.slice(0, at) };
  return [part, ...partsOf({ ...sentence, text: second, words: wordsOf(second) })];
}

/** "What year does it begin, and what year does it end": both parts of one answer. */
const asksAgain = (first: readonly Word[], second: readonly Word[]): boolean => {
  const [one, other] = [first, second].map((words) => words.find(isQuestionWord)?.folded);
  return one !== undefined && one === other;
};

const withoutComma = (text: string): string => {
  const trimmed = text.trimEnd();
  return ',;:'.includes(trimmed.at(-1) ?? '') && trimmed !== '' ? trimmed.slice(0, -1).trimEnd() : trimmed;
};

/** By a number, or a name with a capital, where not all is in capitals. */
const namesSomething = (words: readonly Word[]): boolean =>
  words.some(({ typed }) => hasDigit(typed)) ||
  (words.some(({ typed }) => typed === typed.toLowerCase()) &&
    words.some(({ typed }, place) => place > 0 && typed[0] !== typed[0]?.toLowerCase()));

const hasDigit = (typed: string): boolean => [...typed].some((sign) => sign >= '0' && sign <= '9');

const isNumberAlone = ({ words }: Sentence): boolean =>
  words.length <= NUMBER_ALONE && words.some(({ typed }) => hasDigit(typed));

const goesOn = ({ words: [first] }: Sentence): boolean => joining.has(first?.folded ?? '');

/** Without a closing ("Cordialement,") and the name below it; nothing after it may ask. */
function withoutSignature(sentences: Sentence[]): Sentence[] {
  const from = sentences.findIndex(
    ({ words }, place) => place > 0 && closings.lengthAt(words, 0) > 0 && words.length <= SIGNATURE,
  );
  if (from < 0 || sentences.slice(from).some(({ asks }) => asks)) return sentences;
  return sentences.slice(0, from);
}

/** Asks one thing more of what the sentence before asks: "…? Which action?" is one question, "…? And who runs it?" two. */
const leansBack = ({ words }: Sentence): boolean => leaning.lengthAt(words, 0) > 0 && words.length <= LEANING;

/** Asks, in words that say what is wanted; "DMP ?" and "c’est bien ça ?" lean on a sentence beside them. */
function asksByItself({ words, asks }: Sentence): boolean {
  const own = withoutBeginning(words);
  const chat = smallTalk.lengthAt(own, 0);
  if (chat > 0 && own.length - chat <= SMALL_TALK) return false;
  if (opensAsking(words)) return true;
  const last = own.at(-1);
  const isWanted = own.length > 2 && wanted.has(last?.folded ?? '');
  return asks && (isWanted || isQuestionWord(last) || own.some(asksAnywhere));
}

function opensAsking(words: readonly Word[]): boolean {
  const own = withoutBeginning(words);
  return isQuestionWord(own[0]) || openings.lengthAt(own, 0) > 0;
}

/** What goes before the asking words: "et", "hello", "c’est", "in". */
function withoutBeginning(words: readonly Word[]): readonly Word[] {
  let at = 0;
  for (
    let length = before.lengthAt(words, at);
    length > 0 && at < BEGINNING;
    length = before.lengthAt(words, at)
  )
    at += length;
  return words.slice(at);
}

const isQuestionWord = (word: Word | undefined): boolean =>
  word !== undefined && questionWords.has(word.folded);

/** "quand", or a verb before its subject: "est-il", "a-t-on". */
const asksAnywhere = ({ folded }: Word): boolean =>
  within.has(folded) || grammar.inversions.some((ending) => folded.endsWith(ending));
