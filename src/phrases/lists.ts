import type { Unit } from '../roadmap/unit.ts';
import type { listWordsFr } from './fr/list-words.ts';
import { capital, named, type Subject } from './words.ts';

/** Sentences that are put together in each language alike, from its own words. */
export function listsIn({ colon, semicolon, and, quoted, except }: typeof listWordsFr) {
  return {
    quoted,
    /** Between the items of a list that have commas of their own. */
    between: semicolon,
    plain: (what: string) => `${what}.`,
    labelled: (label: string, text: string) => `${label}${colon}${text}`.trim(),
    /** A list and what stands in it, or something and what is said of it. */
    when: (what: string, said: string) => `${what}${colon}${said}.`,
    about: (it: Subject, said: string) => `${capital(named(it))}${said ? `${colon}${said}` : ''}.`,
    /** "ENS (action 15)". */
    termIn: (term: string, it: Subject) => `${term} (${it.unit.one} ${it.unit.mark(it.number)})`,
    /** "15 – ENS". */
    item: (mark: string, name: string) => `${mark} – ${name}`,
    /** "e-prescription en 2019, en 2020 et en 2021". */
    atTimes: (name: string, times: string[]) => `${name} ${and(times)}`,
    several: (unit: Unit, count: number, items: readonly string[]) =>
      `${count} ${unit.many}${colon}${and(items)}`,
    /** The chapters, each with how many actions it has. */
    chapters: (chapter: Unit, each: readonly { mark: string; name: string | null; count: number }[]) =>
      `${each.length} ${chapter.many}${colon}${each.map(({ mark, name, count }) => `${mark}${name ? ` – ${name}` : ''} (${count})`).join(semicolon)}.`,
    source: (title: string, month: string | null, lines: string) =>
      `Source${colon}${quoted(title)}, ${month ? `${month}, ` : ''}${lines}`,
    /** What a list is of: what narrows it one after the other, and what is left out. */
    listed: (parts: readonly (string | false | null | undefined)[], leftOut: readonly string[]) =>
      `${parts.filter(Boolean).join(' ')}${leftOut.length > 0 ? `, ${except} ${and(leftOut)}` : ''}`,
  };
}
