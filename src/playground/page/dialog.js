import { element } from './dom.js';

/**
 * What every window of the page is framed by: a title, a cross, and below the body a button that closes it and, where
 * it can be sent, one that sends it.
 *
 * @param {HTMLDialogElement} dialog Labelled by the title, by the id `<id of the dialog>-title`.
 * @param {object} content
 * @param {string} content.title
 * @param {HTMLElement} content.body
 * @param {string} content.cross What closes it, read aloud.
 * @param {string} content.close The label of what closes it.
 * @param {string | undefined} content.submit The label of what sends it.
 * @param {() => void} content.onclose
 * @param {() => void} content.onsubmit
 */
export function fillDialog(dialog, { title, body, cross, close, submit, onclose, onsubmit }) {
  const button = { type: 'button', class: 'button', onclick: onclose };
  /** @param {Event} event */
  const send = (event) => {
    event.preventDefault();
    onsubmit();
  };
  dialog.replaceChildren(
    element(
      'form',
      { onsubmit: send },
      element(
        'header',
        {},
        element('h2', { id: `${dialog.id}-title`, tabindex: -1, autofocus: true }, title),
        element('button', { ...button, class: 'cross', 'aria-label': cross }, '×'),
      ),
      body,
      element(
        'footer',
        {},
        element('button', button, close),
        ...(submit === undefined
          ? []
          : [element('button', { type: 'submit', class: 'button primary' }, submit)]),
      ),
    ),
  );
}
