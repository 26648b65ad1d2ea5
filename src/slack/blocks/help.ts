import { examplesOf } from '../../phrases/examples.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import type { Language } from '../../understanding/language.ts';
import { type Ask, newAsk } from '../conversation/ask.ts';
import { command, type Subcommand, subcommands, wordFor } from '../conversation/commands.ts';
import { shown } from '../transport/limits.ts';
import { type Block, buttons, header, outside, section, sections } from './elements.ts';
import { type Message, toMessage } from './message.ts';

/** One subcommand as one types it: `/esante deadlines [period]`. */
export function usageOf({ name, argument }: Subcommand, language: Language): string {
  return `${command} ${name[language]} ${phrasesIn(language).slack.argument[argument]}`.trim();
}

/** Every subcommand, its argument and what it does, one line each. */
export const commandLines = (language: Language, roadmap: Roadmap): string[] =>
  subcommands.map(
    (subcommand) =>
      `• \`${usageOf(subcommand, language)}\` – ${phrasesIn(language).slack.does(unitIn(language, roadmap))[subcommand.does]}`,
  );

/**
 * What one can ask, and how. `headline`: what goes before, such as the answer to a greeting; plain text.
 */
export function helpMessage(
  language: Language,
  { today, pack }: Pick<Ask, 'today' | 'pack'>,
  roadmap: Roadmap,
  headline?: string,
): Message {
  const { help, shortened } = phrasesIn(language).slack;
  const other = language === 'fr' ? 'en' : 'fr';
  const body: Block[] = [
    ...(headline ? [section(outside(headline, shown.headline))] : [header(help.title)]),
    section(help.intro),
    ...sections([...commandLines(language, roadmap), `_${help.everything}_`]),
    section(help.where),
    section(help.try),
  ];
  const asking = (text: string): Ask => newAsk(text, { today, pack });
  const examples = examplesOf(roadmap, language).map(
    (text) => ({ does: 'ask', label: text, ask: { ...asking(text), language } }) as const,
  );
  return toMessage({
    text: [headline ?? help.intro, ...commandLines(language, roadmap), help.everything].join('\n'),
    body,
    foot: [buttons([...examples, { does: 'turn', label: help.other, ask: asking(wordFor('help', other)) }])],
    shortened,
  });
}

/** An emoji alone asks nothing: a short hint, with examples. */
export function acknowledgementMessage({ language, usual, today, pack }: Ask, roadmap: Roadmap): Message {
  const told = language ?? usual ?? roadmap.pack.language;
  const { acknowledged } = phrasesIn(told).reading;
  const ask = (text: string) =>
    ({ does: 'ask', label: text, ask: newAsk(text, { today, pack, language: told }) }) as const;
  return {
    text: acknowledged,
    blocks: [section(acknowledged), buttons(examplesOf(roadmap, told).slice(0, 2).map(ask))],
  };
}
