import { turnOf } from '../../answer/answer.ts';
import type { CalendarDay } from '../../dates/calendar.ts';
import { fold } from '../../reading/fold.ts';
import { readTyped, type Typed } from '../../reading/typed.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { toldLanguage } from '../../understanding/language.ts';
import type { Frame } from '../blocks/frame.ts';
import { acknowledgementMessage } from '../blocks/help.ts';
import { joinMessages, type Message } from '../blocks/message.ts';
import type { Asker, Speaker } from './access.ts';
import { type Ask, isLong, keepTurn, newAsk } from './ask.ts';
import { attend, noteUnanswered } from './attend.ts';
import type { SlackDependencies } from './dependencies.ts';
import { findTypo, interpret } from './interpret.ts';
import { asOfNow } from './known-updates.ts';
import { languagesFor } from './language.ts';
import { choosePack, packOf } from './packs.ts';
import type { Reply } from './reply.ts';
import type { Wish } from './wish.ts';

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
  /** The roadmap that the words themselves name. */
  named?: Roadmap;
}

/** All of it. Never empty: where nothing was typed that is a question, that is what is heard. */
export interface HeardText {
  typed: Typed;
  first: Heard;
  rest: Heard[];
}

/** What is said to it: one message, and the replies that it is made of. */
export interface Said extends Pick<Reply, 'attachment' | 'answer'> {
  message: Message;
  replies: Reply[];
  /** The first question, with what was known when it was answered: for buttons of the whole message. */
  ask: Ask;
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
  const [one = '', ...more] = typed.questions;
  const first = await hearOne(
    one,
    searched ?? previous?.pack,
    typed.cut ? { cut: true, previous } : { previous },
  );
  const rest: Heard[] = [];
  // Each is of the roadmap of the one before, unless it names another.
  for (const question of more) rest.push(await hearOne(question, (rest.at(-1) ?? first).ask.pack, {}));
  return { typed, first, rest };

  async function hearOne(
    text: string,
    before: string | undefined,
    options: { cut?: true; previous?: Ask['previous'] | null | undefined },
  ): Promise<Heard> {
    const { words, pack, named } = await choosePack(text, asker, deps, before);
    const roadmap: Roadmap = packOf(deps, pack) ?? deps.packs.main;
    const languages = await languagesFor({ words, wanted: typed.language }, asker, roadmap, deps);
    const ask = newAsk(words, { today, pack, ...languages, ...options });
    return { ask, wish: wishOf(ask), ...(named && { named }) };
  }

  function wishOf({ text, language, usual = language }: Ask): Wish {
    const wish = interpret(text, usual);
    if (commands) return (wish.kind === 'question' && findTypo(text, usual)) || wish;
    return text === '' ? { kind: 'help', language: wish.language ?? 'fr' } : wish;
  }
}

/**
 * The second half: answers each question after the one before, in one message, and takes note of what had no answer
 * and of the language that the person used. `frame`: how replies look there.
 */
export async function say(
  { typed, first, rest }: HeardText,
  speaker: Speaker,
  frame: Pick<Frame, 'toAsker' | 'rates'>,
  deps: SlackDependencies,
): Promise<Said> {
  const { team } = speaker.asker;
  if (typed.acknowledgement) {
    const { ask } = first;
    const message = acknowledgementMessage(ask, packOf(deps, ask.pack) ?? deps.packs.main);
    return { message, replies: [], answer: null, ask };
  }
  const replies: Reply[] = [];
  const asks: Ask[] = [];
  let previous = first.ask.previous;
  for (const { ask, wish } of [first, ...rest]) {
    const asked = await asOfNow({ ...ask, ...(previous && { previous }) }, team, deps);
    if (isLong(ask)) await deps.state.longQuestions.keep(team, ask.text, deps.now());
    const said = await attend({ ...asked, gap: 'counted', ...frame }, speaker, deps, wish);
    deps.log.debug({ question: ask.text, kind: said.answer?.kind ?? wish.kind }, 'heard');
    replies.push(said);
    asks.push(asked.ask);
    const turn = said.answer && keepTurn(turnOf(said.answer));
    if (turn && turn.pack === ask.pack) previous = turn;
  }
  const language = first.ask.language ?? first.ask.usual ?? 'fr';
  const last = replies.findLast(({ answer }) => answer) ?? replies[0];
  return {
    message: joinMessages(
      replies.map(({ message }) => message),
      typed.further,
      last?.answer?.language ?? language,
    ),
    replies,
    ask: asks[0] ?? first.ask,
    answer: last?.answer ?? null,
    ...(replies.length === 1 && last?.attachment && { attachment: last.attachment }),
  };
}

/** After the reply, which stands whatever becomes of this: what had no answer, and the language that was used. */
export async function takeNote(
  heard: HeardText,
  { replies }: Said,
  asker: Asker,
  deps: SlackDependencies,
): Promise<void> {
  for (const { answer, kept } of replies) await noteUnanswered(answer, asker, kept === true, deps);
  await noteLanguage(heard, asker, deps);
}

/** Remembers the language that a person used, for where their words tell none. A command's words are not theirs. */
export async function noteLanguage(
  { first: { ask, wish } }: HeardText,
  { team, user }: Asker,
  { state, log }: Pick<SlackDependencies, 'state' | 'log'>,
): Promise<void> {
  const spoken = ask.language ?? (wish.kind === 'question' ? toldLanguage(fold(ask.text)) : null);
  if (!spoken) return;
  await state.people
    .noteSpoken(team, user, spoken)
    .catch((err: unknown) => log.warn({ err }, 'the language that was used could not be kept'));
}
