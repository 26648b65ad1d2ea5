import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|js)$/.test(name))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(root, name), 'utf8') }));
const typescript = files.filter(({ name }) => name.endsWith('.ts'));

/** What a file imports: packages by name, other files relative to `src/`. */
function importsOf({ name, text }: (typeof files)[number]): string[] {
  const found = text.matchAll(
    /^(?:import|export)\b[^;]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm,
  );
  return [...found].map(([, from, dynamic, bare]) => {
    const target = from ?? dynamic ?? bare ?? '';
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

  it('reads the environment and the clock only where it starts', () => {
    const reading = typescript.filter(({ text }) =>
      /\bprocess\.env\b|\bnew Date\(\)|\bDate\.now\(\)/.test(text),
    );
    // Programs of their own.
    const programs = /^(main\.ts$|cli\/)/;
    expect(reading.map(({ name }) => name).filter((name) => !programs.test(name))).toEqual([]);
  });

  it('has no file over 300 lines', () => {
    const long = typescript.filter(({ text }) => text.split('\n').length > 301);
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
