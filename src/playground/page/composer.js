import { actMenu } from './act-menu.js';
import { createCompletions } from './completions.js';
import { byId, element, fill } from './dom.js';

/** @import {Page} from './main.js' */

/**
 * Where one types: Enter sends, Tab completes, Escape leaves the thread.
 *
 * @param {{
 *   say: (text: string, thread: string | undefined) => void,
 *   change: (ts: string, text: string) => void,
 *   runStep: () => void,
 * }} callbacks
 */
export function createComposer({ say, change, runStep }) {
  const form = byId('composer', HTMLFormElement);
  const field = byId('compose', HTMLTextAreaElement);
  const threadBar = byId('thread-bar', HTMLParagraphElement);
  const editBar = byId('edit-bar', HTMLParagraphElement);
  const suggestions = byId('suggestions', HTMLFieldSetElement);
  const completions = createCompletions(field);
  /** @type {Page} */
  let page;
  /** @type {string | undefined} */
  let thread;
  /**
   * The message that is edited.
   * @type {string | undefined}
   */
  let edited;

  /** @param {string | undefined} ts */
  function setThread(ts) {
    thread = ts;
    threadBar.hidden = ts === undefined;
  }

  /** @param {string | undefined} ts */
  function setEdited(ts) {
    edited = ts;
    editBar.hidden = ts === undefined;
    if (ts !== undefined) setThread(undefined);
  }

  function leaveEditing() {
    if (edited === undefined) return;
    setEdited(undefined);
    completions.write('');
  }

  /** @param {{ title: string, message: string }[]} prompts */
  function suggest(prompts) {
    const { label } = page.phrases.suggestions;
    suggestions.setAttribute('aria-label', label);
    suggestions.replaceChildren(
      element('span', { 'aria-hidden': 'true' }, label),
      ...prompts.map(({ title, message }) =>
        element('button', { type: 'button', onclick: () => say(message, undefined) }, title),
      ),
    );
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text === '') return;
    if (edited === undefined) say(text, thread);
    else change(edited, text);
    setEdited(undefined);
    completions.write('');
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || completions.handle(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    }
    if (event.key === 'Escape') {
      setThread(undefined);
      leaveEditing();
    }
  });
  byId('leave-thread', HTMLButtonElement).addEventListener('click', () => {
    setThread(undefined);
    field.focus();
  });

  byId('leave-editing', HTMLButtonElement).addEventListener('click', () => {
    leaveEditing();
    field.focus();
  });

  return {
    /** @param {Page} current */
    draw(current) {
      if (page && page.conversation !== current.conversation) {
        setThread(undefined);
        leaveEditing();
      }
      page = current;
      const { hello, phrases, conversation } = page;
      const direct = conversation === hello.directMessage;
      const label = fill(phrases.compose, { name: direct ? hello.names.bot : `#${hello.names.channel}` });
      field.placeholder = label;
      field.setAttribute('aria-label', label);
      const run = (/** @type {string} */ callbackId) =>
        page.act({ type: 'shortcut', callbackId, channel: conversation });
      const global = hello.shortcuts.filter(({ type }) => type === 'global');
      byId('acts', HTMLSpanElement).replaceChildren(
        actMenu('+', phrases.acts, [
          ...global.map(({ name, callbackId }) => ({ name, run: () => run(callbackId) })),
          { name: fill(phrases.step.name, { title: hello.step }), run: runStep },
        ]),
      );
      completions.draw(page);
      const texts = phrases.suggestions[direct ? 'directMessage' : 'channel'];
      suggest(texts.map((text) => ({ title: text, message: text })));
    },

    suggest,

    focus: () => field.focus(),

    /**
     * @param {string} ts The message that is edited.
     * @param {string} text As the person typed it.
     */
    edit(ts, text) {
      setEdited(ts);
      completions.write(text);
      field.focus();
    },

    /** @param {string} ts The message that is replied to. */
    enterThread(ts) {
      leaveEditing();
      setThread(ts);
      const direct = page.conversation === page.hello.directMessage;
      if (!direct && field.value === '') completions.write(`@${page.hello.names.bot} `);
      field.focus();
    },
  };
}
