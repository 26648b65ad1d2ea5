import { element } from './dom.js';

/**
 * A small menu of things to do, behind a button. It closes after a choice, with Escape, and when the focus leaves it.
 *
 * @param {string} sign What the button shows.
 * @param {string} label What it is called.
 * @param {{ name: string, run: () => void }[]} entries
 */
export function actMenu(sign, label, entries) {
  const menu = element(
    'details',
    { class: 'acts' },
    element('summary', { 'aria-label': label, title: label }, sign),
    element(
      'div',
      { class: 'acts-list' },
      ...entries.map(({ name, run }) =>
        element(
          'button',
          {
            type: 'button',
            onclick: () => {
              menu.open = false;
              run();
            },
          },
          name,
        ),
      ),
    ),
  );
  menu.addEventListener('focusout', (/** @type {FocusEvent} */ event) => {
    if (!(event.relatedTarget instanceof Node) || !menu.contains(event.relatedTarget)) menu.open = false;
  });
  menu.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  return menu;
}
