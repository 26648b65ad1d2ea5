import { renderBlocks } from './blocks.js';
import { fillDialog } from './dialog.js';
import { byId, element, fill } from './dom.js';
import { readInputs } from './elements.js';

/** @import {Happening, StepFields} from '../protocol.ts' */
/** @import {Page} from './main.js' */

/** The window that runs the app's workflow step: what a workflow would fill in, then what the step gives it. */
export function createStep() {
  const dialog = byId('step', HTMLDialogElement);
  const result = element('div', { class: 'step-result', role: 'status' });

  return {
    /** @param {Page} page */
    open({ hello, phrases, act }) {
      const body = element('div', { class: 'modal-body', tabindex: 0 });
      const blocks = Object.entries(phrases.step.inputs).map(([name, hint]) => ({
        type: 'input',
        block_id: name,
        label: { text: name },
        hint: { text: hint },
        element: { type: 'plain_text_input', action_id: name },
      }));
      body.append(
        element('p', {}, phrases.step.purpose),
        ...renderBlocks(blocks, { ...hello, phrases, choose: () => {} }),
        result,
      );
      result.replaceChildren();
      fillDialog(dialog, {
        title: hello.step,
        body,
        cross: phrases.close,
        close: phrases.close,
        submit: phrases.step.run,
        onclose: () => dialog.close(),
        onsubmit() {
          result.replaceChildren();
          const inputs = readInputs(body);
          /** @param {keyof StepFields} name */
          const typed = (name) => String(inputs[name]?.[name] ?? '');
          const fields = {
            question: typed('question'),
            number: typed('number'),
            language: typed('language'),
          };
          act({ type: 'step', fields });
        },
      });
      dialog.showModal();
      body.querySelector('input')?.focus();
    },

    /**
     * @param {Extract<Happening, { type: 'step ended' }>} ended
     * @param {Page} page
     */
    show(ended, { phrases }) {
      if ('error' in ended) return this.fail(fill(phrases.step.failed, ended));
      const given = Object.entries(ended.outputs).flatMap(([name, value]) => [
        element('dt', {}, element('code', {}, name)),
        element('dd', {}, String(value)),
      ]);
      result.replaceChildren(element('h3', {}, phrases.step.outputs), element('dl', {}, ...given));
      result.scrollIntoView({ block: 'nearest' });
    },

    /** @param {string} sentence Why there are no outputs. */
    fail(sentence) {
      result.replaceChildren(element('p', { class: 'error' }, sentence));
      result.scrollIntoView({ block: 'nearest' });
    },
  };
}
