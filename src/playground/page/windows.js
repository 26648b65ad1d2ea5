import { html } from 'htm/preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Blocks, Surface } from './blocks.js';
import { readInputs } from './elements.js';
import { fill, usePage } from './page.js';

/** The app's window: opened, redrawn and closed by the app; closed by the person with Escape or its button. */
export function Modal() {
  const { hello, phrases, act } = usePage();
  const view = hello.modal;
  if (!view) return null;
  return html`<${Window} name=${view.id} title=${view.title?.text} close=${view.close?.text ?? phrases.close}
    submit=${view.submit?.text} onClose=${() => act({ type: 'close' })}
    onSubmit=${(body) => act({ type: 'submit', inputs: readInputs(body) })}>
    <${Surface} key=${view.id} class="window-body" tabindex="0" blocks=${view.blocks} />
  <//>`;
}

/** The window that runs the app's workflow step: what a workflow would fill in, then what the step gives it. */
export function Step() {
  const { hello, phrases, problem, stepEnded, stepOpen, act, change } = usePage();
  const result = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => result.current?.scrollIntoView({ block: 'nearest' }), [stepEnded, problem]);
  if (!stepOpen) return null;
  const { inputs, purpose, run, outputs, failed } = phrases.step;
  const blocks = Object.entries(inputs).map(([name, hint]) => ({
    type: 'input',
    block_id: name,
    label: { text: name },
    hint: { text: hint },
    element: { type: 'plain_text_input', action_id: name },
  }));
  const submit = (body) => {
    const filled = readInputs(body);
    const typed = (name) => String(filled[name]?.[name] ?? '');
    const [question, number, language] = ['question', 'number', 'language'].map(typed);
    change({ stepEnded: undefined });
    act({
      type: 'step',
      fields: { question: question ?? '', number: number ?? '', language: language ?? '' },
    });
  };
  const error = stepEnded && 'error' in stepEnded ? fill(failed, { error: stepEnded.error }) : problem;
  return html`<${Window} name="step" title=${hello.step} close=${phrases.close} submit=${run}
    onClose=${() => change({ stepOpen: false })} onSubmit=${submit}>
    <div class="window-body" tabindex="0">
      <p>${purpose}</p>
      <${Blocks} blocks=${blocks} choose=${() => {}} />
      <div role="status" ref=${result}>
        ${error && html`<p class="error">${error}</p>`}
        ${
          stepEnded &&
          'outputs' in stepEnded &&
          html`<h3>${outputs}</h3>
            <dl>
              ${Object.entries(stepEnded.outputs).map(
                ([name, value]) => html`<dt><code>${name}</code></dt><dd>${String(value)}</dd>`,
              )}
            </dl>`
        }
      </div>
    </div>
  <//>`;
}

/**
 * What every window is framed by: a title, a cross, and below the body a button that closes it and, where it can be
 * sent, one that sends it.
 *
 * @param {{ name: string, title: string, close: string, submit?: string, onClose: () => void,
 *   onSubmit: (body: HTMLElement) => void, children?: unknown }} props
 */
function Window({ name, title, close, submit, onClose, onSubmit, children }) {
  const { phrases } = usePage();
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  useEffect(() => dialog.current?.querySelector('h2')?.focus(), [name]);
  const cancel = (event) => {
    event.preventDefault();
    onClose();
  };
  const send = (event) => {
    event.preventDefault();
    if (dialog.current) onSubmit(dialog.current);
  };
  return html`<dialog class="window" aria-labelledby="window-title" ref=${dialog} onCancel=${cancel}>
    <form onSubmit=${send}>
      <header>
        <h2 id="window-title" tabindex="-1">${title}</h2>
        <button type="button" class="cross" aria-label=${phrases.close} onClick=${onClose}>×</button>
      </header>
      ${children}
      <footer>
        <button type="button" class="button" onClick=${onClose}>${close}</button>
        ${submit && html`<button type="submit" class="button">${submit}</button>`}
      </footer>
    </form>
  </dialog>`;
}
