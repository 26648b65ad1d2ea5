import { z } from 'zod';
import { Update } from './update.ts';

/** Updates as text, one JSON object a line. */
export const writeUpdates = (updates: readonly Update[]): string =>
  updates.map((update) => `${JSON.stringify(update)}\n`).join('');

/** Reads what `writeUpdates` wrote. Nothing is imported of a file in which a line is wrong: it says which. */
export function readUpdates(text: string): { updates: Update[] } | { problems: string[] } {
  const updates: Update[] = [];
  const problems: string[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const read = readUpdate(line);
    if ('problem' in read) problems.push(`line ${index + 1}: ${read.problem}`);
    else updates.push(read.update);
  }
  return problems.length > 0 ? { problems } : { updates };
}

function readUpdate(line: string): { update: Update } | { problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { problem: `is not JSON: ${line.slice(0, 80)}` };
  }
  const read = Update.safeParse(json);
  if (read.success) return { update: read.data };
  return { problem: z.prettifyError(read.error).replace(/\s+/g, ' ') };
}
