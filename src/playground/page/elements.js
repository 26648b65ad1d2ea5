import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { Acts } from './acts.js';
import { comboboxOf, Option, useOptionList } from './option-list.js';
import { fill, usePage } from './page.js';

/**
 * The interactive elements of Block Kit as controls of the page. Each control that holds a value carries its block and
 * action in `data-block` and `data-action`, so that `readInputs` finds it; it keeps what is typed until the app gives
 * it another initial value.
 *
 * `id`: of the control that a label is for. `reports`: whether a change is told to the app at once.
 *
 * @typedef {Record<string, any>} Json
 * @typedef {(block: string, action: string, input: string | string[]) => void} Choose
 * @typedef {{ item: Json, block: string, choose: Choose, id?: string, reports?: boolean }} ElementProps
 */

/** @param {ElementProps} props */
export function Element({ item, block, choose, id, reports = true }) {
  const { phrases, hello } = usePage();
  const press = (value = '') => choose(block, item.action_id, value);
  const field = {
    id,
    key: JSON.stringify([item.initial_option, item.initial_options, item.initial_date, item.initial_value]),
    'data-block': block,
    'data-action': item.action_id,
    'aria-labelledby': id && `${id}-label`,
    placeholder: item.placeholder?.text,
    onChange: ({ currentTarget }) => reports && choose(block, item.action_id, readInput(currentTarget)),
  };
  switch (item.type) {
    case 'button':
    case 'icon_button':
      return html`<${Button} ...${item} press=${press} />`;
    case 'feedback_buttons':
      return [item.positive_button, item.negative_button].map(
        (each) => html`<${Button} ...${each} press=${() => press(each.value)} />`,
      );
    case 'static_select':
      return html`<${Menu} item=${item} label=${item.placeholder?.text ?? phrases.choose} ...${field} />`;
    case 'overflow':
      return html`<${Acts} sign="⋯" label=${phrases.actsOfMessage} entries=${item.options.map(({ text, value }) => ({ name: text.text, run: () => press(value) }))} />`;
    case 'external_select':
      return html`<${ExternalSelect} item=${item} field=${field} press=${reports ? press : () => {}} />`;
    case 'conversations_select': {
      const { channel, names } = hello;
      const option = { value: channel, text: { text: `#${names.channel}` } };
      const offered = {
        options: [option],
        ...(item.default_to_current_conversation && { initial_option: option }),
      };
      return html`<${Menu} item=${offered} label=${phrases.choose} ...${field} />`;
    }
    case 'multi_static_select':
    case 'checkboxes':
      return html`<${Choices} item=${item} ...${field} />`;
    case 'datepicker':
      return html`<input type="date" defaultValue=${item.initial_date} ...${field} />`;
    case 'timepicker':
      return html`<input type="time" defaultValue=${item.initial_time} ...${field} />`;
    case 'file_input': {
      const accept = item.filetypes?.map((type) => `.${type}`).join(',');
      return html`<input type="file" accept=${accept} ...${field} onChange=${keepFile} />`;
    }
    case 'plain_text_input':
      return html`<${TextInput} item=${item} press=${reports ? press : undefined} ...${field} />`;
    default:
      return html`<span>${fill(phrases.unknownBlock, { type: item.type })}</span>`;
  }
}

/**
 * What stands in the inputs inside `container`, by block and action.
 *
 * @param {HTMLElement | null} container
 */
export function readInputs(container) {
  /** @type {import('../protocol.ts').Inputs} */
  const inputs = {};
  for (const control of container?.querySelectorAll('[data-action]') ?? []) {
    if (!(control instanceof HTMLElement)) continue;
    const { block = '', action = '' } = control.dataset;
    inputs[block] = { ...inputs[block], [action]: readInput(control) };
  }
  return inputs;
}

/** Keeps a chosen file with its control, by name and content, until the window is sent. */
function keepFile({ currentTarget: control }) {
  const [file] = control.files;
  const reader = new FileReader();
  reader.onload = () => {
    control.dataset.value = JSON.stringify({ name: file.name, data: reader.result });
  };
  delete control.dataset.value;
  if (file) reader.readAsDataURL(file);
}

function readInput(control) {
  if (control.dataset.value !== undefined) return control.dataset.value;
  if (!(control instanceof HTMLFieldSetElement)) return /** @type {HTMLInputElement} */ (control).value;
  const checked = [...control.querySelectorAll('input:checked')];
  return checked.map((box) => /** @type {HTMLInputElement} */ (box).value);
}

/** @param {Json} props A button of Slack's, and what a press does. */
const Button = ({ text, accessibility_label, press }) =>
  html`<button type="button" class="button" aria-label=${accessibility_label} onClick=${() => press()}>
    ${text.text}
  </button>`;

/** @param {Json} props A menu of Slack's, and the field's. */
function Menu({ item, label, ...field }) {
  const initial = item.initial_option?.value;
  const entry = ({ value, text }) =>
    html`<option value=${value} selected=${value === initial}>${text.text}</option>`;
  return html`<select aria-label=${label} ...${field}>
    <option value="" disabled selected=${initial === undefined}>${label}</option>
    ${item.options?.map(entry)}
  </select>`;
}

/** @param {Json} props Checkboxes, and menus with several choices, which are shown as checkboxes. */
function Choices({ item, ...field }) {
  const initial = item.initial_options?.map(({ value }) => value) ?? [];
  return html`<fieldset class="choices" ...${field}>
    ${item.options.map(
      ({ value, text }) => html`<label>
        <input type="checkbox" value=${value} defaultChecked=${initial.includes(value)} />${' '}${text.text}
      </label>`,
    )}
  </fieldset>`;
}

/** @param {Json} props A field that reports what is typed, where it does, when one presses Enter. */
function TextInput({ item, press, ...field }) {
  const shared = {
    ...field,
    onChange: undefined,
    maxlength: item.max_length,
    defaultValue: item.initial_value,
  };
  if (item.multiline) return html`<textarea rows="4" ...${shared}></textarea>`;
  const send = (event) => {
    if (!press || event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    press(event.currentTarget.value);
  };
  return html`<input type="text" ...${shared} onKeyDown=${send} />`;
}

/** Milliseconds without a further letter after which the app is asked. */
const PAUSE = 120;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;

/** @param {Json} props A menu that the app fills while one types: Slack's select of an external source. */
function ExternalSelect({ item, field, press }) {
  const { phrases, suggestions, act } = usePage();
  const [typed, type] = useState('');
  const [value, choose] = useState('');
  const [open, setOpen] = useState(false);
  const { 'data-block': block, 'data-action': action, onChange: _, id, ...shared } = field;
  const isMine = suggestions?.block === block && suggestions?.action === action;
  // An answer that the next letter has overtaken is none.
  const groups = open && isMine && suggestions?.typed === typed ? suggestions.groups : [];
  const options = groups.flatMap((group) => group.options);
  const list = `list-${block}`;
  const take = (index) => {
    const option = options[index];
    if (!option) return;
    type(option.text.text);
    choose(option.value);
    setOpen(false);
    press(option.value);
  };
  const close = () => setOpen(false);
  const { marked, unmark, handle } = useOptionList(options.length, { take, close, takesFirst: 'Enter' });
  const ask = (text) => {
    setOpen(true);
    if (text.length >= (item.min_query_length ?? 3)) act({ type: 'suggest', block, action, typed: text });
  };
  const write = (text) => {
    type(text);
    choose('');
    unmark();
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE, text);
  };
  return html`<span class="external" data-block=${block} data-action=${action} data-value=${value}>
    <input type="text" id=${id} ...${shared} ...${comboboxOf(list, options.length, marked)} value=${typed}
      onFocus=${() => ask(typed)} onBlur=${close} onKeyDown=${handle}
      onInput=${(event) => write(event.currentTarget.value)} />
    <div role="listbox" id=${list} class="options" hidden=${groups.length === 0}>
      ${groups.map(
        ({ label, options: own }) => html`<div role="group" aria-label=${label?.text}>
          ${label && html`<div class="group" aria-hidden="true">${label.text}</div>`}
          ${own.map((option) => {
            const index = options.indexOf(option);
            return html`<${Option} list=${list} index=${index} marked=${marked} take=${take}>${option.text.text}<//>`;
          })}
        </div>`,
      )}
      ${options.length === 0 && html`<p>${phrases.noSuggestions}</p>`}
    </div>
  </span>`;
}
