import { html } from 'htm/preact';
import { useState } from 'preact/hooks';

/**
 * The keys of a list below the field in which one types: the arrows move, Enter and Tab take what is marked, Escape
 * closes.
 *
 * @param {number} count Of what the list offers; 0 where it is closed.
 * @param {object} does
 * @param {(index: number) => void} does.take
 * @param {() => void} does.close
 * @param {'Enter' | 'Tab'} does.takesFirst The key that takes the first entry where none is marked.
 */
export function useOptionList(count, { take, close, takesFirst }) {
  const [marked, mark] = useState(-1);
  const current = marked < count ? marked : -1;

  function handle(event) {
    if (count === 0 || event.isComposing) return false;
    const taken = current === -1 && event.key === takesFirst ? 0 : current;
    if (event.key === 'ArrowDown') mark(current === count - 1 ? 0 : current + 1);
    else if (event.key === 'ArrowUp') mark(current <= 0 ? count - 1 : current - 1);
    else if (event.key === 'Escape') close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && taken !== -1 && !event.shiftKey) {
      mark(-1);
      take(taken);
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return { marked: current, unmark: () => mark(-1), handle };
}

/**
 * What a field of such a list says of it to those who do not see it.
 *
 * @param {string} id Of the list.
 * @param {number} count
 * @param {number} marked
 */
export const comboboxOf = (id, count, marked) => ({
  role: 'combobox',
  autocomplete: 'off',
  'aria-autocomplete': 'list',
  'aria-controls': id,
  'aria-expanded': String(count > 0),
  'aria-activedescendant': marked === -1 ? undefined : `${id}-${marked}`,
});

/**
 * One entry of the list.
 *
 * @param {{ list: string, index: number, marked: number, take: (index: number) => void, children?: unknown }} props
 */
export function Option({ list, index, marked, take, children }) {
  const chosen = index === marked;
  const press = (event) => {
    event.preventDefault();
    take(index);
  };
  const reveal = (entry) => chosen && entry?.scrollIntoView({ block: 'nearest' });
  return html`<div role="option" id=${`${list}-${index}`} aria-selected=${String(chosen)} ref=${reveal}
    onMouseDown=${press}>${children}</div>`;
}
