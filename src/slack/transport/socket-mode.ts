import { setTimeout as sleep } from 'node:timers/promises';
import { type AppOptions, type CustomRoute, type Logger, SocketModeReceiver, webApi } from '@slack/bolt';
import { SlackConnectionError } from './sign-in.ts';

export interface SocketModeOptions {
  appToken: string;
  /** Of the health routes; Slack itself needs none. */
  port: number;
  customRoutes: CustomRoute[];
  clientOptions?: AppOptions['clientOptions'];
  logger: Logger;
  /** Resolves when no request is being worked on. */
  idle?: () => Promise<void>;
}

/** In milliseconds. */
const helloWithin = 30_000;
const lookEvery = 10_000;
const longestPause = 30_000;
const goodbyeWithin = 2_000;

/**
 * Bolt's Socket Mode receiver, kept connected by us. The library's own reconnection (3.1.0) waits five seconds
 * and more, and ends for good, in silence, when one request for a new connection fails. Here a lost connection is
 * replaced at once, then after 1, 2, 4 … 30 seconds, for as long as the app runs; and a look every ten seconds
 * finds what the library's events did not tell.
 */
export class KeptSocketModeReceiver extends SocketModeReceiver {
  readonly #log: Logger;
  readonly #idle: () => Promise<void>;
  #greeted = false;
  #connecting = false;
  #stopped = false;
  #look: NodeJS.Timeout | undefined;

  constructor({ port, clientOptions, logger, idle = async () => {}, ...options }: SocketModeOptions) {
    super({
      ...options,
      logger,
      autoReconnectEnabled: false,
      // The library would go on asking in the background for half an hour: trying again is done here.
      installerOptions: {
        port,
        clientOptions: {
          timeout: 10_000,
          rejectRateLimitedCalls: true,
          ...clientOptions,
          retryConfig: { retries: 0 },
        },
      },
    });
    this.#log = logger;
    this.#idle = idle;
    this.client.on('connected', () => {
      this.#greeted = true;
    });
    this.client.on('disconnected', () => {
      this.#greeted = false;
      if (this.#look) void this.#reconnect();
    });
  }

  /** Slack has said hello, and the connection is open. */
  get connected(): boolean {
    // biome-ignore lint/complexity/useLiteralKeys: it is private, and nothing else tells that a socket is closing
    return this.#greeted && this.client['websocket']?.isActive() === true;
  }

  /** Rejects where Slack refuses the token or cannot be reached: at the start, somebody is there to mend it. */
  override async start(): ReturnType<SocketModeReceiver['start']> {
    const response = await super.start();
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
    await this.#idle();
    // Slack's own goodbye is waited for; without one the library, asked again, cuts the line.
    await Promise.race([this.client.disconnect(), sleep(goodbyeWithin, undefined, { ref: false })]);
    await super.stop();
  }

  async #reconnect(): Promise<void> {
    if (this.#connecting || this.#stopped) return;
    this.#connecting = true;
    this.#log.warn('The connection of Socket Mode is lost: connecting again');
    for (let pause = 1000; !this.#stopped; pause = Math.min(2 * pause, longestPause)) {
      try {
        await this.#connect();
        this.#log.info('Socket Mode is connected again');
        break;
      } catch (error) {
        this.#log.error(`Socket Mode cannot connect, and tries again in ${pause / 1000} s:`, error);
        await sleep(pause, undefined, { ref: false });
      }
    }
    this.#connecting = false;
  }

  async #connect(): Promise<void> {
    const late = sleep(helloWithin, 'late', { ref: false });
    if ((await Promise.race([this.client.start(), late])) !== 'late') return;
    void this.client.disconnect();
    throw new Error(`Slack did not say hello within ${helloWithin / 1000} s`);
  }
}

/** What a failed start of Socket Mode means; any other error as it is. */
export function explainSocketStart(error: unknown): unknown {
  if (!(error instanceof webApi.WebAPIPlatformError)) return error;
  return new SlackConnectionError(
    `Slack refuses SLACK_APP_TOKEN (${error.data.error}): copy it again from “Basic Information” of your app.`,
  );
}

/**
 * Whether an error that nobody caught comes from within the Socket Mode library: it lets some promises reject
 * unheard, such as on an `app_rate_limited` message, and reconnects by itself all the same.
 */
export function isSocketModeFault(error: unknown): boolean {
  return error instanceof Error && /[\\/]@slack[\\/]socket-mode[\\/]/.test(error.stack ?? '');
}
