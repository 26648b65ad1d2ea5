import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type CalendarDay, dayInZone, isCalendarDay, isTimeZone, usualZone } from '../dates/calendar.ts';
import { ImportError } from '../import/import-error.ts';
import { RoadmapDataError } from '../roadmap/load.ts';
import { loadPacks, type Packs } from '../roadmap/packs.ts';

/** Where a command runs: a process, or what a test puts in its place. */
export interface Shell {
  argv: string[];
  env: NodeJS.ProcessEnv;
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  exitCode?: typeof process.exitCode;
}

/** Something was typed that the command cannot do; the message says what to type instead. */
export class UsageError extends Error {}

/**
 * What was typed after the command. Throws a `UsageError`, with the usage, for an option that it does not have, and for
 * one that npm took for its own since "--" is missing before it: that one stands in the environment.
 */
export function readArguments<const T extends NonNullable<ParseArgsConfig['options']>>(
  options: T,
  usage: string,
  { argv, env }: Pick<Shell, 'argv' | 'env'> = process,
) {
  const kept = Object.keys(options).find(
    (name) =>
      env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined &&
      !argv.some((typed) => typed.startsWith(`--${name}`)),
  );
  if (kept) throw new UsageError(`npm kept --${kept} for itself: write -- before it\n\n${usage}`);
  try {
    return parseArgs({ args: argv.slice(2), options, allowPositionals: true });
  } catch (error) {
    const problem = (error as Error).message.replace(/\.? To specify a positional.*$/s, '');
    throw new UsageError(`${problem}\n\n${usage}`);
  }
}

/**
 * Runs a command. What was typed wrong ends it with exit status 2, what is wrong in a roadmap or another file with 1,
 * the message on standard error; anything else is a fault of the program. What was found in a file all the same is
 * printed.
 */
export async function runCommand(
  main: (shell: Shell) => void | Promise<void>,
  shell: Shell = process,
): Promise<void> {
  try {
    await main(shell);
  } catch (error) {
    const isTyped = error instanceof UsageError;
    const isOfFile = error instanceof ImportError || error instanceof RoadmapDataError;
    if (!isTyped && !isOfFile && (error as NodeJS.ErrnoException).syscall === undefined) throw error;
    if (error instanceof ImportError && error.report) console.log(error.report);
    shell.stderr.write(`${(error as Error).message}\n`);
    shell.exitCode = isTyped ? 2 : 1;
  }
}

/**
 * What the environment says: the roadmaps of `ROADMAP_DIR`, of which standard error tells those that are refused, and
 * the day that answers are relative to. That is the one that `ROADMAP_TODAY` fixes, or else the current one in
 * `TIME_ZONE`, asked anew each time. `load` reads the folder. Throws a `UsageError` where it says what cannot be.
 */
export function readEnvironment(
  { env, stderr }: Pick<Shell, 'env' | 'stderr'>,
  load = loadPacks,
): { packs: Packs; today: () => CalendarDay } {
  const { ROADMAP_DIR, ROADMAP_TODAY: fixed, TIME_ZONE } = env;
  const zone = TIME_ZONE || usualZone;
  if (fixed && !isCalendarDay(fixed)) {
    throw new UsageError(`ROADMAP_TODAY is "${fixed}", which is not a day: write it as 2019-11-25`);
  }
  if (!isTimeZone(zone)) {
    throw new UsageError(`TIME_ZONE is "${zone}", which is no time zone: write one such as ${usualZone}`);
  }
  const packs = load(ROADMAP_DIR || undefined);
  for (const { reason } of packs.refused) stderr.write(`${reason}\n`);
  return { packs, today: () => fixed || dayInZone(new Date(), zone) };
}
