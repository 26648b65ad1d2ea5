import { feedAddress } from '../../calendar/feed.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Frame } from '../blocks/frame.ts';
import { sentenceMessage } from '../blocks/notices.ts';
import { mayNotMaintain } from './access.ts';
import type { Speaker } from './attend.ts';
import type { SlackDependencies } from './dependencies.ts';
import type { Request } from './interpret.ts';
import { type Reply, reply } from './reply.ts';

/**
 * A calendar with the address to subscribe to, which is the workspace's own: told to one person at a time. Whoever
 * looks after the bot may have it changed.
 */
export async function attendCalendar(
  request: Extract<Request, { kind: 'calendar' }>,
  frame: Frame,
  { asker: { team }, by, open }: Speaker,
  { state, publicUrl, maintainers = [], log }: SlackDependencies,
): Promise<Reply> {
  const { words, language, renew } = request;
  if (renew) {
    const { access, calendar } = phrasesIn(language);
    const whyNot = await mayNotMaintain(by, maintainers, log);
    if (!whyNot) await state.feeds.renew(team);
    return { message: sentenceMessage(whyNot ? access.maintain[whyNot] : calendar.renewed), answer: null };
  }
  if (!publicUrl) return reply({ ...frame, feed: { why: 'noFeed' } }, request);
  if (open) return reply({ ...frame, feed: { why: 'feedElsewhere' } }, request);
  const secret = await state.feeds.secretOf(team);
  return reply(
    {
      ...frame,
      feed: { address: feedAddress(publicUrl(), secret, { words, language, pack: frame.ask.pack }) },
    },
    request,
  );
}
