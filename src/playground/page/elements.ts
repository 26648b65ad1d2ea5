import { html } from 'htm/preact';
import type { TargetedEvent, TargetedKeyboardEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Option, OptionGroup, Used, Values } from '../protocol.ts';
import { type SentElement, usePage } from './page.ts';

/** Something was chosen or typed in an element of a block. */
export type Choose = (used: Used) => void;

/** The controls that hold a value: where they stand, and what they report, in the words of Slack's payloads. */
const held = new WeakMap<Element, () => [block: string, action: string, report: { type: string }]>();

/** What stands in the controls inside an element. */
export function readValues(container: ParentNode | null): Values {
  const values: Values = {};
  for (const control of container?.querySelectorAll('input, select, textarea, fieldset') ?? []) {
    const [block, action, report] = held.get(control)?.() ?? [];
    if (block && action && report) values[block] = { ...values[block], [action]: report };
  }
  return values;
}

interface Drawn {
  item: SentElement;
  block: string;
  /** Tells the app of a change at once; without it, what is chosen waits for the window to be sent. */
  choose?: Choose;
  /** Of the control that a label is for. */
  id?: string;
}

/** The elements of Block Kit as controls: each keeps what is typed until the app gives it another initial value. */
export function Element({ item, block, choose, id }: Drawn): VNode | VNode[] {
  const { phrases, names, channel } = usePage();
  const { type, action_id = '' } = item;
  const press = (report: object) => choose?.({ ...report, type, block_id: block, action_id });
  const field = <Control extends Element>(read: (control: Control) => object) => ({
    id,
    key: JSON.stringify(Object.entries(item).filter(([name]) => name.startsWith('initial_'))),
    'aria-labelledby': id && `${id}-label`,
    placeholder: 'placeholder' in item ? item.placeholder?.text : undefined,
    ref: (control: Control | null) =>
      control && held.set(control, () => [block, action_id, { ...read(control), type }]),
    onChange: ({ currentTarget }: TargetedEvent<Control>) => press(read(currentTarget)),
  });
  switch (item.type) {
    case 'button':
    case 'icon_button':
      return html`<${Button} ...${item} press=${press} />`;
    case 'feedback_buttons':
      return [item.positive_button, item.negative_button].map(
        (each) => html`<${Button} ...${each} press=${press} />`,
      );
    case 'static_select':
      return html`<${Menu} item=${item} ...${field(optionIn(item))} />`;
    case 'overflow': {
      const pick = ({ currentTarget }: TargetedEvent<HTMLSelectElement>) => {
        press(optionIn(item)(currentTarget));
        currentTarget.value = '';
      };
      return html`<${Menu} item=${item} placeholder="⋯" aria-label=${phrases.actsOfMessage} onChange=${pick} />`;
    }
    case 'external_select':
      return html`<${ExternalSelect} item=${item} block=${block} press=${press} field=${field} />`;
    case 'conversations_select': {
      const options = [{ value: channel, text: { text: `#${names.channel}` } }];
      return html`<${Menu} item=${{ options }} ...${field(written('selected_conversation'))} />`;
    }
    case 'multi_static_select':
      return html`<${Choices} item=${item} ...${field(checkedIn(item))} />`;
    case 'datepicker':
      return html`<input type="date" defaultValue=${item.initial_date} ...${field(written('selected_date'))} />`;
    case 'timepicker':
      return html`<input type="time" defaultValue=${item.initial_time} ...${field(written('selected_time'))} />`;
    case 'file_input': {
      const read = ({ dataset }: HTMLInputElement) => ({ files: JSON.parse(dataset.files ?? '[]') });
      return html`<input type="file" ...${field(read)} onChange=${keepFile} />`;
    }
    case 'plain_text_input': {
      const { onChange, ...shared } = field(written('value'));
      const typed = { ...shared, maxlength: item.max_length, defaultValue: item.initial_value };
      if (item.multiline) return html`<textarea ...${typed}></textarea>`;
      const send = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
        if (!choose || event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        onChange(event);
      };
      return html`<input type="text" ...${typed} onKeyDown=${send} />`;
    }
    // The app sends no other.
    default:
      return [];
  }
}

/** How a control tells what is written in it, and which options are chosen. */
const written = (name: string) => (control: HTMLInputElement | HTMLSelectElement) => ({
  [name]: control.value || null,
});
const optionIn = (item: { options?: { value?: string }[] }) => (menu: HTMLSelectElement) => ({
  selected_option: item.options?.find(({ value }) => value === menu.value) ?? null,
});
const checkedIn = (item: SentElement<'multi_static_select'>) => (choices: HTMLFieldSetElement) => ({
  selected_options: item.options?.filter((_, index) => choices.querySelectorAll('input')[index]?.checked),
});

/** A file was chosen: its name and content are kept with its control until the window is sent. */
function keepFile({ currentTarget: control }: TargetedEvent<HTMLInputElement>) {
  delete control.dataset.files;
  const [file] = control.files ?? [];
  if (!file) return;
  const reader = new FileReader();
  reader.onload = () => {
    control.dataset.files = JSON.stringify([{ name: file.name, data: reader.result }]);
  };
  reader.readAsDataURL(file);
}

type Pressed = Pick<SentElement<'button'>, 'text' | 'value' | 'accessibility_label'>;

/** A button of Slack's; a press reports it. */
const Button = ({ text, value, accessibility_label, press }: Pressed & { press: (report: object) => void }) =>
  html`<button type="button" class="button" aria-label=${accessibility_label}
    onClick=${() => press({ text, value })}>
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
  press: (report: object) => void;
  field: (read: () => object) => object;
}

/** A menu that the app fills while one types; it offers buttons. Enter takes the first, and Escape closes the list. */
function ExternalSelect({ item, block, press, field }: Offering) {
  const { phrases, act } = usePage();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Option | null>(null);
  const [groups, setGroups] = useState<OptionGroup[] | null>(null);
  const first = groups?.flatMap(({ options }) => options)[0];
  const take = (option: Option) => {
    setTyped(option.text.text);
    setChosen(option);
    setGroups(null);
    press({ selected_option: option });
  };
  const ask = async ({ currentTarget: field, type }: TargetedEvent<HTMLInputElement>) => {
    const typed = field.value;
    setTyped(typed);
    if (type === 'input') setChosen(null);
    if (typed.length < (item.min_query_length ?? 3)) return setGroups(null);
    const { groups = null } = await act({ type: 'suggest', block, action: item.action_id ?? '', typed });
    // An answer that the next letter has overtaken is none.
    if (field.value === typed) setGroups(groups);
  };
  function key(event: KeyboardEvent) {
    if (!first || event.isComposing) return;
    if (event.key === 'Escape') setGroups(null);
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) take(first);
    else return;
    event.preventDefault();
  }
  return html`<div class="external" onKeyDown=${key}>
    <input type="text" ...${field(() => ({ selected_option: chosen }))} value=${typed} autocomplete="off"
      onFocus=${ask} onInput=${ask} onChange=${undefined} />
    ${
      first &&
      html`<div class="options">
        ${groups?.map(
          ({ label, options }) => html`
            ${label && html`<strong>${label.text}</strong>`}
            ${options.map((option) => html`<button type="button" onClick=${() => take(option)}>${option.text.text}</button>`)}
          `,
        )}
      </div>`
    }
    ${groups && !first && html`<p>${phrases.noSuggestions}</p>`}
  </div>`;
}
