import { feedAddress } from '../../calendar/feed.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Frame } from '../blocks/frame.ts';
import type { Message } from '../blocks/message.ts';
import { sentenceMessage } from '../blocks/notices.ts';
import { mayNotMaintain } from './access.ts';
import { answerPacks } from './answer-packs.ts';
import type { Wish } from './commands.ts';
import type { SlackDependencies } from './dependencies.ts';
import { readGaps } from './gaps.ts';
import { interpret } from './interpret.ts';
import { answerLanguage } from './language.ts';
import { type Reply, reply } from './reply.ts';
import type { Speaker } from './speaker.ts';
import { keepsQuestions } from './unanswered.ts';

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
      return about(await readGaps({ ask, language: wish.language, open }, asker, by, deps));
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
