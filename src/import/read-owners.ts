import { foldSpace } from '../roadmap/paragraphs.ts';
import type { OwnerRole } from '../roadmap/schema.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';

const kinds: [RegExp, OwnerRole | 'partner'][] = [
  [/^\s*(?:pilotage|pilotes?) strat[ée]giques?\s*:\s*(.+)$/iu, 'strategic'],
  [/^\s*(?:pilotage|pilotes?) op[ée]rationnels?\s*:\s*(.+)$/iu, 'operational'],
  [
    /^\s*(?:pilotage|pilotes?|co-?pilotes?|porteurs?|portage|responsables?|chefs? de file|owners?|leads?|led by|owned by|accountable|responsible)\s*:\s*(.+)$/iu,
    'lead',
  ],
  [/^\s*(?:partenaires?|acteurs? associés?|avec|partners?|with|supported by)\s*:\s*(.+)$/iu, 'partner'],
];

/** Who leads an action or takes part in it, where a line of its own says so: "Pilote : X, Y", "Owner: X". */
export interface ReadOwners {
  role: OwnerRole | 'partner';
  /** As written. */
  names: string[];
  /** The whole line. */
  quote: string;
}

/** Null where a line names nobody in that form. */
export function readOwners({ text }: SourceLine): ReadOwners | null {
  const line = foldSpace(text);
  for (const [pattern, role] of kinds) {
    const found = pattern.exec(line)?.[1];
    if (!found) continue;
    const names = found
      .replace(/\.$/, '')
      .split(/ ?[,;/] ?| (?:et|and|&) (?=\p{Lu})/u)
      .map((name) => name.replace(/^(?:and|et) /, '').trim())
      .filter(Boolean);
    return names.length > 0 ? { role, names, quote: line } : null;
  }
  return null;
}
