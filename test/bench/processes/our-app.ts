import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { answerQuestion } from '../../../src/answer/answer-question.ts';
import { createApp } from '../../../src/app.ts';
import { loadRoadmap } from '../../../src/roadmap/load.ts';
import { openState } from '../../../src/state/open-state.ts';
import { onlyPack } from '../../support/roadmap.ts';
import { BOT, SIGNING_SECRET } from '../signed-command.ts';

const roadmap = loadRoadmap();
const today = '2019-04-25';
answerQuestion('action 15', { roadmap, today });
const app = createApp({
  packs: onlyPack(roadmap),
  today: () => today,
  now: () => new Date(),
  state: await openState({ file: ':memory:' }),
  log: pino({ level: 'error' }),
  slack: { signingSecret: SIGNING_SECRET, authorize: async () => BOT },
});
const server = await app.start({ port: 0, host: '127.0.0.1' });
const { port } = server.address() as AddressInfo;
process.send?.({ port, ready: performance.now(), memory: process.memoryUsage().rss });
