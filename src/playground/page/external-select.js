import { element } from './dom.js';

/** @import {Happening, Option} from '../protocol.ts' */
/** @import {Context, Json} from './elements.js' */

/** Milliseconds without a further letter after which the app is asked. */
const PAUSE = 120;

/**
 * A menu that the app fills while one types: Slack's select of an external source. The arrow keys move, Enter takes the
 * marked option, Escape closes the list.
 *
 * @param {Json} item
 * @param {{ 'data-block': string, 'data-action': string }} ids
 * @param {Context} context
 * @param {(value: string) => void} choose
 */
export function externalSelect(item, ids, { phrases, suggest }, choose) {
  const list = element('div', {
    role: 'listbox',
    class: 'suggested',
    id: `list-${ids['data-block']}`,
    hidden: true,
  });
  const field = element('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    placeholder: item.placeholder?.text,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
  });
  const control = element('span', { class: 'external', 'data-value': '', ...ids }, field, list);
  const least = item.min_query_length ?? 3;
  let marked = -1;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const options = () => [...list.querySelectorAll('[role="option"]')];
  /** @param {boolean} shown */
  function show(shown) {
    list.hidden = !shown;
    field.setAttribute('aria-expanded', String(shown));
    mark(-1);
  }
  /** @param {number} index */
  function mark(index) {
    marked = index;
    options().forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === marked));
      if (at === marked) option.scrollIntoView({ block: 'nearest' });
    });
    field.setAttribute('aria-activedescendant', options()[marked]?.id ?? '');
  }
  /** @param {Element | undefined} option */
  function take(option) {
    if (!(option instanceof HTMLElement)) return;
    control.dataset.value = option.dataset.value;
    field.value = option.textContent;
    show(false);
    choose(option.dataset.value ?? '');
  }
  function ask() {
    clearTimeout(timer);
    if (field.value.length >= least) suggest?.(ids['data-block'], ids['data-action'], field.value);
    else show(false);
  }

  field.addEventListener('focus', ask);
  field.addEventListener('blur', () => show(false));
  field.addEventListener('input', () => {
    control.dataset.value = '';
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  field.addEventListener('keydown', (event) => {
    const last = options().length - 1;
    if (list.hidden || last < 0) return;
    if (event.key === 'ArrowDown') mark(marked >= last ? 0 : marked + 1);
    else if (event.key === 'ArrowUp') mark(marked <= 0 ? last : marked - 1);
    else if (event.key === 'Enter') take(options()[Math.max(marked, 0)]);
    else if (event.key === 'Escape') show(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const { target } = event;
    if (target instanceof Element) take(target.closest('[role="option"]') ?? undefined);
  });
  control.addEventListener('suggestions', (event) => {
    const { typed, groups } = /** @type {CustomEvent<Suggestions>} */ (event).detail;
    // An answer that the next letter has overtaken.
    if (typed !== field.value || document.activeElement !== field) return;
    const total = groups.reduce((sum, { options }) => sum + options.length, 0);
    list.replaceChildren(
      ...groups.flatMap(({ label, options }, group) =>
        options.length === 0
          ? []
          : [
              element(
                'div',
                { role: 'group', 'aria-label': label?.text },
                ...(label ? [element('div', { class: 'group', 'aria-hidden': 'true' }, label.text)] : []),
                ...options.map((option, at) => drawOption(option, `${list.id}-${group}-${at}`)),
              ),
            ],
      ),
      ...(total === 0 ? [element('p', {}, phrases.noSuggestions)] : []),
    );
    show(true);
  });
  return control;
}

/** @typedef {Extract<Happening, { type: 'suggestions' }>} Suggestions */

/**
 * @param {Option} option
 * @param {string} id
 */
const drawOption = ({ text, value }, id) =>
  element('div', { role: 'option', id, 'data-value': value }, text.text);

/**
 * Hands what the app offers to the menu that it is for.
 *
 * @param {Suggestions} detail
 */
export function tellSuggestions(detail) {
  const { block, action } = detail;
  const place = `[data-block="${CSS.escape(block)}"][data-action="${CSS.escape(action)}"]`;
  document.querySelector(`#modal ${place}`)?.dispatchEvent(new CustomEvent('suggestions', { detail }));
}
