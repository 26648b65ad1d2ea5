import { foldSpace } from '../roadmap/paragraphs.ts';
import type { Quote } from '../roadmap/schema.ts';
import type { ReadOwner } from './drafts.ts';
import { isEmpty, namesBody, splitBeside } from './labels.ts';

/**
 * The names of a line or a cell: parted by commas, semicolons, slashes or lines; by "and" at the end of a list ("A, B
 * and C") or between two bodies ("Registry Office and Pilots' Guild"), for it is also within the names of bodies.
 */
function splitNames(text: string): string[] {
  const parts = text
    .replace(/\.$/, '')
    .replace(/\s*\([^)]*:[^)]*\)/g, '')
    .split(/\s*[;\n]\s*|\s+\/\s+|,\s+(?![^(]*\))/u)
    .map((name) => foldSpace(name).replace(/^(?:and|et|&) /, ''));
  const [, one = '', other = ''] = /^(.+?) (?:and|et|&) (\p{Lu}.*)$/u.exec(parts.at(-1) ?? '') ?? [];
  if (other !== '' && (parts.length > 1 || (namesBody(one) && namesBody(other))))
    parts.splice(-1, 1, one, other);
  return parts
    .map((name) => name.replace(/^[-•*]\s*/, '').trim())
    .filter((name) => name !== '' && !isEmpty(name));
}

/** "Plateforme des données (pilote)" in a list of all who take part. */
const leads = /^(.+?)\s*\((?:pilote|pilotes|porteur|chef de file|lead|leader|leading)\)$/i;

/** Whom some words name, in a role; whoever only gives advice is a partner. Empty where they name nobody. */
export function readOwners(words: string, role: ReadOwner['role'], quote: Quote): ReadOwner[] {
  const [named, others] = splitBeside(words);
  const associated = others.replace(/^\s*(?:of |d[eu] |des )?(?:the |les? |la |l['’])?/i, '');
  return [
    ...splitNames(named).map((name) => {
      const leading = leads.exec(name)?.[1];
      return leading ? { role: 'lead' as const, name: leading, quote } : { role, name, quote };
    }),
    ...splitNames(associated).map((name) => ({ role: 'partner' as const, name, quote })),
  ];
}
