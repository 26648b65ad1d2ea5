import type {
  App,
  BlockAction,
  BlockElementAction,
  ButtonAction,
  Context,
  OverflowAction,
  RespondFn,
  StaticSelectAction,
  types,
  ViewOutput,
  ViewSubmitAction,
  webApi,
} from '@slack/bolt';
import { type Does, overflowId } from '../blocks/elements.ts';
import { closingModal, foundModal, readFindFrame, searchedIn } from '../blocks/find.ts';
import { type Message, staleButton } from '../blocks/message.ts';
import { modal } from '../blocks/window.ts';
import { below, inPlace, type Place, placeOf } from '../transport/send.ts';
import { mayHaveArrived } from '../transport/slack-calls.ts';
import { type Asker, askerOf } from './access.ts';
import { orApologise } from './apologise.ts';
import { type Ask, readAsk } from './ask.ts';
import { command } from './commands.ts';
import type { SlackDependencies } from './dependencies.ts';
import { type AskFrame, asItWas } from './known-updates.ts';
import { languageOf } from './language.ts';

/** `ask`: what the message answers; the window that finds goes on from there. */
type Tell = (message: Message, ask?: Ask) => Promise<unknown>;

/** An element was used, in a message, a window or the App Home: by whom, where, and how the app answers there. */
export interface Click {
  body: BlockAction;
  client: webApi.WebClient;
  respond: RespondFn;
  asker: Asker;
  place: Place;
  /** Says it below the message with the button; in a window or from the App Home, in a window. */
  tellBelow: Tell;
  /** The message or the window with the button turns to it. */
  tellInPlace: Tell;
  /** Opens a window, upon the one with the button if there is one. */
  openWindow: (view: types.ModalView) => Promise<unknown>;
}

/** Which uses of an element are meant, where not all of them are; and the question that it carries, if any. */
interface Meant<Action> {
  only?: (action: Action) => boolean;
  asks?: (action: Action) => Ask | null;
}

/** Registers what an element does; `ids`: what its id is or begins with. What fails is told where it stands. */
export function onUse<Action extends BlockElementAction>(
  app: App,
  ids: string | RegExp,
  deps: SlackDependencies,
  work: (click: Click & { action: Action; ask: Ask | undefined }) => Promise<unknown>,
  { only = () => true, asks = () => null }: Meant<Action> = {},
): void {
  app.action<BlockAction<Action>>(ids, async ({ ack, action, ...args }) => {
    if (!only(action)) return;
    await ack();
    const ask = asks(action) ?? undefined;
    const click = clickOf(args, deps, ask);
    await orApologise(deps.log, click.tellBelow, () => work({ ...click, action, ask }));
  });
}

/** A click on a button that carries a question. `frame`: with what was known when it was asked. */
export type AskClick = Click & { ask: Ask; frame: AskFrame };

/** Registers what such a button does. A button that cannot be read any more says so instead. */
export function onClick(
  app: App,
  does: Does,
  deps: SlackDependencies,
  work: (click: AskClick) => Promise<unknown>,
): void {
  onUse<ButtonAction | StaticSelectAction | OverflowAction>(
    app,
    new RegExp(`^(?:${does}|${overflowId}):`),
    deps,
    async ({ ask, ...click }) => {
      const frame = ask && (await asItWas(ask, click.asker.team, deps));
      return frame ? work({ ...click, ask, frame }) : click.tellBelow(staleButton());
    },
    {
      // The option of a menu is for one of the listeners only.
      only: (action) => action.type !== 'overflow' || action.selected_option?.value?.startsWith(`${does} `),
      asks: (action) => {
        if (action.type === 'button') return readAsk(action.value);
        const { value } = action.selected_option ?? {};
        return readAsk(action.type === 'overflow' ? value?.slice(does.length + 1) : value);
      },
    },
  );
}

type ClickArgs = Pick<Click, 'body' | 'client' | 'respond'> & { context: Context };

/** `asked`: what the button with the click asks. */
function clickOf(args: ClickArgs, deps: SlackDependencies, asked?: Ask): Click {
  const { body, client, respond } = args;
  const { view, trigger_id } = body;
  const place = placeOf(body);
  const click = { body, client, respond, asker: askerOf(args), place };
  const open = (view: types.ModalView) => client.views.open({ trigger_id, view });
  if (!view) {
    const [tellBelow, tellInPlace] = [below(respond, place), inPlace(respond, place)];
    return { ...click, tellBelow, tellInPlace, openWindow: open };
  }
  const isHome = view.type === 'home';
  const frame = readFindFrame(view.private_metadata);
  const asModal = (message: Message, ask = asked) => {
    const language = frame?.language ?? (ask ? languageOf(ask) : 'fr');
    // In the window that finds, which the Home opens too, one goes on finding and sharing.
    return (frame || isHome) && ask && ask.text !== ''
      ? foundModal({ today: ask.today, ...frame, language, ask }, message, searchedIn(ask, deps))
      : closingModal(language, { blocks: message.plain ?? message.blocks });
  };
  const tell: Tell = (message, ask) =>
    isHome
      ? open(asModal(message, ask))
      : client.views.update({ view_id: view.id, view: asModal(message, ask) });
  const push = (view: types.ModalView) => client.views.push({ trigger_id, view });
  return { ...click, tellBelow: tell, tellInPlace: tell, openWindow: isHome ? open : push };
}

/** A window that was filled in and sent. */
export interface Sent {
  view: ViewOutput;
  asker: Asker;
  /** To the conversation that was chosen in it, where it asks for one. */
  respond: RespondFn | undefined;
}

/**
 * What comes of it: what the window turns to, and what is done `after` that is shown; or, by field, what cannot be
 * taken, and why: the window stays.
 */
export type Outcome =
  | { view: types.ModalView; after?: () => Promise<unknown> }
  | { wrong: Record<string, string> };

/** Registers what becomes of a sent window: the acknowledgement itself shows that. */
export function onSubmit(
  app: App,
  callback: string | RegExp,
  deps: SlackDependencies,
  work: (sent: Sent) => Promise<Outcome>,
): void {
  app.view<ViewSubmitAction>(callback, async ({ ack, view, ...args }) => {
    const turnTo = (shown: types.ModalView) => ack({ response_action: 'update', view: shown });
    const { respond } = args as { respond?: RespondFn };
    const apologise = ({ blocks }: Message) => turnTo(modal('fr', command, blocks));
    await orApologise(deps.log, apologise, async () => {
      const outcome = await work({ view, asker: askerOf(args), respond });
      if ('wrong' in outcome) return ack({ response_action: 'errors', errors: outcome.wrong });
      await turnTo(outcome.view);
      await outcome.after?.();
    });
  });
}

/**
 * Does something once, however often it is asked for and on whichever replica. False where that is done already, or
 * is being done. What Slack has refused may be asked for again: `act` throws then, or returns false.
 */
export async function once(
  id: string,
  { state, now }: Pick<SlackDependencies, 'state' | 'now'>,
  act: () => Promise<unknown>,
): Promise<boolean> {
  if (!(await state.claimEvent(id, now()))) return false;
  try {
    if ((await act()) === false) await state.releaseEvent(id);
    return true;
  } catch (error) {
    if (!mayHaveArrived(error)) await state.releaseEvent(id);
    throw error;
  }
}
