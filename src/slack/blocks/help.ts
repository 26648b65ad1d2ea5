import type { CalendarDay } from '../../dates/calendar.ts';
import { publishedIn } from '../../phrases/days.ts';
import { examplesOf } from '../../phrases/examples.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { keyOf } from '../../roadmap/action-number.ts';
import { allDeadlines, noEnglish, type Roadmap } from '../../roadmap/roadmap.ts';
import { chapterIn, unitIn } from '../../roadmap/unit.ts';
import type { Language } from '../../understanding/language.ts';
import { type Ask, newAsk } from '../conversation/ask.ts';
import { command, type Subcommand, subcommands, type Usage, wordFor } from '../conversation/commands.ts';
import { clip, escapeText, orDots } from '../transport/escape.ts';
import { limits, shown } from '../transport/limits.ts';
import {
  type Block,
  type ButtonOptions,
  buttons,
  context,
  header,
  outside,
  quote,
  section,
  sections,
} from './elements.ts';
import { sourceLine } from './facts.ts';
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
    text: orDots(clip(escapeText(said), limits.message.text)),
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

/** Which text it is, what is in it, who steers it, and how answers are made from it. */
export function aboutMessage(language: Language, roadmap: Roadmap): Message {
  const { about, action, shortened } = phrasesIn(language).slack;
  const { title, orientations, actions, steering, english } = roadmap;
  const what = about.what(
    unitIn(language, roadmap),
    title,
    publishedIn(roadmap, language),
    chapterIn(language, roadmap),
    orientations.length,
    actions.length,
    allDeadlines(roadmap).length,
  );
  const names = orientations.map(({ number, title }) => {
    const translated = language === 'en' ? english.orientations[number] : undefined;
    const original = action.orientation(
      chapterIn(language, roadmap, [number]),
      number,
      outside(title, shown.title),
    );
    return `• ${original}${translated ? `\n_${outside(translated, shown.translation)}_` : ''}`;
  });
  return toMessage({
    text: [what, ...(steering ? [`« ${steering.quote.text} »`] : []), about.how].join('\n'),
    body: [
      header(about.title),
      section(outside(what, shown.quote + shown.title)),
      ...sections(steering ? [quote(steering.quote.text, shown.quote)] : []),
      ...sections(names.length > 0 ? [`*${about.orientations}*`, ...names] : []),
      section(english === noEnglish ? about.how : `${about.how} ${about.translated}`),
    ],
    foot: steering ? [context(sourceLine([steering.quote.lines], language, roadmap))] : [],
    shortened,
  });
}

/** The one message that nobody asked for: who the app is, how to ask it, and questions to begin with. */
export function welcomeMessage(language: Language, today: CalendarDay, roadmap: Roadmap): Message {
  const { how, once, ...phrases } = phrasesIn(language).people.welcome;
  const hello = phrases.hello(outside(roadmap.title, shown.title), publishedIn(roadmap, language));
  const ask = (text: string) => ({ does: 'ask', label: text, ask: { text, today, language } }) as const;
  return {
    text: [hello, how].join('\n'),
    blocks: [section(hello), section(how), buttons(examplesOf(roadmap, language).map(ask)), context(once)],
  };
}

/** What is wrong with a command and what to type instead, with buttons that do it. */
export function usageMessage(usage: Usage, language: Language, ask: Ask, roadmap: Roadmap): Message {
  const sentence = problem(usage, language, roadmap);
  return {
    text: clip(escapeText(sentence), limits.message.text),
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

/** A subcommand with an argument that the roadmap answers: "owner DNS", "list 3", "deadlines 2021". */
export function exampleOf(
  { name, argument }: Pick<Subcommand, 'name' | 'argument'>,
  language: Language,
  roadmap: Roadmap,
): string {
  return `${name[language]} ${samplesOf(roadmap, language)[argument]}`.trim();
}

/** What may follow a command, made of the facts. */
function samplesOf(roadmap: Roadmap, language: Language): Record<Subcommand['argument'], string> {
  const { actions, orientations, steering, lexicon } = roadmap;
  const [title = ''] = actions.map((action) => action.title).toSorted((a, b) => a.length - b.length);
  const owner = actions.flatMap(({ owners }) => owners)[0]?.name ?? steering?.name;
  const years = allDeadlines(roadmap).flatMap(({ end }) => end?.slice(0, 4) ?? []);
  const period = years.toSorted()[Math.floor(years.length / 2)] ?? '';
  return {
    number: keyOf(actions[Math.floor(actions.length / 2)] ?? { number: 1 }),
    words: title,
    period,
    name: owner ?? title,
    orientation: String(orientations[0]?.number ?? ''),
    dates: owner ?? period,
    term: lexicon.terms[0]?.term ?? lexicon.unexplained[0]?.term ?? title,
    digest: { fr: 'on lundi 9h30', en: 'on monday 9:30' }[language],
    language: { fr: 'en', en: 'fr' }[language],
    packs: '',
    none: '',
  };
}
