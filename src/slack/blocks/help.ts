import { examplesOf } from '../../phrases/examples.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import type { Language } from '../../understanding/language.ts';
import { type Ask, newAsk } from '../conversation/ask.ts';
import { command, type Subcommand, subcommands, wordFor } from '../conversation/commands.ts';
import { escapeText } from '../transport/escape.ts';
import { shown } from '../transport/limits.ts';
import { type Block, type ButtonOptions, buttons, header, outside, section, sections } from './elements.ts';
import { type Message, toMessage } from './message.ts';

/** The day and the roadmap that examples are asked of. */
type ExamplesOf = { today: string; pack?: string | undefined };

/** One subcommand as one types it: `/esante deadlines [period]`. */
export function usageOf({ name, argument }: Subcommand, language: Language): string {
  return `${command} ${name[language]} ${phrasesIn(language).slack.argument[argument]}`.trim();
}

/** The subcommands, all or some: each with its argument and what it does, one line each. */
export const commandLines = (
  language: Language,
  roadmap: Roadmap,
  only: readonly Subcommand['does'][] = subcommands.map(({ does }) => does),
): string[] =>
  subcommands
    .filter(({ does }) => only.includes(does))
    .map(
      (subcommand) =>
        `• \`${usageOf(subcommand, language)}\` – ${phrasesIn(language).slack.does(unitIn(language, roadmap))[subcommand.does]}`,
    );

/** The commands that most people need; the others are a click away. */
const first: readonly Subcommand['does'][] = ['action', 'deadlines', 'owner', 'define', 'timeline', 'digest'];

/** What one can ask, and how: the first six commands, or `all`. */
export function helpMessage(
  language: Language,
  { today, pack }: ExamplesOf,
  roadmap: Roadmap,
  all = false,
): Message {
  const { help, shortened } = phrasesIn(language).slack;
  const other = language === 'fr' ? 'en' : 'fr';
  const lines = commandLines(language, roadmap, all ? undefined : first);
  const asking = (text: string): Ask => newAsk(text, { today, pack });
  const body: Block[] = [
    header(help.title),
    section(help.intro),
    ...sections([...lines, `_${help.everything}_`]),
    ...(all ? [section(help.where)] : []),
  ];
  const more = {
    does: 'turn',
    label: help.more,
    ask: { ...asking(`${wordFor('help', language)} ${help.all}`), language },
  } as const;
  return toMessage({
    text: [help.intro, ...lines, help.everything].join('\n'),
    body,
    foot: [
      buttons([
        ...exampleButtons(language, { today, pack }, roadmap),
        ...(all ? [] : [more]),
        { does: 'turn', label: help.other, ask: asking(wordFor('help', other)) },
      ]),
    ],
    shortened,
  });
}

/** A sentence or two, such as the answer to a greeting, with two questions to click on. */
export function hintMessage(said: string, language: Language, ask: ExamplesOf, roadmap: Roadmap): Message {
  return {
    text: escapeText(said),
    blocks: [section(outside(said, shown.headline)), buttons(exampleButtons(language, ask, roadmap))],
  };
}

/** Two questions to begin with. */
const exampleButtons = (language: Language, { today, pack }: ExamplesOf, roadmap: Roadmap): ButtonOptions[] =>
  examplesOf(roadmap, language)
    .slice(1, 3)
    .map((text) => ({ does: 'ask', label: text, ask: newAsk(text, { today, pack, language }) }));

/** An emoji alone asks nothing: a short hint, with examples. */
export function acknowledgementMessage({ language, usual, today, pack }: Ask, roadmap: Roadmap): Message {
  const told = language ?? usual ?? roadmap.pack.language;
  return hintMessage(phrasesIn(told).reading.acknowledged, told, { today, pack }, roadmap);
}
