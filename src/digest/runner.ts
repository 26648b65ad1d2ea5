export interface RunnerOptions {
  /** One round of deliveries; to be ended early, between two of them, once the signal is aborted. */
  deliver: (signal: AbortSignal) => Promise<unknown>;
  /** Hears what makes a round fail; the next one makes up for it. */
  onError: (error: unknown) => void;
  /** Milliseconds from the end of a round to the next. */
  pause?: number;
}

export interface Runner {
  /** Ends the rounds: the one that runs finishes what it has claimed. */
  stop(): Promise<void>;
}

/** Delivers what is due, at once and then every half minute; one round never runs into the next. */
export function startRunner({ deliver, onError, pause = 30_000 }: RunnerOptions): Runner {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void>;
  const run = async () => {
    try {
      await deliver(stopping.signal);
    } catch (error) {
      onError(error);
    }
    if (!stopping.signal.aborted) timer = setTimeout(start, pause);
  };
  const start = () => {
    round = run();
  };
  start();
  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await round;
    },
  };
}
