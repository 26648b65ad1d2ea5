/** Counts what is being worked on, acknowledged or not, so that a stop can wait for it. */
export function createInFlight() {
  let count = 0;
  let waiting: (() => void)[] = [];
  return {
    /** What it returns is to be called once, when the work is over. */
    enter(): () => void {
      count += 1;
      return () => {
        count -= 1;
        if (count > 0) return;
        for (const resolve of waiting) resolve();
        waiting = [];
      };
    },
    /** Resolves when nothing is being worked on. */
    idle: (): Promise<void> =>
      count === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
  };
}
