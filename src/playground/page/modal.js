import { renderBlocks } from './blocks.js';
import { fillDialog } from './dialog.js';
import { byId, element } from './dom.js';
import { readInputs } from './elements.js';

/** @import {View} from '../protocol.ts' */
/** @import {Page} from './main.js' */

/** The modal: opened, redrawn and closed by the app; closed by the person with Escape or its button. */
export function createModal() {
  const dialog = byId('modal', HTMLDialogElement);
  /** @type {Page} */
  let page;

  const close = () => page.act({ type: 'close' });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });

  return {
    /** @param {Page} current */
    draw(current) {
      page = current;
    },

    /**
     * @param {View | null} view Null to close.
     * @param {Record<string, string>} errors What is wrong with an input, by the id of its block.
     */
    show(view, errors) {
      if (!view) return dialog.close();
      if (Object.keys(errors).length > 0) return showErrors(dialog, errors);
      const { phrases, hello } = page;
      const body = element('div', { class: 'modal-body', tabindex: 0 });
      /** @type {import('./elements.js').Choose} */
      const choose = (block, action, input) =>
        page.act({ type: 'choose', block, action, input, inputs: readInputs(body) });
      /** @type {import('./elements.js').Suggest} */
      const suggest = (block, action, typed) => page.act({ type: 'suggest', block, action, typed });
      body.append(...renderBlocks(view.blocks, { ...hello, phrases, choose, suggest }));
      fillDialog(dialog, {
        title: view.title?.text ?? '',
        body,
        cross: phrases.close,
        close: view.close?.text ?? phrases.close,
        submit: view.submit?.text,
        onclose: close,
        onsubmit: () => page.act({ type: 'submit', inputs: readInputs(body) }),
      });
      if (!dialog.open) dialog.showModal();
    },
  };
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {Record<string, string>} errors
 */
function showErrors(dialog, errors) {
  for (const old of dialog.querySelectorAll('.error')) old.remove();
  for (const [block, sentence] of Object.entries(errors)) {
    const input = dialog.querySelector(`[data-input="${CSS.escape(block)}"]`);
    input?.append(element('p', { class: 'error', role: 'alert' }, sentence));
  }
}
