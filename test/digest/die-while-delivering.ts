/**
 * A replica that is killed in the middle of a delivery, run as a process of its own:
 * `node die-while-delivering.ts '{"file":…}' before|after POSTS NOW`, killed before or after it "posts", which is
 * writing a line to the file POSTS.
 */
import { appendFileSync } from 'node:fs';
import { deliverDue } from '../../src/digest/deliver.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { openState } from '../../src/state/open-state.ts';

const [place = '{}', moment, posts = '', now = ''] = process.argv.slice(2);
const die = () => process.kill(process.pid, 'SIGKILL');

await deliverDue({
  state: await openState(JSON.parse(place)),
  roadmap: loadRoadmap(),
  clock: () => new Date(now),
  today: () => {
    if (moment === 'before') die();
    return now.slice(0, 10);
  },
  send: async (_digest, { channel }) => {
    appendFileSync(posts, `${channel}\n`);
    die();
    return { outcome: 'sent', message: '1.1' };
  },
  tellCreator: async () => {},
});
