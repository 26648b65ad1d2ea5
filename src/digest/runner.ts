interface RunnerOptions {
  /** One round of deliveries; to be ended early, between two of them, once the signal is aborted. */
  deliver: (signal: AbortSignal) => Promise<unknown>;
  /** Hears what makes a round fail; the next one makes up for it. */
  onError: (error: unknown) => void;
}

export type Runner = ReturnType<typeof startRunner>;

/** In milliseconds, from the end of a round to the next. */
const pause = 30_000;

/** Delivers what is due, at once and then every half minute; one round never runs into the next. */
export function startRunner({ deliver, onError }: RunnerOptions) {
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void>;
  const start = (): void => {
    round = deliver(signal)
      .catch(onError)
      .then(() => {
        if (!signal.aborted) timer = setTimeout(start, pause);
      });
  };
  start();
  return {
    /** Ends the rounds: the one that runs finishes what it has claimed. */
    async stop(): Promise<void> {
      stopping.abort();
      clearTimeout(timer);
      await round;
    },
  };
}
