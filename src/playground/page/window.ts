import { html } from 'htm/preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { View } from '../slack/workspace.ts';
import { Surface } from './blocks.ts';
import { readInputs } from './elements.ts';
import { usePage } from './page.ts';

/** The app's window: opened, redrawn and closed by the app; closed by the person with Escape or its buttons. */
export function Window({ view: { id, title, close, submit, blocks } }: { view: View }) {
  const { phrases, act } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  useEffect(() => dialog.current?.querySelector('h2')?.focus(), [id]);
  const leave = (event: Event) => {
    event.preventDefault();
    setErrors({});
    act({ type: 'close' });
  };
  const send = async (event: Event) => {
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
