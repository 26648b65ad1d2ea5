import { html } from 'htm/preact';
import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Option, OptionGroup } from '../protocol.ts';
import { type SentElement, usePage } from './page.ts';

interface Drawn {
  item: SentElement<'external_select'>;
  block: string;
  press: (value: string) => void;
}
type State = { typed: string; value: string; groups?: OptionGroup[] | undefined; marked: number };

/**
 * A menu that the app fills while one types: Slack's select of an external source. In the list below it the arrows
 * move, Enter takes what is marked, or else the first, and Escape closes.
 */
export function ExternalSelect({ item, block, press, ...field }: Drawn) {
  const { phrases, act } = usePage();
  const [{ typed, value, groups, marked }, set] = useState<State>({ typed: '', value: '', marked: -1 });
  const options = (groups ?? []).flatMap(({ options }) => options);
  const list = `list-${block}`;
  const close = () => set({ typed, value, marked: -1 });
  const take = ({ text, value }: Option) => {
    set({ typed: text.text, value, marked: -1 });
    press(value);
  };
  const write = async ({ currentTarget: { value: text }, type }: TargetedEvent<HTMLInputElement>) => {
    set({ typed: text, value: type === 'input' ? '' : value, marked: -1 });
    if (text.length < (item.min_query_length ?? 3)) return;
    const offered = await act({ type: 'suggest', block, action: item.action_id ?? '', typed: text });
    // An answer that the next letter has overtaken is none.
    set((now) => (now.typed === text ? { ...now, groups: offered.groups } : now));
  };
  const mark = (marked: number) => set({ typed, value, groups, marked });
  function move(event: KeyboardEvent) {
    const { length } = options;
    const meant = options[marked] ?? options[0];
    if (!meant || event.isComposing) return;
    if (event.key === 'ArrowDown') mark((marked + 1) % length);
    else if (event.key === 'ArrowUp') mark((marked > 0 ? marked : length) - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter') take(meant);
    else return;
    event.preventDefault();
  }
  const entry = (option: Option) => {
    const index = options.indexOf(option);
    const isMarked = index === marked;
    return html`<div role="option" id=${`${list}-${index}`} aria-selected=${String(isMarked)}
      onClick=${() => take(option)}
      ref=${(shown: Element | null) => isMarked && shown?.scrollIntoView({ block: 'nearest' })}>
      ${option.text.text}
    </div>`;
  };
  // A press in the list leaves the focus in the field.
  return html`<span class="external">
    <input type="text" ...${field} value=${typed} data-value=${value} role="combobox" autocomplete="off"
      aria-autocomplete="list" aria-controls=${list} aria-expanded=${String(options.length > 0)}
      aria-activedescendant=${marked === -1 ? undefined : `${list}-${marked}`}
      onFocus=${write} onBlur=${close} onKeyDown=${move} onInput=${write} />
    <div role="listbox" id=${list} class="options" hidden=${options.length === 0}
      onMouseDown=${(event: Event) => event.preventDefault()}>
      ${groups?.map(
        ({ label, options }) => html`
          ${label && html`<div class="group" role="presentation">${label.text}</div>`} ${options.map(entry)}
        `,
      )}
    </div>
    ${groups && options.length === 0 && html`<p>${phrases.noSuggestions}</p>`}
  </span>`;
}
