import { join } from 'node:path';

/** What a program started by a test is given, so that its modules are compiled by the first of them only. */
export const compileCache = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/node-compile'),
};
