/**
 * Rejects after so many milliseconds, for others to race against, unless it is called off; nobody has to hear it, and no
 * process lives for it.
 */
export function late(milliseconds: number, why: string): { comes: Promise<never>; callOff: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => {});
  const timer = setTimeout(() => reject(new Error(why)), milliseconds).unref();
  return { comes: promise, callOff: () => clearTimeout(timer) };
}
