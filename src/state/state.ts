import type { openState } from './open-state.ts';

/** What outlives one request, and what several replicas must share. Instants are passed in: no clock here. */
export type State = Awaited<ReturnType<typeof openState>>;
