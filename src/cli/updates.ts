import { readFileSync, writeFileSync } from 'node:fs';
import { ConfigError, readConfig } from '../config.ts';
import { RoadmapDataError } from '../roadmap/load.ts';
import { loadPacks } from '../roadmap/packs.ts';
import { openState, StateError } from '../state/open-state.ts';
import { readUpdates, writeUpdates } from '../tracking/jsonl.ts';
import { reportable, type Update } from '../tracking/update.ts';
import { readArguments, runCommand, UsageError } from './run-command.ts';

const USAGE = `npm run --silent updates -- export FILE [--team T…]   what was reported, as JSON Lines (FILE "-": standard output)
npm run --silent updates -- import FILE [--team T…]   adds what is not there yet ("-": standard input); --team: into that workspace`;

/** On the database that the bot itself uses; both may run at the same time. */
async function main(): Promise<void> {
  const options = { team: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = readArguments({ options, allowPositionals: true }, USAGE, process.env);
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  const { team } = values;
  const [does, file, ...more] = positionals;
  if ((does !== 'export' && does !== 'import') || file === undefined || more.length > 0) {
    throw new UsageError(USAGE);
  }
  const { database, roadmapDirectory } = readConfig(process.env);
  if ('file' in database && database.file === ':memory:') {
    throw new UsageError(
      'The playground keeps its state in memory: set DATABASE_FILE or DATABASE_URL to that of the bot.',
    );
  }
  // Read before the database is opened: a bad file changes nothing.
  const read = does === 'import' ? readUpdates(readFileSync(file === '-' ? 0 : file, 'utf8')) : null;
  const refuse = (problems: string[]) =>
    new UsageError(`${file} is not imported:\n- ${problems.join('\n- ')}`);
  if (read && 'problems' in read) throw refuse(read.problems);
  const wild = read ? beyond(read.updates, roadmapDirectory) : [];
  if (wild.length > 0) throw refuse(wild);
  const state = await openState(database);
  try {
    if (!read) {
      const updates = await (team === undefined ? state.updates.all() : state.updates.after(team, 0));
      writeFileSync(file === '-' ? 1 : file, writeUpdates(updates));
      process.stderr.write(`${updates.length} exported\n`);
      return;
    }
    let added = 0;
    for (const update of read.updates) {
      if (await state.updates.add({ ...update, team: team ?? update.team })) added += 1;
    }
    process.stderr.write(`${added} imported, ${read.updates.length - added} already there\n`);
  } finally {
    await state.close();
  }
}

/** Which of them tell a date that Slack's window would not take either. */
function beyond(updates: readonly Update[], roadmapDirectory: string | undefined): string[] {
  const packs = loadPacks(roadmapDirectory);
  return updates.flatMap(({ id, roadmap, day, date }) => {
    const { start, end } = reportable(packs.find(roadmap)?.publication ?? null, day);
    const fits = date === null || (date.start >= start && date.end <= end);
    return fits ? [] : [`${id}: ${date.start} to ${date.end} is not between ${start} and ${end}`];
  });
}

await runCommand(main, ConfigError, RoadmapDataError, StateError);
