import { examplesOf } from '../../phrases/examples.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Language } from '../../understanding/language.ts';
import { type Ask, newAsk } from '../conversation/ask.ts';
import { exampleOf } from '../conversation/command-examples.ts';
import { command, type Usage, wordFor } from '../conversation/commands.ts';
import { escapeText } from '../transport/escape.ts';
import { shown } from '../transport/limits.ts';
import { type ButtonOptions, buttons, outside, section } from './elements.ts';
import type { Message } from './message.ts';

/** What is wrong with a command and what to type instead, with buttons that do it. */
export function usageMessage(usage: Usage, language: Language, ask: Ask, roadmap: Roadmap): Message {
  const sentence = problem(usage, language, roadmap);
  return {
    text: escapeText(sentence),
    blocks: [
      section(outside(sentence, shown.question)),
      buttons([...remedies(usage, language, ask, roadmap), everything(language, ask)]),
    ],
  };
}

const everything = (language: Language, { today, pack }: Ask): ButtonOptions => {
  const { help, usage } = phrasesIn(language).slack;
  const text = `${wordFor('help', language)} ${help.all}`;
  return { does: 'ask', label: usage.all, ask: newAsk(text, { today, pack, language }) };
};

function problem(usage: Usage, language: Language, roadmap: Roadmap): string {
  const phrases = phrasesIn(language).slack.usage;
  switch (usage.problem) {
    case 'nothing':
      return phrases.nothing;
    case 'typo':
      return phrases.typo(usage.typed);
    case 'gone':
      return phrases.gone(usage.typed);
    case 'incomplete': {
      const example = `${command} ${exampleOf(usage.subcommand, language, roadmap)}`;
      return `${phrases.incomplete(usage.subcommand.name[language])} ${phrases.example(example)}`;
    }
  }
}

function remedies(
  usage: Usage,
  language: Language,
  { text, today, pack }: Ask,
  roadmap: Roadmap,
): ButtonOptions[] {
  const asking = (typed: string): Ask => newAsk(typed, { today, pack });
  const phrases = phrasesIn(language).slack.usage;
  const run = (typed: string): ButtonOptions => ({
    does: 'ask',
    label: phrases.run(typed),
    ask: { ...asking(typed), language },
  });
  switch (usage.problem) {
    case 'nothing': {
      // The words of the command tell no language yet: help in the other one is a click away too.
      const typed = [
        ...examplesOf(roadmap, language).slice(1, 3),
        wordFor('help', 'fr'),
        wordFor('help', 'en'),
      ];
      return typed.filter(Boolean).map((words) => ({ ...run(words), ask: asking(words) }));
    }
    case 'incomplete':
      return [run(exampleOf(usage.subcommand, language, roadmap))];
    case 'gone':
      return usage.instead.map(run);
    case 'typo': {
      const asIs: ButtonOptions = {
        does: 'ask',
        label: phrases.asIs,
        ask: asking(`${wordFor('search', language)} ${text}`),
      };
      return [run(usage.corrected), asIs];
    }
  }
}
