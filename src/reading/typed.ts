import { readAskedLanguage } from './asked-language.ts';
import { readMarkup } from './markup.ts';
import { pointsElsewhere, splitQuestions } from './questions.ts';

/** What a person typed, on whatever surface. */
export interface Typed {
  /** The person's own words, markup gone: at most `MOST_CHARACTERS`. Comes from outside: escape it. */
  text: string;
  /** One to three independent questions, in order; none where nothing was typed but an emoji, a quotation… */
  questions: string[];
  /** The questions after those: to be named, not answered. */
  further: string[];
  /** Whether the text was longer than is read. */
  cut: boolean;
  /** The language that they ask to be answered in ("in English please"); `text` is then without those words. */
  language?: 'fr' | 'en';
  /** Emoji and nothing else: somebody nods. */
  acknowledgement?: true;
}

/** How much of a text is read, counted after folding: one character of U+FDFA becomes eighteen letters. */
export const MOST_CHARACTERS = 4000;
/** How many questions of one message are answered. */
export const MOST_QUESTIONS = 3;
/** Slack's own limit of a message is 40,000; what lies beyond twice what is kept is not even looked at. */
const MOST_LOOKED_AT = 2 * MOST_CHARACTERS;

/**
 * Turns what was typed into questions: the one reader of text for command, message, Home, windows, workflow step,
 * MCP and command line. Never throws. Its work is linear in the first 8,000 characters, whatever they are.
 *
 * `raw`: the text as Slack sends it, with its `<@U…>`, `&gt;` and `:emoji:`
 * (https://docs.slack.dev/messaging/formatting-message-text), or as somebody typed it in a terminal.
 * `self`: the app's own user id. A mention of it is no word, and neither is that of anybody else.
 *
 * "<@U0BOT> *qui pilote le DMP ?* cc <!subteam^S7|@equipe>" → questions ["qui pilote le DMP ? cc"]
 */
export function readTyped(raw: string): Typed {
  const looked = raw.slice(0, MOST_LOOKED_AT).toWellFormed();
  const { text: own, quoted, emoji } = readMarkup(looked);
  // "> a line", "which one is this?": there the quotation is what is asked about.
  const words = quoted !== '' && pointsElsewhere(own) ? `${quoted}\n${own}` : own;
  const folded = words.normalize('NFKC').trim();
  const whole = cutAtWord(folded);
  const { language, text } = readAskedLanguage(whole);
  const found = splitQuestions(text);
  const cut = whole.length < folded.length || raw.length > looked.length;
  return {
    text,
    questions: found.slice(0, MOST_QUESTIONS),
    further: found.slice(MOST_QUESTIONS),
    cut,
    ...(language && { language }),
    ...(emoji && found.length === 0 && text === '' && { acknowledgement: true }),
  };
}

/** As many whole words as fit; a single word that is longer is cut within. */
function cutAtWord(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const kept = text.slice(0, MOST_CHARACTERS);
  const space = kept.lastIndexOf(' ');
  return (space > 0 ? kept.slice(0, space) : kept).toWellFormed();
}
