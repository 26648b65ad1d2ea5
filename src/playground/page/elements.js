import { html } from 'htm/preact';
import { ExternalSelect } from './external-select.js';
import { fill, usePage } from './page.js';

/**
 * The interactive elements of Block Kit as controls of the page. Each control that holds a value carries its block and
 * action in `data-block` and `data-action`, so that `readInputs` finds it; it keeps what is typed until the app gives
 * it another initial value.
 *
 * `id`: of the control that a label is for. `reports`: whether a change is told to the app at once.
 */
export function Element({ item, block, choose, id, reports = true }) {
  const { phrases, names, channel } = usePage();
  const press = (value = '') => reports && choose(block, item.action_id, value);
  const field = {
    id,
    key: JSON.stringify([item.initial_option, item.initial_options, item.initial_date, item.initial_value]),
    'data-block': block,
    'data-action': item.action_id,
    'aria-labelledby': id && `${id}-label`,
    placeholder: item.placeholder?.text,
  };
  const onChange = ({ currentTarget }) => reports && choose(block, item.action_id, readInput(currentTarget));
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
      const pick = ({ currentTarget }) => {
        press(currentTarget.value);
        currentTarget.value = '';
      };
      return html`<${Menu} item=${item} placeholder="⋯" aria-label=${phrases.actsOfMessage} onChange=${pick} />`;
    }
    case 'external_select':
      return html`<${ExternalSelect} item=${item} field=${field} press=${press} />`;
    case 'conversations_select': {
      const option = { value: channel, text: { text: `#${names.channel}` } };
      const initial = item.default_to_current_conversation ? option : undefined;
      return html`<${Menu} item=${{ options: [option], initial_option: initial }} ...${field} onChange=${onChange} />`;
    }
    case 'multi_static_select':
      return html`<${Choices} ...${item} field=${field} onChange=${onChange} />`;
    case 'datepicker':
    case 'timepicker': {
      const type = item.type.replace('picker', '');
      return html`<input type=${type} defaultValue=${item[`initial_${type}`]} ...${field} onChange=${onChange} />`;
    }
    case 'file_input':
      return html`<input type="file" ...${field} onChange=${keepFile} />`;
    case 'plain_text_input': {
      const shared = { ...field, maxlength: item.max_length, defaultValue: item.initial_value };
      if (item.multiline) return html`<textarea rows="4" ...${shared}></textarea>`;
      const send = (event) => {
        if (!reports || event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        press(event.currentTarget.value);
      };
      return html`<input type="text" ...${shared} onKeyDown=${send} />`;
    }
    default:
      return html`<span>${fill(phrases.unknownBlock, { type: item.type })}</span>`;
  }
}

/** What stands in the inputs inside an element. */
export const readInputs = (container) =>
  [...container.querySelectorAll('[data-action]')].map((control) => {
    const { block = '', action = '' } = control.dataset;
    return { block, action, input: readInput(control) };
  });

function readInput(control) {
  if (control.dataset.value !== undefined) return control.dataset.value;
  if (control.tagName !== 'FIELDSET') return control.value;
  return [...control.querySelectorAll('input:checked')].map(({ value }) => value);
}

/** A file was chosen: its name and content are kept with its control until the window is sent. */
function keepFile({ currentTarget: control }) {
  const [file] = control.files;
  const reader = new FileReader();
  reader.onload = () => {
    control.dataset.value = JSON.stringify({ name: file.name, data: reader.result });
  };
  delete control.dataset.value;
  if (file) reader.readAsDataURL(file);
}

/** A button of Slack's, and what a press does. */
const Button = ({ text, accessibility_label, press }) =>
  html`<button type="button" class="button" aria-label=${accessibility_label} onClick=${() => press()}>
    ${text.text}
  </button>`;

/** A menu of Slack's, and the field's. */
function Menu({ item: { options, initial_option: initial }, placeholder, ...field }) {
  const { phrases } = usePage();
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
function Choices({ options, initial_options: initial = [], field, onChange }) {
  const chosen = initial.map(({ value }) => value);
  return html`<fieldset class="row" ...${field} onChange=${onChange}>
    ${options.map(
      ({ value, text }) => html`<label>
        <input type="checkbox" value=${value} defaultChecked=${chosen.includes(value)} />${' '}${text.text}
      </label>`,
    )}
  </fieldset>`;
}
