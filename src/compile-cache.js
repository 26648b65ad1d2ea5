import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Loaded before a program, by `node --import`: Node keeps what it compiled, and starts a third sooner the next time.
 * Where the folder cannot be written Node says nothing. JavaScript: what reads TypeScript is then not even loaded.
 */
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/node-compile'));
