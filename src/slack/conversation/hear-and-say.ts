import { type Answer, turnOf } from '../../answer/answer.ts';
import { feedAddress } from '../../calendar/feed.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { fold } from '../../reading/fold.ts';
import { readTyped, type Typed } from '../../reading/typed.ts';
import { toldLanguage } from '../../understanding/language.ts';
import type { Frame } from '../blocks/frame.ts';
import { gapsMessage } from '../blocks/gaps.ts';
import { joinMessages, type Message, sentenceMessage } from '../blocks/message.ts';
import { type Asker, whyNotMaintain } from './access.ts';
import { type Ask, asOfNow, isLong, keepTurn, newAsk } from './ask.ts';
import type { Wish, WishFor } from './commands.ts';
import type { SlackDependencies } from './dependencies.ts';
import { findGaps } from './gaps.ts';
import { findTypo, interpret } from './interpret.ts';
import { answerLanguage, languagesFor } from './language.ts';
import { answerPacks, choosePack } from './packs.ts';
import { about, type Reply, reply } from './reply.ts';

/** Where something is typed, as far as that matters for reading it. */
interface Surroundings extends Pick<Ask, 'today' | 'pack'> {
  /** The answer before in the same conversation. */
  previous?: Ask['previous'] | null;
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

/** All of it, and by whom; where nothing was typed that is a question, `first` is that. */
export interface HeardText {
  asker: Asker;
  typed: Typed;
  first: Heard;
  rest: Heard[];
}

/** The first half of what every surface does with a typed text: its questions, and what each is about and wants. Never throws. */
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
    const wish: Wish = typed.acknowledgement
      ? { kind: 'nod', language: usual ?? roadmap.pack.language }
      : interpret(ask.text, usual);
    const typo = commands && wish.kind === 'question' ? findTypo(ask.text, usual) : null;
    all.push({ ask, wish: typo ?? wish, named });
  }
  const [first, ...rest] = all as [Heard, ...Heard[]];
  return { asker, typed, first, rest };
}

/** What is said to a typed text: one message, and what it is made of. */
export interface Said extends Reply {
  /** The first question, with what was known when it was answered: for buttons of the whole message. */
  ask: Ask;
  /** What had no answer. */
  gaps: Answer[];
}

/** The second half: answers each question after the one before, in one message. `shown`: how replies look there. */
export async function say(
  { typed, asker, first, rest }: HeardText,
  shown: Pick<Frame, 'toAsker' | 'rates' | 'open'>,
  deps: SlackDependencies,
): Promise<Said> {
  const { state, log, now } = deps;
  const gaps: Said['gaps'] = [];
  const replies: (Reply & { ask: Ask })[] = [];
  let previous = first.ask.previous;
  for (const { ask, wish } of [first, ...rest]) {
    const known = await asOfNow({ ...ask, ...(previous && { previous }) }, asker.team, deps);
    if (isLong(ask)) await state.longQuestions.keep(asker.team, ask.text, now());
    const said = await attend({ ...known, ...shown, counted: true }, asker, deps, wish);
    if (said.answer?.answerable === false) gaps.push(said.answer);
    log.debug({ question: ask.text, kind: said.answer?.kind ?? wish.kind }, 'heard');
    // "Are they the same? How do they differ?" is told once.
    const isNew = replies.every(({ answer }) => !answer || answer.text !== said.answer?.text);
    if (isNew) replies.push({ ...said, ask: known.ask });
    const turn = said.answer && keepTurn(turnOf(said.answer, previous));
    if (turn && turn.pack === ask.pack) previous = { ...turn, sameMessage: true };
  }
  const last = replies.findLast(({ answer }) => answer) ?? replies[0];
  const language = last?.answer?.language ?? first.ask.language ?? first.ask.usual ?? 'fr';
  return {
    message: joinMessages(
      replies.map(({ message }) => message),
      typed.further,
      language,
    ),
    ask: replies[0]?.ask ?? first.ask,
    answer: last?.answer ?? null,
    gaps,
    ...(replies.length === 1 && last?.attachment && { attachment: last.attachment }),
  };
}

/** What the app says to what somebody typed or clicked: what depends on the text alone, or what comes of a choice. */
export async function attend(
  frame: Frame,
  asker: Asker,
  deps: SlackDependencies,
  wish: Wish = interpret(frame.ask.text, frame.ask.usual),
): Promise<Reply> {
  switch (wish.kind) {
    case 'language':
      return about(await answerLanguage(wish, asker, deps));
    case 'gaps': {
      const found = await findGaps(frame, wish.language, asker, deps);
      return about(typeof found === 'string' ? sentenceMessage(found) : gapsMessage(found));
    }
    case 'calendar':
      return answerCalendar(wish, frame, asker, deps);
    case 'packs':
      return about(await answerPacks(wish, asker, deps));
    default:
      return reply(frame, wish);
  }
}

/** A calendar with the workspace's own address to subscribe to, told to one person at a time; maintainers may renew it. */
async function answerCalendar(
  wish: WishFor<'calendar'>,
  frame: Frame,
  asker: Asker,
  deps: SlackDependencies,
): Promise<Reply> {
  const { words, language, renew } = wish;
  const { state, publicUrl } = deps;
  const { team } = asker;
  if (renew) {
    const whyNot = await whyNotMaintain(asker, language, deps);
    if (!whyNot) await state.feeds.renew(team);
    return about(sentenceMessage(whyNot ?? phrasesIn(language).calendar.renewed));
  }
  if (!publicUrl) return reply({ ...frame, feed: { why: 'noFeed' } }, wish);
  if (frame.open) return reply({ ...frame, feed: { why: 'feedElsewhere' } }, wish);
  const secret = await state.feeds.secretOf(team);
  const address = feedAddress(publicUrl(), secret, { words, language, pack: frame.ask.pack });
  return reply({ ...frame, feed: { address } }, wish);
}

/** The question of an answer, as it is kept where its asker passes it on. */
export const unansweredOf = (
  { question, language, actions, suggestions, pack }: Answer,
  { team, user }: Asker,
) => ({
  team,
  user,
  question,
  language,
  nearest: suggestions[0] ?? actions[0] ?? null,
  pack: pack ?? null,
});

/**
 * After the reply: that something had no answer; and the language that was used, for where words tell none (those of a
 * command are not theirs). Never throws.
 */
export async function takeNote(
  { asker, first: { ask, wish } }: HeardText,
  { gaps }: Said,
  { state, log, now }: SlackDependencies,
): Promise<void> {
  try {
    for (const answer of gaps) await state.questions.count(unansweredOf(answer, asker), now());
    const spoken = ask.language ?? (wish.kind === 'question' ? toldLanguage(fold(ask.text)) : null);
    if (spoken) await state.people.noteSpoken(asker.team, asker.user, spoken);
  } catch (err) {
    log.warn({ err }, 'no note could be taken of what was asked');
  }
}

/** Answers through `tell`, then takes note. */
export async function answerHeard(
  heard: HeardText,
  shown: Pick<Frame, 'toAsker'>,
  tell: (message: Message) => Promise<unknown>,
  deps: SlackDependencies,
): Promise<void> {
  const said = await say(heard, shown, deps);
  await tell(said.message);
  await takeNote(heard, said, deps);
}
