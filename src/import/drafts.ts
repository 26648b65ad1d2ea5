import type { PackManifest } from '../roadmap/pack.ts';
import type { Deadline, OwnerRole, Quote, RoadmapFacts } from '../roadmap/schema.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import type { Heading } from './headings.ts';
import type { Changes } from './keep-identities.ts';
import type { Table } from './tables.ts';

/** A heading and what follows it, up to the next one. */
export interface Block {
  kind: 'action' | 'chapter' | 'other';
  heading: Heading;
  /** The heading's own line first, with its title alone. */
  lines: SourceLine[];
  /** Of an action that is rows of a table. */
  table?: Table;
}

/** A chapter that another word than the usual ones heads, "Phase 1 : Préparer", keeps it in its title. */
export function openBlock(kind: Block['kind'], heading: Heading): Block {
  const { unit, label, line } = heading;
  const isOther = kind === 'chapter' && unit === '' && /^\p{L}{4}/u.test(label);
  const named = isOther ? { ...heading, mark: '', label: '', title: line.text.trim() } : heading;
  return { kind, heading: named, lines: [{ ...line, text: named.title }] };
}

/** Who leads an action or takes part in it, where a line or a cell says so. */
export interface ReadOwner {
  role: OwnerRole | 'partner';
  /** As written. */
  name: string;
  quote: Quote;
}

/** A deadline that has no place among those of its action yet. */
export type Dated = Omit<Deadline, 'id' | 'action'>;

export interface Imported {
  manifest: PackManifest;
  facts: RoadmapFacts;
  /** The pack's text, which the facts are about. */
  text: string;
  /** The lines that are in no fact: those that follow each other, together. */
  left: SourceLine[][];
  /** What was guessed about the whole, what of the document is no text, and what is doubtful in it. */
  remarks: string[];
  /** Since the issue before, where there is one. */
  changes: Changes | null;
  /** All this as Markdown. */
  report: string;
}

/** A document of whatever kind, as text. */
export interface Extracted {
  /** Plain or Markdown: what the pack's text will be. */
  format: 'txt' | 'md';
  text: string;
  /** Lines of it that may be several rows of a table, or parts of one. */
  unsure?: string[];
  /** What of the document is not in the text. */
  remarks: string[];
}
