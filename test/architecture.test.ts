import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|js)$/.test(name))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(root, name), 'utf8') }));
const typescript = files.filter(({ name }) => name.endsWith('.ts'));

/** What a file imports, types too, or starts by its path: packages by name, other files relative to `src/`. */
function importsOf({ name, text }: (typeof files)[number]): string[] {
  const found = text.matchAll(
    /^(?:import|export)\b[^;]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'|\bnew URL\('(\.[^']+\.[jt]sx?)'|\bimport\.meta\.resolve\('([^']+)'/gm,
  );
  return [...found].map(([, ...targets]) => {
    const target = targets.find(Boolean) ?? '';
    return target.startsWith('.')
      ? relative(root, resolve(root, dirname(name), target)).replaceAll('\\', '/')
      : target;
  });
}

const folderOf = (name: string): string => (name.includes('/') ? (name.split('/')[0] ?? '') : '');

/** The way of a question, and what stands beside it: each folder may import itself and what stands before it here. */
const order = [
  'dates',
  'roadmap',
  'reading',
  'understanding',
  'tracking',
  'lookup',
  // Types only, so that sentences can speak of facts.
  'phrases',
  'answer',
  'import',
  'state',
  'digest',
  'mcp',
  'export',
  'calendar',
  'timeline',
  'slack',
];

describe('the source', () => {
  it('knows Slack only where Slack is', () => {
    const knows = typescript.filter((file) => importsOf(file).some((target) => target.startsWith('@slack/')));
    const strangers = knows.filter(({ name }) => !/^(slack\/|playground\/|app\.ts$|main\.ts$)/.test(name));
    expect(strangers.map(({ name }) => name)).toEqual([]);
  });

  it.each(order)('lets %s import only what comes before it', (folder) => {
    const before = order.slice(0, order.indexOf(folder) + 1);
    const wrong = typescript
      .filter(({ name }) => folderOf(name) === folder)
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => target.endsWith('.ts') && !before.includes(folderOf(target)))
          .map((target) => `${file.name} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('goes in no circle, types included', () => {
    const arrows = new Map(files.map((file) => [file.name, importsOf(file)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const follow = (name: string, way: string[]): void => {
      if (way.includes(name)) circles.push([...way.slice(way.indexOf(name)), name].join(' → '));
      else if (!done.has(name)) for (const target of arrows.get(name) ?? []) follow(target, [...way, name]);
      done.add(name);
    };
    for (const { name } of files) follow(name, []);
    expect(circles).toEqual([]);
  });

  it('lets nothing after understanding see the words of a question', () => {
    const after = typescript.filter(({ name }) => /^(lookup|answer)\//.test(name));
    expect(after.length).toBeGreaterThan(20);
    // What was typed is cut into questions, and a question into its parts, before any is understood.
    const readers = after.filter((file) =>
      importsOf(file).some(
        (target) => /^reading\/(?!typed\.ts|parts\.ts)/.test(target) && target !== 'reading/words.ts',
      ),
    );
    expect(readers.map(({ name }) => name)).toEqual([]);
    // A question is handed on whole, or repeated: nothing is looked for in it.
    const looking = after.filter(({ text }) => /\bquestion\.(?!length\b)\w+\(|\.test\(question\b/.test(text));
    expect(looking.map(({ name }) => name)).toEqual([]);
  });

  it('reads the environment and the clock only where it starts', () => {
    const reading = typescript.filter(({ text }) =>
      /\bprocess\.env\b|\bnew Date\(\)|\bDate\.now\(\)/.test(text),
    );
    // Programs of their own.
    const programs = /^(main\.ts$|cli\/)/;
    expect(reading.map(({ name }) => name).filter((name) => !programs.test(name))).toEqual([]);
  });

  it('reckons with days only where tests run in far time zones', () => {
    const inFarZones = [
      'calendar/calendar-file.ts',
      'dates/calendar.ts',
      'digest/status.ts',
      'phrases/days.ts',
      'timeline/draw.ts',
    ];
    // The page shows the hour of whoever looks at it.
    const program = typescript.filter(({ name }) => !name.startsWith('playground/page/'));
    const reckoning = program.filter(({ text }) =>
      /'date-fns|\bDateTimeFormat\(|\bnew Date\(['`\d]|\bDate\.parse\b|\.[gs]et(FullYear|Month|Date|Day|Hours)\(|toLocale(Date|Time)String/.test(
        text,
      ),
    );
    expect(reckoning.map(({ name }) => name).sort()).toEqual(inFarZones);
  });

  it('has no file over 300 lines, phrases apart', () => {
    const long = typescript.filter(
      ({ name, text }) => !name.startsWith('phrases/') && text.split('\n').length > 301,
    );
    expect(long.map(({ name }) => name)).toEqual([]);
  });

  it('has listeners that fit a screen and hold neither a block nor a sentence', () => {
    const listeners = typescript.filter(({ name }) => name.startsWith('slack/listeners/'));
    expect(listeners.length).toBeGreaterThan(8);
    for (const { name, text } of listeners) {
      expect(text.split('\n').length, name).toBeLessThanOrEqual(46);
      expect(text, name).not.toMatch(
        /type: '(section|header|context|actions|divider|modal|mrkdwn|plain_text)'/,
      );
      // A quoted text of two words or more that is not an import.
      const quoted = text.replace(/^import .*$/gm, '').match(/(?<![\w])'[^'\n]*[a-zà-ÿ] [a-zà-ÿ][^'\n]*'/gi);
      expect(quoted, name).toBeNull();
    }
  });

  it('has no file that is named for nothing', () => {
    expect(files.filter(({ name }) => /(^|\/)(utils?|helpers?|misc|common)\.(ts|js)$/.test(name))).toEqual(
      [],
    );
  });
});
