import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { BOT, SIGNING_SECRET } from '../signed-command.ts';

/** The least that a Bolt app can do with a slash command: the yardstick. */
const receiver = new HTTPReceiver({ signingSecret: SIGNING_SECRET, logLevel: LogLevel.ERROR });
const app = new App({ receiver, authorize: async () => BOT, logLevel: LogLevel.ERROR });
app.command('/esante', async ({ ack }) => ack('ok'));
const server = await app.start({ port: 0, host: '127.0.0.1' });
const { port } = server.address() as AddressInfo;
process.send?.({ port, ready: performance.now(), memory: process.memoryUsage().rss });
