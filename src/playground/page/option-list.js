import { html } from 'htm/preact';
import { useState } from 'preact/hooks';

/**
 * A list below the field in which one types: the arrows move, Enter and Tab take what is marked, Escape closes. It
 * gives the field's attributes, its keys (`handle` tells whether a key was the list's) and the list itself.
 *
 * @param {string} id
 * @param {{ group?: string, content: unknown, take: () => void }[]} entries None where it is closed.
 * @param {{ label?: string, close: () => void, takesFirst: 'Enter' | 'Tab' }} options
 *   `takesFirst`: the key that takes the first entry where none is marked.
 */
export function useOptionList(id, entries, { label, close, takesFirst }) {
  const [marked, mark] = useState(-1);
  const count = entries.length;
  const current = marked < count ? marked : -1;

  /** @param {KeyboardEvent} event */
  function handle(event) {
    if (count === 0 || event.isComposing) return false;
    const taken = current === -1 && event.key === takesFirst ? 0 : current;
    if (event.key === 'ArrowDown') mark(current === count - 1 ? 0 : current + 1);
    else if (event.key === 'ArrowUp') mark(current <= 0 ? count - 1 : current - 1);
    else if (event.key === 'Escape') close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && taken !== -1 && !event.shiftKey) {
      mark(-1);
      entries[taken]?.take();
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  const field = {
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    'aria-expanded': String(count > 0),
    'aria-activedescendant': current === -1 ? undefined : `${id}-${current}`,
  };
  // The field keeps the focus.
  const list = html`<div role="listbox" id=${id} class="options" aria-label=${label} hidden=${count === 0}
    onMouseDown=${(/** @type {Event} */ event) => event.preventDefault()}>
    ${entries.map(
      ({ group, content, take }, index) => html`
        ${group !== entries[index - 1]?.group && html`<div class="group" role="presentation">${group}</div>`}
        <div role="option" id=${`${id}-${index}`} aria-selected=${String(index === current)} onClick=${take}
          ref=${(/** @type {HTMLElement | null} */ entry) =>
            index === current && entry?.scrollIntoView({ block: 'nearest' })}>${content}</div>`,
    )}
  </div>`;
  return { field, list, handle, unmark: () => mark(-1) };
}
