import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Something was typed that the command cannot do; the message says what to type instead. */
export class UsageError extends Error {}

/**
 * What was typed after the command. Throws a `UsageError`, with the usage, for an option that it does not have, and for
 * one that npm took for its own since "--" is missing before it: that one stands in the environment.
 */
export function readArguments<const T extends ParseArgsConfig>(
  config: T,
  usage: string,
  env: NodeJS.ProcessEnv,
): ReturnType<typeof parseArgs<T>> {
  const kept = Object.keys(config.options ?? {}).find(
    (name) =>
      env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined &&
      !process.argv.some((typed) => typed.startsWith(`--${name}`)),
  );
  if (kept) throw new UsageError(`npm kept --${kept} for itself: write -- before it\n\n${usage}`);
  try {
    return parseArgs(config);
  } catch (error) {
    const problem = (error as Error).message.replace(/\.? To specify a positional.*$/s, '');
    throw new UsageError(`${problem}\n\n${usage}`);
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
    const isTyped = error instanceof UsageError;
    const isOfFile = (error as NodeJS.ErrnoException).syscall !== undefined;
    if (!isTyped && !isOfFile && !expected.some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = isTyped ? 2 : 1;
  }
}
