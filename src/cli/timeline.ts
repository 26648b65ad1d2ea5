import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { titleOf } from '../answer/answer.ts';
import { chooseDates, datesOf } from '../answer/dates-of.ts';
import { isCalendarDay } from '../dates/calendar.ts';
import { RoadmapDataError } from '../roadmap/load.ts';
import { loadPacks } from '../roadmap/packs.ts';
import { describeTimeline } from '../timeline/alt-text.ts';
import { drawTimeline } from '../timeline/draw.ts';
import { timelineOf } from '../timeline/timeline.ts';
import { TodayError, todayFrom } from './today.ts';

const USAGE = `npm run timeline -- --out FILE.svg|FILE.png [--orientation N | --owner NAME | --period PERIOD | "a question"] [--today YYYY-MM-DD] [--lang fr|en]`;

class UsageError extends Error {}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        orientation: { type: 'string' },
        owner: { type: 'string' },
        period: { type: 'string' },
        today: { type: 'string' },
        lang: { type: 'string', default: 'fr' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { ...values, words: positionals.join(' ') };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Writes a picture of the roadmap's dates to a file, and what it shows, in words, to the terminal. */
async function main(): Promise<void> {
  const { out, orientation, owner, period, lang, words, help, ...given } = readArguments();
  if (help) return void process.stdout.write(`${USAGE}\n`);
  if (out === undefined) throw new UsageError(`--out is missing: name the file to write.\n${USAGE}`);
  const format = /\.(svg|png)$/i.exec(out)?.[1]?.toLowerCase();
  if (!format)
    throw new UsageError(`"${out}" ends neither in .svg nor in .png: name it timeline.png, for example`);
  if (lang !== 'fr' && lang !== 'en')
    throw new UsageError(`"${lang}" is not a language here: --lang fr or --lang en`);
  const today = given.today ?? todayFrom(process.env, () => new Date())();
  if (!isCalendarDay(today))
    throw new UsageError(`"${today}" is not a day: write it as YYYY-MM-DD, for example 2020-05-01`);

  const roadmap = loadPacks(process.env.ROADMAP_DIR || undefined).main;
  const chosen = [orientation && `orientation ${orientation}`, owner, period, words].filter((each) => each);
  const answer = chooseDates(chosen.join(' '), { roadmap, today, language: lang });
  const timeline = timelineOf(datesOf(answer, roadmap), {
    roadmap,
    language: lang,
    today: answer.today,
    headline: titleOf(answer),
  });
  if (!timeline) throw new UsageError(answer.text);
  const { renderPng } = await import('../timeline/render.ts');
  const svg = drawTimeline(timeline);
  await writeFile(out, format === 'svg' ? svg : await renderPng(svg));
  process.stdout.write(`${describeTimeline(timeline)}\n`);
}

try {
  await main();
} catch (error) {
  const expected = [UsageError, TodayError, RoadmapDataError].some((kind) => error instanceof kind);
  if (!expected) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof RoadmapDataError ? 1 : 2;
}
