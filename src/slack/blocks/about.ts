import { publishedIn } from '../../phrases/days.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { allDeadlines, noEnglish, type Roadmap } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import type { Language } from '../../understanding/language.ts';
import { shown } from '../transport/limits.ts';
import { context, header, outside, quote, section, sections } from './elements.ts';
import { sourceLine } from './facts.ts';
import { type Message, toMessage } from './message.ts';

/** Which text it is, what is in it, who steers it, and how answers are made from it. */
export function aboutMessage(language: Language, roadmap: Roadmap): Message {
  const { about, action, shortened } = phrasesIn(language).slack;
  const { title, orientations, actions, steering, english } = roadmap;
  const what = about.what(
    unitIn(language, roadmap),
    title,
    publishedIn(roadmap, language),
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
