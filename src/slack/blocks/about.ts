import { phrasesIn } from '../../phrases/phrases.ts';
import { allDeadlines, type Roadmap } from '../../roadmap/roadmap.ts';
import type { Language } from '../../understanding/language.ts';
import { shown } from '../limits.ts';
import { context, header, outside, quote, section, sections } from './elements.ts';
import { sourceLine } from './facts.ts';
import { type Message, toMessage } from './message.ts';

/** Which text it is, what is in it, who steers it, and how answers are made from it. */
export function aboutMessage(language: Language, roadmap: Roadmap): Message {
  const { about, action, shortened } = phrasesIn(language).slack;
  const { title, publication, orientations, actions, steering, english } = roadmap;
  const what = about.what(
    title,
    writtenMonth(publication, language),
    orientations.length,
    actions.length,
    allDeadlines(roadmap).length,
  );
  const names = orientations.map(({ number, title }) => {
    const translated = language === 'en' ? english.orientations[number] : undefined;
    const original = action.orientation(number, outside(title, shown.title));
    return `• ${original}${translated ? `\n_${outside(translated, shown.translation)}_` : ''}`;
  });
  return toMessage({
    text: `${what}\n${about.how}`,
    body: [
      header(about.title),
      section(outside(what, shown.quote + shown.title)),
      ...sections([quote(steering.quote.text, shown.quote)]),
      ...sections([`*${about.orientations}*`, ...names]),
      section(about.how),
    ],
    foot: [context(sourceLine([steering.quote.lines], language, roadmap))],
    shortened,
  });
}

/** `2019-04` as "avril 2019". */
function writtenMonth(month: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}
