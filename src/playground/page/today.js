import { byId, element } from './dom.js';

/** @import {Page} from './main.js' */

/** Days on which the roadmap was young, half done, and nearly over. */
const choices = ['2019-11-25', '2020-05-01', '2021-06-01'];

/** The day that answers are relative to: a date field and a few days to pick at once. */
export function createToday() {
  const field = byId('today', HTMLInputElement);
  const list = byId('today-choices', HTMLSpanElement);
  /** @type {Page | undefined} */
  let page;

  /** @param {string} day */
  const pick = (day) => page?.act({ type: 'today', today: day });
  field.addEventListener('change', () => {
    if (field.validity.valid) pick(field.value);
  });

  return {
    /** @param {Page} current */
    draw(current) {
      page = current;
      const { today, realToday } = page.hello;
      field.value = today;
      const short = new Intl.DateTimeFormat(page.locale, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      });
      list.replaceChildren(
        ...[...choices, realToday].map((day) =>
          element(
            'button',
            { type: 'button', 'aria-pressed': String(day === today), onclick: () => pick(day) },
            day === realToday ? current.phrases.realToday : short.format(new Date(day)),
          ),
        ),
      );
    },
  };
}
