import { SURELY } from '../lookup/rank-actions.ts';
import { excerptFor, purposeIn, purposeOf } from '../lookup/said.ts';
import { ownAction, personOf, wordsBesideTerms } from '../lookup/theme.ts';
import { publishedIn } from '../phrases/days.ts';
import { around } from '../phrases/excerpt.ts';
import { FIRST_LINE, firstAndRest, subjectOf } from '../phrases/fact-names.ts';
import { capital } from '../phrases/words.ts';
import type { Term } from '../roadmap/lexicon.ts';
import { splitSentences } from '../roadmap/paragraphs.ts';
import { pointsOf } from '../roadmap/points.ts';
import { findAction } from '../roadmap/roadmap.ts';
import { cutAtWord } from '../roadmap/short-names.ts';
import { type Draft, refusal } from './draft.ts';
import type { Telling } from './telling.ts';

/** What a term means, in the words of the text; or that the text uses it without a word of explanation. */
export function define(telling: Telling, term: Term | undefined): Draft | null {
  const { query, ranking, index, roadmap, answer } = telling;
  if (!term) return unexplained(telling);
  const source = { quote: term.quote, action: term.action };
  // Explained outside the actions, it may still be what one of them is about.
  const [best] = ranking.ranked;
  const about = term.action ?? (best && best.chance >= SURELY ? best.action : null);
  const own = ownAction(index, term.term);
  const action = own === about && own !== null ? findAction(roadmap, own) : null;
  const said = action && purposeOf(index, action, term);
  // What stands in the forewords is of no action, however near one comes.
  const name = termSaid(term.term, term.action ?? own, telling);
  const meaning = meaningOf(term, name, telling);
  // "What is it for?": that first, and what it stands for below.
  const isFor = said && query.wording.has('cue purpose');
  // Of several sentences, the first says what the others go on from.
  const isOne = said && splitSentences(said.text).length === 1;
  const asksMore = wordsBesideTerms(index, query) > 0;
  const part = asksMore ? excerptFor(index, query) : action && purposeIn(index, action);
  const beside = said && said.text !== term.quote.text ? [{ quote: said, action: about }] : [];
  return {
    kind: 'define',
    headline: isFor
      ? around(said.text, (words) => answer.when(name, words), telling, { ...(isOne && part) })
      : meaning,
    notes: isFor ? [meaning] : [],
    actions: about === null ? [] : [about],
    definition: { term: term.term, meaning: term.meaning, source },
    quotes: isFor ? [...beside, source] : [source, ...beside],
  };
}

/** That the text uses a term, and where, without a word of explanation. */
export function unexplained({ query, answer }: Telling): Draft | null {
  const [one] = query.unexplained;
  return one ? refusal('unknown', answer.unexplained(one.term), one.actions.slice(0, 3)) : null;
}

/** Several terms side by side: what each means or, where they are compared, what the text says of each, or what it is for. */
export function defineEach(asked: readonly Term[], telling: Telling): Draft {
  const { query, index, roadmap, answer } = telling;
  const { wording, compares } = query;
  const terms = [...new Set(asked)];
  // "The e-CPS and the app: what is the difference?" Each is an action of its own.
  const areApart =
    compares !== null && new Set(terms.map(({ term }) => ownAction(index, term))).size === terms.length;
  const lineOf = (each: Term, name: string, room: number): string => {
    const { term, quote } = each;
    const write = (words: string): string => answer.when(name, words);
    // Of what one sentence explains together, what each stands for tells them apart.
    const isOne = terms.some((other) => other !== each && other.quote.text === quote.text);
    if (isOne || (wording.has('cue define') && compares === null)) return meaningOf(each, name, telling);
    const purpose = areApart ? roadmap.shortNames.purposes?.[ownAction(index, term) ?? 0] : undefined;
    if (purpose) return around(purpose, write, telling, { room });
    // Of "It will steer the ANS. The ANS will …", what is said of this one, not of what steers it.
    const said = splitSentences(quote.text).findLast((sentence) => sentence.includes(term)) ?? quote.text;
    return around(said, write, telling, { worthOf: (words) => Number(words.includes(term)), room });
  };
  // One beside the other, where a first line has room for both.
  const isShort = (lines: readonly string[]): boolean => {
    const line = lines.join(' ');
    return line.length <= FIRST_LINE && !line.includes('…');
  };
  const lines =
    [FIRST_LINE, FIRST_LINE / terms.length]
      .map((room) => terms.map((each) => lineOf(each, termSaid(each.term, null, telling), room)))
      .find(isShort) ??
    terms.map((each) => lineOf(each, termSaid(each.term, each.action, telling), FIRST_LINE));
  const { headline, rest } = firstAndRest(lines);
  return {
    kind: 'define',
    headline,
    notes: rest,
    actions: [...new Set(terms.flatMap(({ action }) => action ?? []))],
    quotes: [...new Map(terms.map(({ quote, action }) => [quote.text, { quote, action }])).values()],
  };
}

/** A term as a first line begins with it, with the action that it is about. */
function termSaid(term: string, action: number | null, telling: Telling): string {
  const name = term === term.toLowerCase() ? capital(term) : term;
  return action === null ? name : telling.answer.termIn(name, subjectOf(action, telling));
}

/** "Annie Prévot is at present director of …": what the sentence that names somebody says of them beside their office. */
function besideOffice(name: string, sentence: string, { language, roadmap, answer }: Telling): string[] {
  const said = pointsOf(roadmap, sentence).filter(({ text }) => text.startsWith(`${name}, `));
  return said.map(({ text, english }) => (language === 'en' && english ? english : answer.quoted(text)));
}

/** "CGTS: “centre de gestion des terminologies de santé” (health terminology management centre)." */
function meaningOf({ term, meaning, quote }: Term, name: string, telling: Telling): string {
  const { language, roadmap, answer } = telling;
  const { defined } = answer;
  const { office } = personOf(roadmap, term) ?? {};
  // Who holds an office is a fact of its day.
  if (office) {
    const held = [`${term}, ${office[language]}`, ...besideOffice(term, quote.text, telling)];
    return answer.inOffice(held, publishedIn(roadmap, language));
  }
  const translated = language === 'en' ? (roadmap.english.terms[term] ?? null) : null;
  const whole = defined(name, meaning, translated);
  if (whole.length <= FIRST_LINE) return whole;
  const own = splitSentences(quote.text).find((each) => each.includes(meaning)) ?? quote.text;
  if (translated === null) return around(own, (words) => answer.when(name, words), telling);
  return defined(name, null, cutAtWord(translated, FIRST_LINE - defined(name, '', '').length));
}
