export type Runner = ReturnType<typeof startRunner>;

/** In milliseconds, from the end of a round to the next. */
const pause = 30_000;

/**
 * Delivers what is due, at once and then every half minute; one round never runs into the next. `deliver`: one round,
 * to be ended early once the signal is aborted; `onError` hears what makes one fail: the next one makes up for it.
 */
export function startRunner(
  deliver: (signal: AbortSignal) => Promise<unknown>,
  onError: (error: unknown) => void,
) {
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
