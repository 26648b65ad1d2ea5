import { setTimeout as sleep } from 'node:timers/promises';

/** Rejects after so many milliseconds, for others to race against; nobody has to hear it, and no process lives for it. */
export function late(milliseconds: number, why: string): Promise<never> {
  const rejects = sleep(milliseconds, undefined, { ref: false }).then(() => Promise.reject(new Error(why)));
  rejects.catch(() => {});
  return rejects;
}
