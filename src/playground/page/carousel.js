import { element } from './dom.js';

/** @import {Json} from './elements.js' */

/**
 * Slack's `carousel`: cards side by side, as many as there is room for; the others are scrolled to, by keyboard too
 * (https://docs.slack.dev/reference/block-kit/blocks/carousel-block).
 *
 * @param {Json} block
 * @param {(object: Json) => HTMLElement} text
 * @param {(item: Json) => HTMLElement} control
 */
export const carousel = ({ elements }, text, control) =>
  element(
    'ul',
    { class: 'block carousel', tabindex: 0 },
    ...elements.map((/** @type {Json} */ card) =>
      element(
        'li',
        {},
        ...Object.entries({ title: card.title, subtitle: card.subtitle, body: card.body }).flatMap(
          ([part, object]) => (object ? [element('div', { class: `card-${part}` }, text(object))] : []),
        ),
        element('div', { class: 'actions' }, ...(card.actions ?? []).map(control)),
      ),
    ),
  );
