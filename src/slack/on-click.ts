import type { App, BlockAction, BlockButtonAction, RespondFn, webApi } from '@slack/bolt';
import { orApologise } from './apologise.ts';
import { type Ask, readAsk } from './ask.ts';
import type { Does } from './blocks/elements.ts';
import { staleButton } from './blocks/notices.ts';
import type { SlackDependencies } from './dependencies.ts';
import { below, type Place, placeOf } from './send.ts';

export interface Click {
  ask: Ask;
  place: Place;
  body: BlockAction;
  client: webApi.WebClient;
  respond: RespondFn;
}

/** Registers what a button does. A button that cannot be read any more says so instead. */
export function onClick(
  app: App,
  does: Does,
  { log }: SlackDependencies,
  work: (click: Click) => Promise<unknown>,
): void {
  app.action<BlockButtonAction>(new RegExp(`^${does}:`), async ({ ack, action, body, client, respond }) => {
    await ack();
    const place = placeOf(body);
    const tell = below(respond, place);
    await orApologise(log, tell, async () => {
      const ask = readAsk(action.value);
      await (ask ? work({ ask, place, body, client, respond }) : tell(staleButton()));
    });
  });
}
