import { type ParseArgsConfig, parseArgs } from 'node:util';
import { TodayError } from './today.ts';

/** Something was typed that the command cannot do; the message says what to type instead. */
export class UsageError extends Error {}

/** What was typed after the command. Throws a `UsageError`, with the usage, for an option that it does not have. */
export function readArguments<const T extends ParseArgsConfig>(
  config: T,
  usage = '',
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const problem = (error as Error).message.replace(/\.? To specify a positional.*$/s, '');
    throw new UsageError([problem, usage].filter(Boolean).join('\n\n'));
  }
}

/**
 * Runs a command. What was typed wrong ends it with exit status 2, and errors of `expected` kinds and those of
 * files with 1, their message on standard error; anything else is a fault of the program.
 */
export async function runCommand(
  main: () => void | Promise<void>,
  ...expected: (new (
    ...args: never[]
  ) => Error)[]
): Promise<void> {
  try {
    await main();
  } catch (error) {
    const isTyped = error instanceof UsageError || error instanceof TodayError;
    const isOfFile = (error as NodeJS.ErrnoException).syscall !== undefined;
    if (!isTyped && !isOfFile && !expected.some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = isTyped ? 2 : 1;
  }
}
