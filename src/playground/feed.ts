import { EventEmitter } from 'node:events';
import type { Happening } from './protocol.ts';

/** What happens, told to every open page. */
export const createFeed = () => new EventEmitter<{ happening: [Happening] }>().setMaxListeners(0);

export type Feed = ReturnType<typeof createFeed>;
