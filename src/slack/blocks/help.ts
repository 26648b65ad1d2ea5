import { publishedIn } from '../../phrases/days.ts';
import { examplesOf } from '../../phrases/examples.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { allDeadlines, type Roadmap } from '../../roadmap/roadmap.ts';
import { chapterIn, unitIn } from '../../roadmap/unit.ts';
import type { Language } from '../../understanding/language.ts';
import { type Ask, newAsk } from '../conversation/ask.ts';
import { command, type Subcommand, subcommands, type Usage, wordFor } from '../conversation/commands.ts';
import { shown } from '../transport/limits.ts';
import { asking, type ButtonOptions, buttons, header, outside, section, sections } from './elements.ts';
import { type Message, toMessage } from './message.ts';

/** The day and the roadmap that examples are asked of. */
type ExamplesOf = Pick<Ask, 'today' | 'pack'>;

/** One subcommand as one types it: `/esante deadlines [period]`. */
export function usageOf({ name, argument }: Subcommand, language: Language): string {
  return `${command} ${name[language]} ${phrasesIn(language).slack.argument[argument]}`.trim();
}

/** The commands that most people need; the others are a click away. */
const first: readonly Subcommand['does'][] = ['action', 'deadlines', 'owner', 'define', 'timeline', 'digest'];

/** What one can ask, of which text, and how: the first six commands, or `all` and how answers are made. */
export function helpMessage(
  language: Language,
  { today, pack }: ExamplesOf,
  roadmap: Roadmap,
  all = false,
): Message {
  const { does, help } = phrasesIn(language).slack;
  const unit = unitIn(language, roadmap);
  const other = language === 'fr' ? 'en' : 'fr';
  const lines = subcommands
    .filter((one) => all || first.includes(one.does))
    .map((one) => `• \`${usageOf(one, language)}\` – ${does(unit)[one.does]}`);
  const turning = (label: string, ask: Ask) => ({ does: 'turn', label, ask }) as const;
  const everything = newAsk(`${wordFor('help', language)} ${help.all}`, { today, pack, language });
  return toMessage(language, {
    text: [help.intro, ...lines, help.everything].join('\n'),
    body: [
      header(help.title),
      section(`${help.intro}\n${whatItIs(roadmap, language)}`),
      ...sections([...lines, `_${help.everything}_`]),
      ...(all ? [section(help.where), section(help.how)] : []),
    ],
    foot: [
      buttons([
        ...exampleButtons(language, { today, pack }, roadmap),
        ...(all ? [] : [turning(help.more, everything)]),
        turning(help.other, newAsk(wordFor('help', other), { today, pack })),
      ]),
    ],
  });
}

/** Which text the answers come from, of when, and how much is in it. */
export function whatItIs(roadmap: Roadmap, language: Language): string {
  const { title, orientations, actions } = roadmap;
  return phrasesIn(language).slack.help.what(
    outside(title, shown.title),
    publishedIn(roadmap, language),
    `${orientations.length} ${chapterIn(language, roadmap).many}`,
    `${actions.length} ${unitIn(language, roadmap).many}`,
    allDeadlines(roadmap).length,
  );
}

/** A sentence or two, such as the answer to a greeting, with two questions to click on. */
export const hintMessage = (said: string, language: Language, ask: ExamplesOf, roadmap: Roadmap): Message =>
  toMessage(language, {
    text: said,
    body: [section(outside(said, shown.headline))],
    foot: [buttons(exampleButtons(language, ask, roadmap))],
  });

/** Two questions to begin with. */
const exampleButtons = (language: Language, { today, pack }: ExamplesOf, roadmap: Roadmap): ButtonOptions[] =>
  examplesOf(roadmap, language)
    .slice(1, 3)
    .map((text) => asking(text, newAsk(text, { today, pack, language })));

/** What is wrong with a command and what to type instead; where that is told by the words alone, with a button that does it. */
export function usageMessage(usage: Usage, language: Language, { text, today, pack }: Ask): Message {
  const { help, usage: phrases } = phrasesIn(language).slack;
  const run = (typed: string, label = `${command} ${typed}`) =>
    asking(label, newAsk(typed, { today, pack, language }));
  // Its own words tell its language.
  const asIs = newAsk(`${wordFor('search', language)} ${text}`, { today, pack });
  const [sentence, ...remedies] =
    usage.problem === 'typo'
      ? [phrases.typo(usage.typed), run(usage.corrected), asking(phrases.asIs, asIs)]
      : [phrases.incomplete(usageOf(usage.subcommand, language))];
  const everything = run(`${wordFor('help', language)} ${help.all}`, help.more);
  return toMessage(language, {
    text: sentence,
    body: [section(outside(sentence, shown.question))],
    foot: [buttons([...remedies, everything])],
  });
}
