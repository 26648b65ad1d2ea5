import { html } from 'htm/preact';
import { useId } from 'preact/hooks';

/**
 * A small menu of things to do, behind a button. It closes after a choice, with Escape, and when the focus leaves it.
 *
 * @param {{ sign: string, label: string, entries: { name: string, run: () => void }[] }} props
 */
export function Acts({ sign, label, entries }) {
  const id = useId();
  return html`<div class="acts">
    <button type="button" popovertarget=${id} aria-label=${label} title=${label}>${sign}</button>
    <div id=${id} popover="auto">
      ${entries.map(
        ({
          name,
          run,
        }) => html`<button type="button" popovertarget=${id} popovertargetaction="hide" onClick=${run}>
          ${name}
        </button>`,
      )}
    </div>
  </div>`;
}
