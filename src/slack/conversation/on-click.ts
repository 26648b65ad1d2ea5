import type {
  App,
  BlockAction,
  BlockButtonAction,
  BlockOverflowAction,
  BlockStaticSelectAction,
  Context,
  RespondFn,
  types,
  webApi,
} from '@slack/bolt';
import { fold } from '../../reading/fold.ts';
import { detectLanguage } from '../../understanding/language.ts';
import { type Does, overflowId } from '../blocks/elements.ts';
import { closingModal, foundModal, readFindFrame, searchedIn } from '../blocks/find.ts';
import { type Message, staleButton } from '../blocks/message.ts';
import { below, inPlace, type Place, placeOf, type Send } from '../transport/send.ts';
import type { Speaker } from './access.ts';
import { orApologise } from './apologise.ts';
import { type Ask, readAsk } from './ask.ts';
import type { SlackDependencies } from './dependencies.ts';
import { type AskFrame, asItWas } from './known-updates.ts';

/** A click anywhere: in a message, a window or the App Home. */
export interface AnyClick {
  body: BlockAction;
  client: webApi.WebClient;
  context: Context;
  respond: RespondFn;
}

export interface Click extends AnyClick {
  ask: Ask;
  /** The question with what was known when it was asked. */
  frame: AskFrame;
  place: Place;
  speaker: Speaker;
  /** Says it below the message with the button; in a window or from the App Home, in a window. */
  tellBelow: Send;
  /** The message or the window with the button turns to it. */
  tellInPlace: Send;
  /** Opens a window, upon the one with the button if there is one. */
  openWindow: (view: types.ModalView) => Promise<unknown>;
}

/** Registers what a button does. A button that cannot be read any more says so instead. */
export function onClick(
  app: App,
  does: Does,
  deps: SlackDependencies,
  work: (click: Click) => Promise<unknown>,
): void {
  app.action<BlockButtonAction | BlockStaticSelectAction | BlockOverflowAction>(
    new RegExp(`^(?:${does}|${overflowId}):`),
    async ({ ack, action, ...click }) => {
      const value = action.type === 'button' ? action.value : action.selected_option?.value;
      // The option of a menu is for one of the listeners only.
      if (action.type === 'overflow' && !value?.startsWith(`${does} `)) return;
      await ack();
      const ask = readAsk(action.type === 'overflow' ? value?.slice(does.length + 1) : value);
      const ways = waysOf(click, ask, deps);
      await orApologise(deps.log, ways.tellBelow, async () => {
        if (!ask) return ways.tellBelow(staleButton());
        const frame = await asItWas(ask, ways.speaker.asker.team, deps);
        if (!frame) return ways.tellBelow(staleButton());
        return work({ ...click, ...ways, ask, frame });
      });
    },
  );
}

/** Where a click happened, who did it, and how the app answers there. */
export function waysOf(
  click: AnyClick,
  ask: Ask | null,
  deps: Pick<SlackDependencies, 'packs'>,
): Omit<Click, 'ask' | 'frame' | keyof AnyClick> {
  const { body, client, respond } = click;
  const { view, trigger_id, user, team, channel } = body;
  const place = placeOf(body);
  const asker = { team: team?.id ?? user.team_id ?? '', user: user.id, channel: channel?.id ?? '' };
  const open = (view: types.ModalView) => client.views.open({ trigger_id, view });
  const push = (view: types.ModalView) => client.views.push({ trigger_id, view });
  const speaker = { asker, by: click, open: false };
  if (!view) {
    const [tellBelow, tellInPlace] = [below(respond, place), inPlace(respond, place)];
    return { place, speaker, tellBelow, tellInPlace, openWindow: open };
  }
  const frame = readFindFrame(view.private_metadata);
  // In the window that finds, which the Home opens too, one goes on finding and sharing.
  const asModal = (message: Message) => {
    const language = frame?.language ?? languageOf(ask);
    const finds = frame !== null || view.type === 'home';
    return finds && ask && ask.text !== ''
      ? foundModal({ today: ask.today, ...frame, language, ask }, message, searchedIn(ask, deps))
      : closingModal(language, { blocks: message.plain ?? message.blocks });
  };
  if (view.type === 'home') {
    const tell: Send = (message) => open(asModal(message));
    return { place, speaker, tellBelow: tell, tellInPlace: tell, openWindow: open };
  }
  const tell: Send = (message) => client.views.update({ view_id: view.id, view: asModal(message) });
  return { place, speaker, tellBelow: tell, tellInPlace: tell, openWindow: push };
}

const languageOf = (ask: Ask | null) => ask?.language ?? detectLanguage(fold(ask?.text ?? ''), ask?.usual);
