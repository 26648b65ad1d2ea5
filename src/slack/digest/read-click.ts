import type { BlockAction, RespondFn } from '@slack/bolt';
import { readHomeState } from '../blocks/home-elements.ts';
import type { Message } from '../blocks/message.ts';
import { askerOf, type SlackRequest } from '../conversation/access.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { publishHome } from '../home/home.ts';
import { below, inPlace, placeOf } from '../transport/send.ts';
import type { DigestAsker } from './may-change.ts';
import { type DigestRequest, readRequest } from './request.ts';

interface Click extends SlackRequest {
  body: BlockAction;
  value: string | undefined;
  respond: RespondFn;
}

interface ReadClick {
  /** Null where the button is of an older version of the app. */
  request: DigestRequest | null;
  /** In the App Home, the channel is that of the digest; still empty where there is none yet. */
  findAsker: () => Promise<DigestAsker>;
  /** In place of the message with the button, or at the top of the App Home. */
  tell: (message: Message) => Promise<unknown>;
}

/** What a click on a digest's button wants, who wants it, and where they read the reply. */
export function readClick(click: Click, deps: SlackDependencies): ReadClick {
  const { body, value, respond } = click;
  const request = readRequest(value);
  const asker = askerOf(click);
  if (body.container.type === 'view') {
    const state = readHomeState(body.view?.private_metadata, deps.today());
    return {
      request,
      findAsker: async () => {
        const stored = request?.digest === undefined ? null : await deps.state.digests.find(request.digest);
        return { ...asker, channel: stored?.settings.channel ?? '', here: false };
      },
      tell: ({ blocks }) => publishHome({ ...asker, notices: blocks, state }, deps),
    };
  }
  const place = placeOf(body);
  return {
    request,
    findAsker: async () => ({ ...asker, here: true }),
    tell: request?.does === 'preview' ? below(respond, place) : inPlace(respond, place),
  };
}
