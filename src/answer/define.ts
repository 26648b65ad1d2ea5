import type { Found } from '../lookup/find.ts';
import { SURELY } from '../lookup/rank-actions.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { excerptFor, purposeIn, purposeOf } from '../lookup/said.ts';
import { ownAction, personOf, wordsBesideTerms } from '../lookup/theme.ts';
import { publishedIn } from '../phrases/days.ts';
import { around } from '../phrases/excerpt.ts';
import { allWithin, FIRST_LINE, firstAndRest } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { capital } from '../phrases/words.ts';
import type { Term } from '../roadmap/lexicon.ts';
import { splitSentences } from '../roadmap/paragraphs.ts';
import { pointsOf } from '../roadmap/points.ts';
import { findAction, type Roadmap } from '../roadmap/roadmap.ts';
import { cutAtWord } from '../roadmap/short-names.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Language } from '../understanding/language.ts';
import { type Draft, refusal } from './draft.ts';

/** What a term means, in the words of the text; or that the text uses it without a word of explanation. */
export function define(
  { query, ranking }: Found,
  index: RoadmapIndex,
  term: Term | undefined = query.terms[0],
): Draft | null {
  const { roadmap } = index;
  const {
    language,
    unexplained: [unexplained],
  } = query;
  const { answer } = phrasesIn(language);
  if (term) {
    const source = { quote: term.quote, action: term.action };
    // Explained outside the actions, it may still be what one of them is about.
    const [best] = ranking.ranked;
    const about = term.action ?? (best && best.chance >= SURELY ? best.action : null);
    const own = ownAction(index, term.term);
    const action = own === about && own !== null ? findAction(roadmap, own) : null;
    const said = action && purposeOf(index, action, term);
    const purpose = said?.text === term.quote.text ? null : said;
    // What stands in the forewords is of no action, however near one comes.
    const name = termSaid(term.term, term.action ?? own, language, roadmap);
    const meaning = meaningOf(term, name, language, roadmap);
    // "What is it for?": that first, and what it stands for below.
    const isFor = said && query.wording.has('cue purpose');
    // Of several sentences, the first says what the others go on from.
    const isOne = said && splitSentences(said.text).length === 1;
    const asksMore = wordsBesideTerms(index, query) > 0;
    const excerpt = !isOne ? {} : asksMore ? excerptFor(index, query) : purposeIn(index, action);
    const beside = purpose ? [{ quote: purpose, action: about }] : [];
    return {
      kind: 'define',
      answerable: true,
      headline: isFor
        ? around(said.text, (words) => answer.when(name, words), language, roadmap, excerpt)
        : meaning,
      notes: isFor ? [meaning] : [],
      actions: about === null ? [] : [about],
      definition: { term: term.term, meaning: term.meaning, source },
      quotes: isFor ? [...beside, source] : [source, ...beside],
    };
  }
  if (!unexplained) return null;
  return refusal('unknown', answer.unexplained(unexplained.term), unexplained.actions.slice(0, 3));
}

/** Several terms side by side: what each means or, where they are compared, what the text says of each, or what it is for. */
export function defineEach({ query }: Found, index: RoadmapIndex): Draft {
  const { roadmap } = index;
  const { language, wording, compares } = query;
  const terms = [...new Set(query.terms)];
  const { answer } = phrasesIn(language);
  // "The e-CPS and the app: what is the difference?" Each is an action of its own.
  const areApart =
    compares !== null && new Set(terms.map(({ term }) => ownAction(index, term))).size === terms.length;
  const linesWith = (nameOf: (term: Term) => string, room: number): string[] =>
    terms.map((each) => {
      const { term, quote } = each;
      // Of what one sentence explains together, what each stands for tells them apart.
      const isOne = terms.some((other) => other !== each && other.quote.text === quote.text);
      if (isOne || (wording.has('cue define') && compares === null))
        return meaningOf(each, nameOf(each), language, roadmap);
      const purpose = areApart ? roadmap.shortNames.purposes?.[ownAction(index, term) ?? 0] : undefined;
      if (purpose)
        return around(purpose, (words) => answer.when(nameOf(each), words), language, roadmap, { room });
      // Of "It will steer the ANS. The ANS will …", what is said of this one, not of what steers it.
      const said = splitSentences(quote.text).findLast((sentence) => sentence.includes(term)) ?? quote.text;
      return around(said, (words) => answer.when(nameOf(each), words), language, roadmap, {
        worthOf: (words) => Number(words.includes(term)),
        room,
      });
    });
  // One beside the other, where a first line has room for both.
  const lines =
    [FIRST_LINE, FIRST_LINE / terms.length]
      .map((room) => linesWith(({ term }) => termSaid(term, null, language, roadmap), room))
      .find((short) => allWithin(short, 0, ' ')?.includes('…') === false) ??
    linesWith(({ term, action }) => termSaid(term, action, language, roadmap), FIRST_LINE);
  const { headline, rest } = firstAndRest(lines);
  return {
    kind: 'define',
    answerable: true,
    headline,
    notes: rest,
    actions: [...new Set(terms.flatMap(({ action }) => action ?? []))],
    quotes: [...new Map(terms.map(({ quote, action }) => [quote.text, { quote, action }])).values()],
  };
}

/** A term as a first line begins with it, with the action that it is about. */
function termSaid(term: string, action: number | null, language: Language, roadmap: Roadmap): string {
  const name = term === term.toLowerCase() ? capital(term) : term;
  return action === null ? name : phrasesIn(language).answer.termIn(name, unitIn(language, roadmap), action);
}

/** "Annie Prévot is at present director of …": what the sentence that names somebody says of them beside their office. */
function besideOffice(name: string, sentence: string, language: Language, roadmap: Roadmap): string[] {
  const { quoted } = phrasesIn(language).answer;
  const said = pointsOf(roadmap, sentence).filter(({ text }) => text.startsWith(`${name}, `));
  return said.map(({ text, english }) => (language === 'en' && english ? english : quoted(text)));
}

/** "CGTS: “centre de gestion des terminologies de santé” (health terminology management centre)." */
function meaningOf(
  { term, meaning, quote }: Term,
  name: string,
  language: Language,
  roadmap: Roadmap,
): string {
  const { defined, inOffice, when } = phrasesIn(language).answer;
  const { english } = roadmap;
  const { office } = personOf(roadmap, term) ?? {};
  // Who holds an office is a fact of its day.
  if (office) {
    const held = [`${term}, ${office[language]}`, ...besideOffice(term, quote.text, language, roadmap)];
    return inOffice(held, publishedIn(roadmap, language));
  }
  const translated = language === 'en' ? (english.terms[term] ?? null) : null;
  const whole = defined(name, meaning, translated);
  if (whole.length <= FIRST_LINE) return whole;
  const own = splitSentences(quote.text).find((each) => each.includes(meaning)) ?? quote.text;
  if (translated === null) return around(own, (words) => when(name, words), language, roadmap);
  return defined(name, null, cutAtWord(translated, FIRST_LINE - defined(name, '', '').length));
}
