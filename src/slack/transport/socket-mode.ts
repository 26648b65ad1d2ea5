import { setTimeout as sleep } from 'node:timers/promises';
import { type AppOptions, type CustomRoute, type Logger, SocketModeReceiver, webApi } from '@slack/bolt';
import { type InFlight, idle } from './in-flight.ts';
import { SlackConnectionError } from './sign-in.ts';
import { askingOnce, mayHaveArrived } from './slack-calls.ts';

interface SocketModeOptions {
  appToken: string;
  /** Of the health routes; Slack itself needs none. */
  port: number;
  customRoutes: CustomRoute[];
  clientOptions?: AppOptions['clientOptions'];
  logger: Logger;
  /** What is being worked on, which a stop waits for. */
  inFlight?: InFlight;
  /** In milliseconds, for Slack's greeting. */
  helloWithin?: number;
}

/** In milliseconds. */
const lookEvery = 10_000;
const longestPause = 30_000;
/** A connection that lasts as long is a good one: should it be lost, the next try is made at once. */
const steadyAfter = 60_000;
const goodbyeWithin = 2_000;

/**
 * Bolt's Socket Mode receiver, kept connected by us: the library's own reconnection (3.1.0) ends for good, in silence,
 * when one request for a new connection fails. Here a lost connection is replaced at once, then after 1, 2, 4 … 30
 * seconds, until one lasts; and a look every ten seconds finds what the library's events did not tell.
 */
export class KeptSocketModeReceiver extends SocketModeReceiver {
  readonly #own: Required<Pick<SocketModeOptions, 'logger' | 'inFlight' | 'helloWithin'>>;
  /** When Slack said hello, in milliseconds of the process; null while there is no connection. */
  #greetedAt: number | null = null;
  #connecting = false;
  #stopped = false;
  #look: NodeJS.Timeout | undefined;
  /** Before the next try to connect, in milliseconds. */
  #pause = 0;

  constructor({
    port,
    clientOptions,
    inFlight = new Set(),
    helloWithin = 10_000,
    ...options
  }: SocketModeOptions) {
    super({
      ...options,
      autoReconnectEnabled: false,
      // The library would go on asking in the background for half an hour: trying again is done here.
      installerOptions: { port, clientOptions: { timeout: 10_000, ...clientOptions, ...askingOnce } },
    });
    this.#own = { logger: options.logger, inFlight, helloWithin };
    this.client.on('connected', () => {
      this.#greetedAt = performance.now();
    });
    this.client.on('disconnected', () => {
      if (this.#greetedAt !== null && performance.now() - this.#greetedAt > steadyAfter) this.#pause = 0;
      this.#greetedAt = null;
      if (this.#look) void this.#reconnect();
    });
  }

  /** Slack has said hello, and the connection is open. */
  get connected(): boolean {
    // biome-ignore lint/complexity/useLiteralKeys: it is private, and nothing else tells that a socket is closing
    return this.#greetedAt !== null && this.client['websocket']?.isActive() === true;
  }

  /** Rejects, with a sentence, where Slack gives no connection: at the start, somebody is there to mend it. */
  override async start(): ReturnType<SocketModeReceiver['start']> {
    const response = await this.#greetedBy(super.start()).catch((error: unknown) => {
      throw explainStart(error);
    });
    this.#look = setInterval(() => {
      if (!this.connected) void this.#reconnect();
    }, lookEvery);
    return response;
  }

  /** Takes no new requests, which Slack delivers again; finishes what runs, then says goodbye. */
  override async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#look);
    this.client.removeAllListeners('slack_event');
    await idle(this.#own.inFlight);
    // Slack's own goodbye is waited for; without one the library, asked again, cuts the line.
    await Promise.race([this.client.disconnect(), sleep(goodbyeWithin, undefined, { ref: false })]);
    await super.stop();
  }

  async #reconnect(): Promise<void> {
    if (this.#connecting || this.#stopped) return;
    this.#connecting = true;
    while (!this.#stopped && !this.connected) {
      this.#own.logger.warn(`The connection of Socket Mode is lost: connecting in ${this.#pause / 1000} s`);
      await sleep(this.#pause, undefined, { ref: false });
      this.#pause = Math.min(Math.max(2 * this.#pause, 1000), longestPause);
      try {
        await this.#greetedBy(this.client.start());
        this.#own.logger.info('Socket Mode is connected again');
      } catch (error) {
        this.#own.logger.error(
          `Socket Mode cannot connect, and tries again in ${this.#pause / 1000} s:`,
          error,
        );
      }
    }
    this.#connecting = false;
  }

  /** Slack's greeting, which a connection may never bring. */
  async #greetedBy<Greeting>(connecting: Promise<Greeting>): Promise<Greeting> {
    const late = sleep(this.#own.helloWithin, 'late' as const, { ref: false });
    const greeting = await Promise.race([connecting, late]);
    if (greeting !== 'late') return greeting;
    connecting.catch(() => {});
    void this.client.disconnect();
    throw new Error(`Slack did not say hello within ${this.#own.helloWithin / 1000} s`);
  }
}

/** What a failed start means, for whoever started the program. */
function explainStart(error: unknown): SlackConnectionError {
  if (error instanceof webApi.WebAPIPlatformError && !mayHaveArrived(error)) {
    return new SlackConnectionError(
      `Slack refuses SLACK_APP_TOKEN (${error.data.error}): copy it again from “Basic Information” of your app.`,
    );
  }
  // Where the connection itself is refused, the library tells no reason.
  const why =
    error instanceof Error ? error.message : 'the connection was refused or closed before a greeting';
  return new SlackConnectionError(
    `Slack gives no connection for Socket Mode: ${why}. Start again in a minute; if that does not help, see whether a proxy or firewall lets WebSockets through.`,
  );
}

/** Whether an error that nobody caught is of the Socket Mode library, which lets some promises reject unheard. */
export function isSocketModeFault(error: unknown): boolean {
  return error instanceof Error && /[\\/]@slack[\\/]socket-mode[\\/]/.test(error.stack ?? '');
}
