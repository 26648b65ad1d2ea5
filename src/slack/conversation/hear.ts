import type { CalendarDay } from '../../dates/calendar.ts';
import { readTyped, type Typed } from '../../reading/typed.ts';
import type { Asker } from './access.ts';
import { type Ask, newAsk } from './ask.ts';
import type { Wish } from './commands.ts';
import type { SlackDependencies } from './dependencies.ts';
import { findTypo, interpret } from './interpret.ts';
import { languagesFor } from './language.ts';
import { choosePack } from './packs.ts';

/** Where something is typed, as far as that matters for reading it. */
interface Surroundings {
  /** The day that the answer is relative to. */
  today: CalendarDay;
  /** The answer before in the same conversation. */
  previous?: Ask['previous'] | null;
  /** The roadmap that is searched there; without it, the channel's. */
  pack?: string | undefined;
  /** One types commands there rather than sentences: mistyped ones are put right, and nothing typed is a slip. */
  commands?: true;
}

/** One thing that was typed: what is wanted, and all that its answer depends on. */
interface Heard {
  ask: Ask;
  wish: Wish;
  /** The words themselves name the roadmap. */
  named: boolean;
}

/** All of it, and by whom. Never empty: where nothing was typed that is a question, that is what is heard. */
export interface HeardText {
  asker: Asker;
  typed: Typed;
  first: Heard;
  rest: Heard[];
}

/**
 * The first half of what every surface does with a typed text: its questions, the roadmap and the language of each,
 * and what it wants. Never throws; reads of the database that take too long are done without.
 */
export async function hear(
  raw: string,
  asker: Asker,
  { today, previous, pack: searched, commands }: Surroundings,
  deps: SlackDependencies,
): Promise<HeardText> {
  const typed = readTyped(raw);
  const all: Heard[] = [];
  for (const text of typed.questions.length > 0 ? typed.questions : ['']) {
    const last = all.at(-1);
    // Each is of the roadmap of the one before, unless it names another.
    const before = last ? last.ask.pack : (searched ?? previous?.pack);
    const { words, pack, named } = await choosePack(text, asker, deps, before);
    const roadmap = deps.packs.find(pack) ?? deps.packs.main;
    const languages = await languagesFor(words, typed.language, asker, roadmap, deps);
    const ofFirst = last ? {} : { previous, cut: typed.cut || undefined };
    const ask = newAsk(words, { today, pack, ...languages, ...ofFirst });
    const usual = ask.usual ?? ask.language;
    const wish = interpret(ask.text, usual);
    const typo = commands && wish.kind === 'question' ? findTypo(ask.text, usual) : null;
    all.push({ ask, wish: typo ?? wish, named });
  }
  const [first, ...rest] = all as [Heard, ...Heard[]];
  return { asker, typed, first, rest };
}
