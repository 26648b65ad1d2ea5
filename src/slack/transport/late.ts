import { setTimeout as sleep } from 'node:timers/promises';

/** Rejects after so many milliseconds, for others to race against; nobody has to hear it. */
export function late(milliseconds: number, why: string): Promise<never> {
  const comes = sleep(milliseconds, undefined, { ref: false }).then(() => Promise.reject(new Error(why)));
  comes.catch(() => {});
  return comes;
}
