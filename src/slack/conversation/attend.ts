import type { Answer } from '../../answer/answer.ts';
import { feedAddress } from '../../calendar/feed.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Frame } from '../blocks/frame.ts';
import { type Message, sentenceMessage } from '../blocks/message.ts';
import { type Asker, mayNotMaintain, type Speaker } from './access.ts';
import { withinAckTime } from './current-request.ts';
import type { SlackDependencies } from './dependencies.ts';
import { readGaps } from './gaps.ts';
import { interpret } from './interpret.ts';
import { answerLanguage } from './language.ts';
import { answerPacks } from './packs.ts';
import { type Reply, reply } from './reply.ts';
import type { Wish } from './wish.ts';

/**
 * What the app says, on any surface, to what somebody typed or clicked: a reply, which depends on the text alone,
 * or what comes of a choice of theirs. `frame.gap`, where given, is put right for whoever lets their questions be
 * kept. `wish`: what the text asks for, where that is read already.
 */
export async function attend(
  frame: Frame,
  speaker: Speaker,
  deps: SlackDependencies,
  wish: Wish = interpret(frame.ask.text, frame.ask.usual),
): Promise<Reply> {
  const { ask } = frame;
  const { asker, by, open } = speaker;
  switch (wish.kind) {
    case 'language':
      return about(await answerLanguage(wish, speaker, deps));
    case 'gaps':
      return about(await readGaps({ ask, language: wish.language, open }, speaker, deps));
    case 'calendar':
      return answerCalendar(wish, frame, speaker, deps);
    case 'packs':
      return about(await answerPacks(wish, { asker, by, today: ask.today }, deps));
    default: {
      const said = reply(frame, wish);
      if (!frame.gap || !said.answer || said.answer.answerable) return said;
      return (await keepsQuestions(asker, deps))
        ? { ...reply({ ...frame, gap: 'kept' }, wish), kept: true }
        : said;
    }
  }
}

/** About the app, not about the roadmap. */
const about = (message: Message): Reply => ({ message, answer: null });

/**
 * A calendar with the address to subscribe to, which is the workspace's own: told to one person at a time. Whoever
 * looks after the bot may have it changed.
 */
async function answerCalendar(
  wish: Extract<Wish, { kind: 'calendar' }>,
  frame: Frame,
  { asker: { team }, by, open }: Speaker,
  { state, publicUrl, maintainers = [], log }: SlackDependencies,
): Promise<Reply> {
  const { words, language, renew } = wish;
  if (renew) {
    const { access, calendar } = phrasesIn(language);
    const whyNot = await mayNotMaintain(by, maintainers, log);
    if (!whyNot) await state.feeds.renew(team);
    return about(sentenceMessage(whyNot ? access.maintain[whyNot] : calendar.renewed));
  }
  if (!publicUrl) return reply({ ...frame, feed: { why: 'noFeed' } }, wish);
  if (open) return reply({ ...frame, feed: { why: 'feedElsewhere' } }, wish);
  const secret = await state.feeds.secretOf(team);
  const address = feedAddress(publicUrl(), secret, { words, language, pack: frame.ask.pack });
  return reply({ ...frame, feed: { address } }, wish);
}

/** Whether a person lets their questions without an answer be kept in words. Never throws; no by default. */
export async function keepsQuestions(
  { team, user }: Asker,
  { state, log }: Pick<SlackDependencies, 'state' | 'log'>,
): Promise<boolean> {
  try {
    return (await withinAckTime(state.people.find(team, user))).keepsQuestions;
  } catch (err) {
    log.warn({ err }, 'whether a question may be kept cannot be read');
    return false;
  }
}

/** The question of an answer, as it is kept where its asker agrees. */
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
 * Takes note of a question that had no answer: its words where the asker agreed, else only that there was one.
 * Never throws: it comes after the answer, which stands.
 */
export async function noteUnanswered(
  answer: Answer | null,
  asker: Asker,
  kept: boolean,
  { state, log, now }: Pick<SlackDependencies, 'state' | 'log' | 'now'>,
): Promise<void> {
  if (!answer || answer.answerable) return;
  const question = unansweredOf(answer, asker);
  try {
    await (kept ? state.questions.keep(question, now()) : state.questions.count(question, now()));
  } catch (err) {
    log.warn({ err }, 'a question without an answer could not be counted');
  }
}
