import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { phrasesIn } from '../src/phrases/phrases.ts';
import { unitIn } from '../src/roadmap/unit.ts';
import { usageOf } from '../src/slack/blocks/help.ts';
import { command, subcommands } from '../src/slack/conversation/commands.ts';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const readme = read('README.md') + read('README.fr.md');
const scripts = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).scripts;

test.each([
  ['README.md', 'en', 'fr', '| English | Français | |'],
  ['README.fr.md', 'fr', 'en', '| Français | English | |'],
] as const)('%s: its command table is the command table', (file, own, other, heads) => {
  const after = (usage: string) => `\`${usage.slice(command.length + 1)}\``;
  const rows = subcommands.map(
    (subcommand) =>
      `| ${after(usageOf(subcommand, own))} | ${after(usageOf(subcommand, other))} | ${phrasesIn(own).slack.does(unitIn(own, null))[subcommand.does]} |`,
  );
  const table = [heads, '|---|---|---|', ...rows].join('\n');
  const written = /<!-- commands -->\n\n?([\s\S]*?)\n?\n<!-- \/commands -->/.exec(read(file))?.[1];
  expect(written).toBe(table);
});

test.each(['README.md', 'README.fr.md'])('%s: at most 900 words before the table of docs', (file) => {
  const [before = ''] = read(file).split(/^## (?:What there is|Ce qu’il y a)$/m);
  expect(before.split(/\s+/).length).toBeLessThanOrEqual(900);
});

test('every npm script that the README names exists', () => {
  const named = [...readme.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(4);
  for (const name of named) expect(scripts).toHaveProperty([name as string]);
});
