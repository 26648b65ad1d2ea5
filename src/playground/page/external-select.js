import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { usePage } from './page.js';

/** @import { Option, OptionGroup } from '../protocol.ts' */

/** @typedef {{ typed: string, value: string, groups?: OptionGroup[], marked: number }} State */

/**
 * A menu that the app fills while one types: Slack's select of an external source. In the list below it the arrows
 * move, Enter takes what is marked, or else the first, and Escape closes.
 */
export function ExternalSelect({ item, field, press }) {
  const { phrases, act } = usePage();
  const [{ typed, value, groups, marked }, set] = useState(
    /** @type {State} */ ({ typed: '', value: '', marked: -1 }),
  );
  const { 'data-block': block, 'data-action': action, id, ...shared } = field;
  const options = (groups ?? []).flatMap(({ options }) => options);
  const list = `list-${block}`;
  const close = () => set({ typed, value, marked: -1 });
  const take = ({ text, value }) => {
    set({ typed: text.text, value, marked: -1 });
    press(value);
  };
  const write = async ({ currentTarget: { value: text }, type }) => {
    set({ typed: text, value: type === 'input' ? '' : value, marked: -1 });
    if (text.length < (item.min_query_length ?? 3)) return;
    const offered = await act({ type: 'suggest', block, action, typed: text });
    // An answer that the next letter has overtaken is none.
    set((now) => (now.typed === text ? { ...now, groups: offered.groups } : now));
  };
  function move(event) {
    const { length } = options;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (length === 0 || event.isComposing) return;
    if (step) {
      // With nothing marked, up is the last.
      const from = marked === -1 && step < 0 ? 0 : marked;
      set({ typed, value, groups, marked: (from + step + length) % length });
    } else if (event.key === 'Escape') close();
    else if (event.key === 'Enter') take(/** @type {Option} */ (options[marked] ?? options[0]));
    else return;
    event.preventDefault();
  }
  const entry = (option) => {
    const index = options.indexOf(option);
    const isMarked = index === marked;
    return html`<div role="option" id=${`${list}-${index}`} aria-selected=${String(isMarked)}
      onClick=${() => take(option)}
      ref=${(shown) => isMarked && shown?.scrollIntoView({ block: 'nearest' })}>
      ${option.text.text}
    </div>`;
  };
  // A press in the list leaves the focus in the field.
  return html`<span class="external" data-block=${block} data-action=${action} data-value=${value}>
    <input type="text" id=${id} ...${shared} value=${typed} role="combobox" autocomplete="off"
      aria-autocomplete="list" aria-controls=${list} aria-expanded=${String(options.length > 0)}
      aria-activedescendant=${marked === -1 ? undefined : `${list}-${marked}`}
      onFocus=${write} onBlur=${close} onKeyDown=${move} onInput=${write} />
    <div role="listbox" id=${list} class="options" hidden=${options.length === 0}
      onMouseDown=${(event) => event.preventDefault()}>
      ${groups?.map(
        ({ label, options }) => html`
          ${label && html`<div class="group" role="presentation">${label.text}</div>`} ${options.map(entry)}
        `,
      )}
    </div>
    ${groups && options.length === 0 && html`<p>${phrases.noSuggestions}</p>`}
  </span>`;
}
