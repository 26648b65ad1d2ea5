import type { AllMiddlewareArgs, AnyMiddlewareArgs, App, RespondFn, SayFn } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { NotInstalledError } from '../../state/installations.ts';
import { closingModal } from '../blocks/find.ts';
import { type Message, turnedAway } from '../blocks/message.ts';
import { type Home, isAllowed } from '../conversation/access.ts';
import { apologise, newReference, onFailure } from '../conversation/apologise.ts';
import { type Incoming, isFromPerson } from '../conversation/conversation.ts';
import { type Refusal, type ServedRequest, type Surface, within } from '../conversation/current-request.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { InFlight } from './in-flight.ts';
import { rememberOrganisations } from './installations.ts';
import { late } from './late.ts';
import { forAsker, onlyToAsker, toConversation } from './send.ts';

/** How the app is run, beside what it answers. */
export interface ServiceOptions {
  /** Ids of the workspaces and organisations that are served; null, the default, for all. */
  allowedTeams?: readonly string[] | null;
  /** By one person; without it, as many as they like. */
  questionsPerMinute?: number;
  /** The workspace of the bot token, where there is one token: whoever is of another one is a stranger. */
  home?: Home;
  /** Requests that are worked on at once; more are turned away, and may be sent again. Without it, any number. */
  mostAtOnce?: number;
  /** Gets what is being worked on, for whoever waits until nothing is. */
  inFlight?: InFlight;
  /** Hears that a request is being worked on; what it returns hears that it is over. */
  watch?: (request: ServedRequest) => () => void;
}

type Args = AnyMiddlewareArgs & AllMiddlewareArgs;

/**
 * What happens around every request: it gets a reference that each line of the log carries, it is watched until it is
 * over, and turned away, with a sentence, where the workspace or the person's pace wants it. What fails is told here.
 */
export function serveRequests(
  app: App,
  { log, now, state }: SlackDependencies,
  {
    allowedTeams = null,
    questionsPerMinute = Number.MAX_SAFE_INTEGER,
    home,
    mostAtOnce = Number.POSITIVE_INFINITY,
    inFlight = new Set(),
    watch,
  }: ServiceOptions,
): void {
  const limits = {
    answer: rateLimit(questionsPerMinute),
    suggestions: rateLimit(lettersAQuestion * questionsPerMinute),
  };
  const joins = rememberOrganisations(state.workspaces, log);

  /** Why a request is turned away, and whether that is said. */
  function refusal(args: Args, surface: Surface): { why: Refusal; say: boolean } | null {
    const { context } = args;
    if (context.notAuthorized instanceof NotInstalledError) return { why: 'not-installed', say: true };
    if (!isAllowed(allowedTeams, context)) return { why: 'team', say: true };
    const asks = asksFor(args, surface);
    if (asks === null) return null;
    // A command is always told: there it goes out with the acknowledgement and costs no call.
    const isCommand = surface === 'command';
    // With this one, which is not among them yet. With twice as many, even to say so would be too much.
    const working = inFlight.size + 1;
    if (working > mostAtOnce) return { why: 'busy', say: isCommand || working <= 2 * mostAtOnce };
    const leave = limits[asks](`${context.teamId}:${context.userId}`, now());
    // Once is enough.
    return leave === 'go' ? null : { why: 'rate-limit', say: isCommand || leave === 'too-many' };
  }

  async function serve(args: Args, request: ServedRequest): Promise<void> {
    args.context.home = home;
    if ('event' in args && lifecycle.includes(args.event.type)) return args.next();
    // Nothing of this request needs it: a database that hangs delays no acknowledgement here.
    void joins(args.context);
    const refused = refusal(args, request.surface);
    if (refused) {
      request.refused = refused.why;
      log.info({ why: refused.why, team: args.context.teamId }, 'a request was turned away');
      return answer(args, request.surface, refused.say ? turnedAway(refused.why) : null);
    }
    const { notAuthorized } = args.context;
    if (notAuthorized === undefined) return args.next();
    onFailure((message) => answer(args, request.surface, message));
    throw notAuthorized;
  }

  app.use(async (args) => {
    const surface = surfaceOf(args);
    const tooLate = owing.includes(surface)
      ? late(ackWithin, 'what is kept was not read before the acknowledgement')
      : null;
    const request: ServedRequest = {
      reference: newReference(),
      surface,
      ...(tooLate && { late: tooLate.comes }),
    };
    const over = watch?.(request);
    const work = within(request, () => serve(args, request).catch((error: unknown) => apologise(log, error)));
    inFlight.add(work);
    await work;
    // Else it would be kept, with all that hangs on it, for the rest of a second.
    tooLate?.callOff();
    over?.();
    inFlight.delete(work);
  });
}

/** In milliseconds. With what the tokens of a workspace may take (see `installations.ts`) half of what Slack waits. */
const ackWithin = 1000;

/** Those whose listeners read something before they acknowledge. */
const owing: readonly Surface[] = ['command', 'window', 'shortcut', 'suggestion'];

function surfaceOf(args: Args): Surface {
  if ('command' in args) return 'command';
  if ('view' in args) return 'window';
  if ('shortcut' in args) return 'shortcut';
  if ('options' in args) return 'suggestion';
  if (!('event' in args)) return 'button';
  const { type } = args.event;
  if (type === 'app_mention') return 'mention';
  if (type === 'function_executed') return 'workflow';
  return type === 'message' && args.event.channel_type === 'im' ? 'direct' : 'event';
}

/** What Slack tells about the app itself is heard from every workspace, also after its token is gone. */
const lifecycle = ['app_uninstalled', 'tokens_revoked', 'team_access_revoked'];

/** Typed in a menu, before one of what it suggests is chosen. */
const lettersAQuestion = 10;

/** Which limit it counts towards; null for what Slack repeats, its notices, and a filled-in window, which would be lost. */
function asksFor({ payload, context }: Args, surface: Surface): 'answer' | 'suggestions' | null {
  if (surface === 'suggestion') return 'suggestions';
  if (surface === 'command' || surface === 'button' || surface === 'shortcut') return 'answer';
  if (surface !== 'mention' && surface !== 'direct') return null;
  const said = context.retryNum === undefined && isFromPerson(payload as Incoming);
  return said ? 'answer' : null;
}

/** Acknowledges where Slack waits for it, and says something, null being nothing, the way the request allows. */
async function answer(args: Args, surface: Surface, message: Message | null): Promise<void> {
  const { client } = args;
  const { ack, respond, say, payload } = args as Partial<{ respond: RespondFn; say: SayFn; ack: AckOf }> & {
    payload: Partial<Incoming>;
  };
  if (surface === 'command') return void (await ack?.(message ? forAsker(message) : undefined));
  await ack?.();
  if (!message) return;
  if ('fail' in args && args.fail) return void (await args.fail({ error: message.text }));
  if ('shortcut' in args)
    await client.views.open({ trigger_id: args.shortcut.trigger_id, view: closingModal('fr', message) });
  else if (respond) await onlyToAsker(respond)(message);
  else if (say && (surface === 'mention' || surface === 'direct')) {
    await toConversation(say, payload.thread_ts ?? (surface === 'mention' ? payload.ts : undefined))(message);
  }
}

type AckOf = (response?: object) => Promise<void>;

/** `too-many`: the first refusal since the last question that was let through; `still`: one more. */
export type Leave = 'go' | 'too-many' | 'still';

/** People whose buckets are kept; whoever drops out starts with a full one. */
const people = 10_000;

/**
 * A token bucket for each person: `perMinute` questions at once, then as many again over each minute. In the memory of
 * this replica on purpose: it keeps one person from using up this process, which a write for each question would not.
 */
export function rateLimit(perMinute: number): (who: string, now: Date) => Leave {
  /** `at`: when the tokens were counted, in milliseconds. */
  const buckets = new LRUCache<string, { tokens: number; at: number; refused: boolean }>({ max: people });
  return (who, now) => {
    const at = now.getTime();
    const last = buckets.get(who) ?? { tokens: perMinute, at, refused: false };
    // A clock that was set back refills nothing.
    const refill = (Math.max(0, at - last.at) / 60_000) * perMinute;
    const tokens = Math.min(perMinute, last.tokens + refill);
    const refused = tokens < 1;
    buckets.set(who, { tokens: refused ? tokens : tokens - 1, at, refused });
    if (!refused) return 'go';
    return last.refused ? 'still' : 'too-many';
  };
}
