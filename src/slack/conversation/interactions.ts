import type {
  App,
  BlockAction,
  BlockElementAction,
  RespondFn,
  types,
  ViewOutput,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import type { Does } from '../blocks/elements.ts';
import { closingModal, foundModal, readFindFrame, searchedIn } from '../blocks/find.ts';
import { type Message, staleButton } from '../blocks/message.ts';
import { type Filled, type Form, filledIn, modal } from '../blocks/window.ts';
import { carried } from '../transport/carried.ts';
import { inConversation, inPlace, isDirect, onlyToAsker } from '../transport/send.ts';
import { mayHaveArrived } from '../transport/slack-calls.ts';
import { type Asker, askerOf, type SlackRequest } from './access.ts';
import { onFailure } from './apologise.ts';
import { type Ask, type AskFrame, asItWas, readAsk } from './ask.ts';
import { command } from './commands.ts';
import { withinAckTime } from './current-request.ts';
import type { SlackDependencies } from './dependencies.ts';
import { languageOf } from './language.ts';
import { reply } from './reply.ts';

/** `ask`: what the message answers; the window that finds goes on from there. */
type Tell = (message: Message, ask?: Ask) => Promise<unknown>;

/** An element was used, in a message, a window or the App Home: by whom, where, and how the app answers there. */
export interface Click {
  body: BlockAction;
  action: BlockElementAction;
  /** Of the button, or of the option that was chosen. */
  value: string | undefined;
  respond: RespondFn;
  asker: Asker;
  /** Nobody but the clicker will see the reply, which may then be shared. */
  toAsker: boolean;
  thread: string | undefined;
  /** Says it below the message with the button; in a window or from the App Home, in a window. */
  tellBelow: Tell;
  /** The message or the window with the button turns to it. */
  tellInPlace: Tell;
  /** Opens a window, upon the one with the button if there is one. */
  openWindow: (view: types.ModalView) => Promise<unknown>;
}

/** A click on a button that carries a question, with what was known when it was asked. */
export type AskClick = Click & { frame: AskFrame };

/** A window that was filled in and sent: what it knew, and what was filled in. */
export interface Sent<Frame> {
  view: ViewOutput;
  frame: Frame;
  filled: Filled;
  asker: Asker;
}

/** What the window turns to, and what is done `after` that is shown; or, by field, what cannot be taken: the window stays. */
export type Outcome =
  | { view: types.ModalView; after?: () => Promise<unknown> }
  | { wrong: Record<string, string> };

type Use = (click: Click, deps: SlackDependencies) => Promise<unknown>;
/** What elements do, by the first part of their ids, before a colon; `Clicks` holds all buttons that carry a question. */
export type Uses = Record<string, Use>;
export type Clicks = Uses & Record<Does, Use>;

/** What a button does that carries a question. */
export const asked =
  (work: (click: AskClick, deps: SlackDependencies) => Promise<unknown>): Use =>
  async (click, deps) => {
    const ask = readAsk(click.value);
    const frame = ask && (await asItWas(ask, click.asker.team, deps));
    return frame ? work({ ...click, frame }, deps) : click.tellBelow(staleButton());
  };

/** The same with the answer to it. */
export const answered = (
  work: (click: AskClick & { answer: Answer }, deps: SlackDependencies) => Promise<unknown>,
): Use =>
  asked(async (click, deps) => {
    const { answer } = reply(click.frame);
    return answer ? work({ ...click, answer }, deps) : click.tellBelow(staleButton());
  });

type Hear<Frame> = (sent: Sent<Frame>, deps: SlackDependencies) => Promise<Outcome>;
/** What becomes of a sent window, which the acknowledgement itself shows. */
export interface SentWindow {
  callback: string;
  hear: Hear<string>;
}

export const sent = <Frame>({ callback, schema }: Form<Frame>, work: Hear<Frame>): SentWindow => ({
  callback,
  hear: async ({ frame: json, ...sent }, deps) => {
    const frame = carried(schema, json);
    return frame === null ? { view: closingModal('fr', staleButton()) } : work({ ...sent, frame }, deps);
  },
});

/**
 * Hears every element that is used and every window that is sent. What belongs to an older version of the app, and cannot
 * be read any more, gets a sentence, where Slack would show a warning triangle.
 */
export function hearInteractions(app: App, deps: SlackDependencies, uses: Uses, windows: SentWindow[]): void {
  app.action<BlockAction>(/.*/, async ({ ack, action, ...args }) => {
    await ack();
    const { id, value } = useOf(action);
    const click = { ...clickOf(args, deps, readAsk(value) ?? undefined), action, value };
    onFailure(click.tellBelow);
    const work = Object.hasOwn(uses, id) ? uses[id] : undefined;
    await (work ? work(click, deps) : click.tellBelow(staleButton()));
  });
  app.view<ViewSubmitAction>(/.*/, async ({ ack, view, ...args }) => {
    const turnTo = (shown: types.ModalView) => ack({ response_action: 'update', view: shown });
    onFailure(({ blocks }) => turnTo(modal('fr', { title: command }, blocks)));
    const window = windows.find(({ callback }) => callback === view.callback_id);
    if (!window) return turnTo(closingModal('fr', staleButton()));
    const sent = { view, frame: view.private_metadata, filled: filledIn(view), asker: askerOf(args) };
    const outcome = await withinAckTime(window.hear(sent, deps));
    if ('wrong' in outcome) return ack({ response_action: 'errors', errors: outcome.wrong });
    await turnTo(outcome.view);
    await outcome.after?.();
  });
}

/** What an element does, and with what: in a menu behind buttons, each option says both. */
function useOf(action: BlockElementAction): { id: string; value: string | undefined } {
  const [id = ''] = action.action_id.split(':');
  if (action.type === 'overflow') {
    const [, does = '', value] = /^(\S+) (.*)$/s.exec(action.selected_option.value ?? '') ?? [];
    return { id: does, value };
  }
  if ('selected_option' in action) return { id, value: action.selected_option?.value };
  return { id, value: ('value' in action && (action.value as string | null)) || undefined };
}

/** `asked`: what the button with the click asks. */
function clickOf(
  args: Pick<Click, 'body' | 'respond'> & SlackRequest,
  deps: SlackDependencies,
  asked?: Ask,
): Omit<Click, 'action' | 'value'> {
  const { body, respond } = args;
  const { view, trigger_id } = body;
  const { views } = args.client;
  const { is_ephemeral, thread_ts } = body.container;
  // A window or the App Home stands in no channel at all.
  const toAsker = is_ephemeral === true || (body.channel !== undefined && !isDirect(body.channel.id));
  const thread = typeof thread_ts === 'string' ? thread_ts : undefined;
  const click = { body, respond, asker: askerOf(args), toAsker, thread };
  const open = (view: types.ModalView) => views.open({ trigger_id, view });
  if (!view) {
    const tellBelow = toAsker ? onlyToAsker(respond, thread) : inConversation(respond, thread);
    // In a channel, where others read the message too, the clicker gets a new one.
    const tellInPlace = toAsker && !is_ephemeral ? tellBelow : inPlace(respond);
    return { ...click, tellBelow, tellInPlace, openWindow: open };
  }
  const isHome = view.type === 'home';
  const frame = readFindFrame(view.private_metadata);
  const asModal = (message: Message, ask = asked) => {
    const language = frame?.language ?? (ask ? languageOf(ask) : 'fr');
    // In the window that finds, which the Home opens too, one goes on finding.
    return (frame || isHome) && ask && ask.text !== ''
      ? foundModal({ today: ask.today, ...frame, language, ask }, message, searchedIn(ask, deps))
      : closingModal(language, { blocks: message.blocks });
  };
  const tell: Tell = (message, ask) =>
    isHome ? open(asModal(message, ask)) : views.update({ view_id: view.id, view: asModal(message, ask) });
  const push = (view: types.ModalView) => views.push({ trigger_id, view });
  return { ...click, tellBelow: tell, tellInPlace: tell, openWindow: isHome ? open : push };
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
