/**
 * A replica that delivers what is due, as a process of its own:
 * `node replica.ts '{"file":…}' before|after|never POSTS NOW [STARTED]`. It is killed before or after it "posts",
 * which is writing a line to the file POSTS. With STARTED, a file of one character for each replica, it waits for
 * two others.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { deliverDue } from '../../src/digest/deliver.ts';
import { loadPacks } from '../../src/roadmap/packs.ts';
import { openState } from '../../src/state/open-state.ts';
import { tellsNothing } from './roadmaps.ts';

const [place = '{}', moment, posts = '', now = '', started] = process.argv.slice(2);
const dieAt = (reached: string) => moment === reached && process.kill(process.pid, 'SIGKILL');

const state = await openState(JSON.parse(place));
if (started) {
  appendFileSync(started, '.');
  while (readFileSync(started, 'utf8').length < 3) await sleep(5);
}
await deliverDue({
  state,
  packs: loadPacks(),
  clock: () => new Date(now),
  today: () => {
    dieAt('before');
    return now.slice(0, 10);
  },
  send: async (_digest, { channel }) => {
    appendFileSync(posts, `${channel}\n`);
    dieAt('after');
    return { outcome: 'sent', message: '1.1' };
  },
  ...tellsNothing,
  tellCreator: async () => {},
});
await state.close();
