import type { SourceLine } from '../roadmap/source-lines.ts';
import { readHeading } from './headings.ts';
import { kindOf, kindOfLabel, readLabelled } from './labels.ts';
import { partsOf } from './tables.ts';

/**
 * Lines as they are read, from those that stand in the file: a form (a table of labels and values) becomes labelled
 * lines, and a line with several labels ("Lead: Operations. Due: Q4 2026.") one line for each. All keep their place.
 */
export function unfoldLines(lines: readonly SourceLine[]): SourceLine[] {
  const forms = new Set(partsOf(lines).filter(isForm).flat());
  return lines.flatMap((line) => (forms.has(line) ? unfoldRow(line) : unfoldLabels(line)));
}

const pairsOf = (cells: readonly string[]): [string, string][] =>
  cells.flatMap((cell, at) => (at % 2 === 0 && cell !== '' ? [[cell, cells[at + 1] ?? '']] : []));

/** Rows of labels, each with its value beside it; where the first one has several heads, it is a table. */
function isForm(rows: readonly SourceLine[]): boolean {
  const filled = rows.map(({ cells = [] }) => cells);
  const width = Math.max(...filled.map((cells) => cells.findLastIndex((cell) => cell !== '') + 1));
  const head = filled.find((cells) => cells.filter(Boolean).length > 1) ?? [];
  const isTable = head.filter((cell) => kindOf(cell) !== null).length > width / 2;
  if (isTable || ![2, 4].includes(width)) return false;
  const labels = filled.flatMap(pairsOf).filter(([, value]) => value !== '');
  const known = labels.flatMap(([label]) => kindOfLabel(label) ?? []);
  const tells = known.some((kind) => ['owner', 'deadline', 'title'].includes(kind));
  return tells && known.length > 1 && known.length * 2 >= labels.length;
}

function unfoldRow(row: SourceLine): SourceLine[] {
  const { at, cells = [] } = row;
  // The rule below a head, in plain text.
  if (/^[\s|:-]*--[\s|:-]*$/.test(row.text)) return [row];
  const filled = cells.filter((cell) => cell !== '');
  const heading = { text: filled.join(' | ').replaceAll('\n', ' '), at };
  if (readHeading(heading, true) !== null || filled.length < 2) return [heading];
  return pairsOf(cells).flatMap(([label, value]) => {
    const [first = '', ...others] = value.split('\n').map((part) => part.trim());
    if (others.length === 0) return [{ text: `${label} | ${first}`, at, label }];
    return [
      { text: `${label} |`, at, label },
      ...[first, ...others].map((text) => ({ text, at, item: true as const })),
    ];
  });
}

const isLabel = (label: string): boolean =>
  ['owner', 'partner', 'deadline', 'field', 'status'].includes(kindOf(label) ?? '');

/** Where a label may begin within a line: after a sentence, a mark that parts, an opening bracket. */
const inner = /(?<=[.;,)\]*|]\s|\s[·•–—|-]\s|\()\p{L}[\p{L} '’()/-]{2,40}?\s?:\s/gu;

function unfoldLabels(line: SourceLine): SourceLine[] {
  if (line.cells || line.code || line.level) return [line];
  // "Lead: Security team (contact: desk)" names one body.
  const isLabelled = readLabelled(line) !== null;
  const starts = [...line.text.matchAll(inner)]
    .filter(({ 0: label, index }) => isLabel(label) && !(isLabelled && line.text[index - 1] === '('))
    .map(({ index }) => index);
  if (starts.length === 0) return [line];
  return [0, ...starts].flatMap((start, index) => {
    const end = starts[index];
    // The last one keeps the mark that ends it: what goes on below it is quoted with it.
    const text = end ? line.text.slice(start, end).replace(/[\s;,.(|·•–—-]+$/u, '') : line.text.slice(start);
    const { label: _, ...rest } = line;
    // "(Lead: Town office; due: June 2027)": the bracket was opened before.
    const piece = text.includes('(') ? text : text.replace(/\)$/, '');
    return piece === '' ? [] : [{ ...(start === 0 ? line : rest), text: piece }];
  });
}
