import { renderBlocks } from './blocks.js';
import { element } from './dom.js';
import { readInputs } from './elements.js';

/** @import {View} from '../protocol.ts' */
/** @import {Page} from './main.js' */

/**
 * The app's Home tab, as the app published it.
 *
 * @param {View | null} view
 * @param {Page} page
 */
export function drawHome(view, { hello, phrases, act }) {
  if (!view) return element('p', { class: 'empty' }, phrases.homeEmpty);
  const body = element('div', { class: 'body home' });
  /** @type {import('./elements.js').Choose} */
  const choose = (block, action, input) =>
    act({ type: 'choose', home: true, block, action, input, inputs: readInputs(body) });
  body.append(...renderBlocks(view.blocks, { ...hello, phrases, choose }));
  return body;
}
