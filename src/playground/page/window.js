import { html } from 'htm/preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Surface } from './blocks.js';
import { readInputs } from './elements.js';
import { usePage } from './page.js';

/** @import { View } from '../slack/workspace.ts' */

/**
 * The app's window: opened, redrawn and closed by the app; closed by the person with Escape or its buttons.
 *
 * @param {{ view: View }} props
 */
export function Window({ view: { id, title, close, submit, blocks } }) {
  const { phrases, act } = usePage();
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const [errors, setErrors] = useState({});
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  useEffect(() => dialog.current?.querySelector('h2')?.focus(), [id]);
  const leave = (event) => {
    event.preventDefault();
    setErrors({});
    act({ type: 'close' });
  };
  const send = async (event) => {
    event.preventDefault();
    const outcome = await act({ type: 'submit', inputs: readInputs(dialog.current) });
    setErrors(outcome.errors ?? {});
  };
  return html`<dialog class="window" aria-labelledby="window-title" ref=${dialog} onCancel=${leave}>
    <form onSubmit=${send}>
      <header>
        <h2 id="window-title" tabindex="-1">${title?.text}</h2>
        <button type="button" aria-label=${phrases.close} onClick=${leave}>×</button>
      </header>
      <${Surface} key=${id} class="window-body" tabindex="0" blocks=${blocks} errors=${errors} />
      <footer>
        <button type="button" class="button" onClick=${leave}>${close?.text ?? phrases.close}</button>
        ${submit && html`<button type="submit" class="button primary">${submit.text}</button>`}
      </footer>
    </form>
  </dialog>`;
}
