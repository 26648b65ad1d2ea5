import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { phrasesIn } from '../src/phrases/phrases.ts';
import { unitIn } from '../src/roadmap/unit.ts';
import { usageOf } from '../src/slack/blocks/help.ts';
import { command, subcommands } from '../src/slack/conversation/commands.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const scripts = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).scripts;

test("the README's command table is the command table", () => {
  const after = (usage: string) => `\`${usage.slice(command.length + 1)}\``;
  const rows = subcommands.map(
    (subcommand) =>
      `| ${after(usageOf(subcommand, 'en'))} | ${after(usageOf(subcommand, 'fr'))} | ${phrasesIn('en').slack.does(unitIn('en', null))[subcommand.does]} |`,
  );
  const table = ['| English | Français | |', '|---|---|---|', ...rows].join('\n');
  const written = /<!-- commands -->\n\n?([\s\S]*?)\n?\n<!-- \/commands -->/.exec(readme)?.[1];
  expect(written).toBe(table);
});

test('every npm script that the README names exists', () => {
  const named = [...readme.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(4);
  for (const name of named) expect(scripts).toHaveProperty([name as string]);
});
