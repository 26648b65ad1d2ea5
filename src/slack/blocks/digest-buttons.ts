import type { types } from '@slack/bolt';
import { type DigestRequest, writeRequest } from '../digest/request.ts';
import { limits } from '../transport/limits.ts';
import { plain } from './elements.ts';

/** What the clicks on these buttons start with, for the listener that hears them. */
export const digestButtonId = 'digest';

export interface DigestButton {
  label: string;
  request: DigestRequest;
}

/** A row of buttons that change or show digests. */
export const digestButtons = (row: DigestButton[]): types.ActionsBlock => ({
  type: 'actions',
  elements: row.slice(0, limits.actions).map(
    ({ label, request }, index): types.Button => ({
      type: 'button',
      action_id: `${digestButtonId}:${index}`,
      text: plain(label, limits.button.text),
      value: writeRequest(request),
    }),
  ),
});
