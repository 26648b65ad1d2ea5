/**
 * Whether an error that nobody caught comes from within the Socket Mode library: it lets some promises reject
 * unheard, such as on an `app_rate_limited` message, and reconnects by itself all the same.
 */
export function isSocketModeFault(error: unknown): boolean {
  return error instanceof Error && /[\\/]@slack[\\/]socket-mode[\\/]/.test(error.stack ?? '');
}
