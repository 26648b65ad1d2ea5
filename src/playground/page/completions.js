import { byId, element } from './dom.js';

/** @import {Page} from './main.js' */

/**
 * What the field may be completed to: the commands while one types `/`, the bot's name after `@`. The arrow
 * keys move, Tab takes the marked one or the first, Enter takes the marked one, Escape closes the list.
 *
 * @param {HTMLTextAreaElement} field
 */
export function createCompletions(field) {
  const list = byId('completions', HTMLDivElement);
  /** @type {Page | undefined} */
  let page;
  /** @type {string[]} What the field would hold, for each entry of the list. */
  let texts = [];
  let marked = -1;

  /** @param {string} text */
  function write(text) {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }

  /** @param {number} index */
  function take(index) {
    write(texts[index] ?? field.value);
    field.focus();
  }

  /** @param {number} index */
  function mark(index) {
    marked = index;
    [...list.children].forEach((entry, at) => {
      entry.setAttribute('aria-selected', String(at === marked));
      if (at === marked) entry.scrollIntoView({ block: 'nearest' });
    });
    if (marked === -1) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `completion-${marked}`);
  }

  /** @param {{ text: string, label: string, hint?: string, about?: string }[]} entries */
  function show(entries) {
    texts = entries.map(({ text }) => text);
    list.replaceChildren(
      ...entries.map(({ label, hint = '', about = '' }, index) =>
        element(
          'div',
          {
            role: 'option',
            id: `completion-${index}`,
            onmousedown: (/** @type {Event} */ event) => {
              event.preventDefault();
              take(index);
            },
          },
          element('strong', {}, label),
          element('code', {}, hint),
          element('span', {}, about),
        ),
      ),
    );
    list.hidden = entries.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    mark(-1);
  }

  function suggest() {
    if (!page) return;
    const { hello, language, phrases } = page;
    const typed = field.value;
    const mention = `@${hello.names.bot}`;
    const [at] = /(?<![\p{L}\p{N}])@\p{L}*$/u.exec(typed) ?? [];
    if (at && at !== mention && mention.startsWith(at.toLowerCase())) {
      return show([{ text: `${typed.slice(0, -at.length)}${mention} `, label: mention, about: phrases.app }]);
    }
    const commands = hello.commands[language].filter(
      ({ name }) => typed.startsWith('/') && `${fold(name)} `.startsWith(fold(typed)) && name !== typed,
    );
    show(
      commands.map(({ name, argument, does }) => ({
        text: argument === '' ? name : `${name} `,
        label: name,
        hint: argument,
        about: does,
      })),
    );
  }
  field.addEventListener('input', suggest);
  field.addEventListener('blur', () => show([]));

  return {
    write,

    /** @param {Page} current */
    draw(current) {
      page = current;
      list.setAttribute('aria-label', page.phrases.commands);
    },

    /**
     * @param {KeyboardEvent} event
     * @returns {boolean} Whether the key was for the list.
     */
    handle(event) {
      if (list.hidden) return false;
      const last = texts.length - 1;
      switch (event.key) {
        case 'ArrowDown':
          mark(marked === last ? 0 : marked + 1);
          break;
        case 'ArrowUp':
          mark(marked <= 0 ? last : marked - 1);
          break;
        case 'Tab':
          if (event.shiftKey) return false;
          take(Math.max(marked, 0));
          break;
        case 'Enter':
          if (marked === -1) return false;
          take(marked);
          break;
        case 'Escape':
          show([]);
          break;
        default:
          return false;
      }
      event.preventDefault();
      return true;
    },
  };
}

/**
 * Without case and accents.
 *
 * @param {string} text
 */
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
