import type { Remark } from './import-error.ts';

/** A document of whatever kind, as text. */
export interface Extracted {
  /** Plain or Markdown: what the pack's text will be. */
  format: 'txt' | 'md';
  text: string;
  /** Lines of it that may be several rows of a table, or parts of one. */
  unsure?: string[];
  /** What of the document is not in the text. */
  remarks: Remark[];
}
