import { html } from 'htm/preact';
import type { TargetedEvent, TargetedKeyboardEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Input, Inputs, Option, OptionGroup } from '../protocol.ts';
import { type SentElement, usePage } from './page.ts';

/** Something was chosen or typed in an element of a block. */
export type Choose = (block: string, action: string, input: Input) => void;
type Control = HTMLFieldSetElement | HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

interface Drawn {
  item: SentElement;
  block: string;
  /** Tells the app of a change at once; without it, what is chosen waits for the window to be sent. */
  choose?: Choose;
  /** Of the control that a label is for. */
  id?: string;
}

/**
 * The interactive elements of Block Kit as controls of the page. Each control that holds a value carries its block and
 * action in `data-block` and `data-action`, so that `readInputs` finds it; it keeps what is typed until the app gives
 * it another initial value.
 */
export function Element({ item, block, choose, id }: Drawn): VNode | VNode[] {
  const { phrases, names, channel } = usePage();
  const press = (input: Input = '') => choose?.(block, item.action_id ?? '', input);
  const field = {
    id,
    key: JSON.stringify(Object.entries(item).filter(([name]) => name.startsWith('initial_'))),
    'data-block': block,
    'data-action': item.action_id,
    'aria-labelledby': id && `${id}-label`,
    placeholder: 'placeholder' in item ? item.placeholder?.text : undefined,
  };
  const onChange = ({ currentTarget }: TargetedEvent<Control>) => press(readInput(currentTarget));
  switch (item.type) {
    case 'button':
    case 'icon_button':
      return html`<${Button} ...${item} press=${press} />`;
    case 'feedback_buttons':
      return [item.positive_button, item.negative_button].map(
        (each) => html`<${Button} ...${each} press=${() => press(each.value)} />`,
      );
    case 'static_select':
      return html`<${Menu} item=${item} ...${field} onChange=${onChange} />`;
    case 'overflow': {
      const pick = ({ currentTarget }: TargetedEvent<HTMLSelectElement>) => {
        press(currentTarget.value);
        currentTarget.value = '';
      };
      return html`<${Menu} item=${item} placeholder="⋯" aria-label=${phrases.actsOfMessage} onChange=${pick} />`;
    }
    case 'external_select':
      return html`<${ExternalSelect} item=${item} block=${block} press=${press} ...${field} />`;
    case 'conversations_select': {
      const options = [{ value: channel, text: { text: `#${names.channel}` } }];
      return html`<${Menu} item=${{ options }} ...${field} onChange=${onChange} />`;
    }
    case 'multi_static_select':
      return html`<${Choices} item=${item} ...${field} onChange=${onChange} />`;
    case 'datepicker':
      return html`<input type="date" defaultValue=${item.initial_date} ...${field} onChange=${onChange} />`;
    case 'timepicker':
      return html`<input type="time" defaultValue=${item.initial_time} ...${field} onChange=${onChange} />`;
    case 'file_input':
      return html`<input type="file" ...${field} onChange=${keepFile} />`;
    case 'plain_text_input': {
      const shared = { ...field, maxlength: item.max_length, defaultValue: item.initial_value };
      if (item.multiline) return html`<textarea ...${shared}></textarea>`;
      const send = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
        if (!choose || event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        press(event.currentTarget.value);
      };
      return html`<input type="text" ...${shared} onKeyDown=${send} />`;
    }
    // The app sends no other.
    default:
      return [];
  }
}

/** What stands in the inputs inside an element. */
export const readInputs = (container: ParentNode | null): Inputs =>
  [...(container?.querySelectorAll<Control>('[data-action]') ?? [])].map((control) => {
    const { block = '', action = '' } = control.dataset;
    return { block, action, input: readInput(control) };
  });

function readInput(control: Control): Input {
  if (control.dataset.value !== undefined) return control.dataset.value;
  if (!(control instanceof HTMLFieldSetElement)) return control.value;
  return [...control.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
}

/** A file was chosen: its name and content are kept with its control until the window is sent. */
function keepFile({ currentTarget: control }: TargetedEvent<HTMLInputElement>) {
  delete control.dataset.value;
  const [file] = control.files ?? [];
  if (!file) return;
  const reader = new FileReader();
  reader.onload = () => {
    control.dataset.value = JSON.stringify({ name: file.name, data: reader.result });
  };
  reader.readAsDataURL(file);
}

/** A button of Slack's, and what a press does. */
const Button = ({ text, accessibility_label, press }: SentElement<'button'> & { press: () => void }) =>
  html`<button type="button" class="button" aria-label=${accessibility_label} onClick=${() => press()}>
    ${text.text}
  </button>`;

type Offered = { options: Option[]; initial_option?: Option };

/** A menu of Slack's, and the field's. */
function Menu({ item, placeholder, ...field }: { item: Offered; placeholder?: string }) {
  const { phrases } = usePage();
  const { options, initial_option: initial } = item;
  const label = placeholder ?? phrases.choose;
  return html`<select aria-label=${label} ...${field}>
    <option value="" disabled selected=${!initial}>${label}</option>
    ${options.map(
      ({ value, text }) =>
        html`<option value=${value} selected=${value === initial?.value}>${text.text}</option>`,
    )}
  </select>`;
}

/** A menu with several choices, shown as checkboxes. */
function Choices({ item, ...field }: { item: SentElement<'multi_static_select'> }) {
  const chosen = item.initial_options?.map(({ value }) => value) ?? [];
  return html`<fieldset class="row" ...${field}>
    ${item.options?.map(
      ({ value, text }) => html`<label>
        <input type="checkbox" value=${value} defaultChecked=${chosen.includes(value)} />${' '}${text.text}
      </label>`,
    )}
  </fieldset>`;
}

interface Offering {
  item: SentElement<'external_select'>;
  block: string;
  press: (value: string) => void;
}
type State = { typed: string; value: string; groups?: OptionGroup[] | undefined; marked: number };

/**
 * A menu that the app fills while one types: Slack's select of an external source. In the list below it the arrows
 * move, Enter takes what is marked, or else the first, and Escape closes.
 */
function ExternalSelect({ item, block, press, ...field }: Offering) {
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
