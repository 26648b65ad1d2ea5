import { quoteOf } from '../roadmap/paragraphs.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import type { DateContext } from './dates.ts';
import type { ReadOwner } from './drafts.ts';
import { type Item, readItems, withoutBullet } from './read-deadlines.ts';
import { ownersAtEnd } from './read-owners.ts';

/** An item of a list as an action: what is done and, at its end, by whom and when, in either order. */
export function readListed(
  line: SourceLine,
  dates: DateContext,
): { title: string; owners: ReadOwner[]; items: Item[] } {
  const text = withoutBullet(line.text);
  const quote = quoteOf([line]);
  const last = ownersAtEnd(text, quote);
  const items = readItems(last.before, '', dates);
  const [{ label } = { label: '' }] = items;
  const named = label !== '' && text.startsWith(label) ? label : last.before;
  const inner = ownersAtEnd(named, quote);
  return {
    title: inner.before,
    owners: [...inner.owners, ...last.owners],
    items: items.map((item) => ({ ...item, label: item.label === named ? inner.before : item.label })),
  };
}
