import { foldSpace } from '../roadmap/paragraphs.ts';
import type { Quote } from '../roadmap/schema.ts';
import type { ReadOwners } from './drafts.ts';
import { besideAt, isEmpty } from './labels.ts';

/**
 * The names of a line or a cell: parted by commas, semicolons, slashes or lines. "And" parts none, for it is within the
 * names of bodies; only the last of a list is parted by it: "A, B and C".
 */
export function splitNames(text: string): string[] {
  const parts = text
    .replace(/\.$/, '')
    .replace(/\s*\([^)]*:[^)]*\)/g, '')
    .split(/\s*[;\n]\s*|\s+\/\s+|,\s+(?![^(]*\))/u)
    .map((name) => foldSpace(name).replace(/^(?:and|et|&) /, ''));
  const last = parts.length > 1 ? /^(.+?) (?:and|et|&) (\p{Lu}.*)$/u.exec(parts.at(-1) ?? '') : null;
  if (last?.[1] && last[2]) parts.splice(-1, 1, last[1], last[2]);
  return parts
    .map((name) => name.replace(/^[-•*]\s*/, '').trim())
    .filter((name) => name !== '' && !isEmpty(name));
}

/** Whom some words name, in a role; whoever only gives advice is a partner. Empty where they name nobody. */
export function readOwners(words: string, role: ReadOwners['role'], quote: Quote): ReadOwners[] {
  const cut = besideAt(words);
  const named = splitNames(cut ? words.slice(0, cut.at).replace(/[\s,;]+$/, '') : words);
  const others = cut
    ? splitNames(words.slice(cut.at + cut.length).replace(/^\s*(?:the|les?|la)\s+/i, ''))
    : [];
  return [
    ...(named.length > 0 ? [{ role, names: named, quote }] : []),
    ...(others.length > 0 ? [{ role: 'partner' as const, names: others, quote }] : []),
  ];
}
