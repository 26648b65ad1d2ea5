import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { announcement, command, fakeSlack, overHttp, overSocket, signed } from '../support/program.ts';
import { waitFor } from '../support/wait-for.ts';

/** The calendar of the whole program, at the port where Slack, or with Socket Mode nobody else, comes in. */

const publicUrl = 'https://bot.example.org';
const asked = new URLSearchParams(command);
asked.set('text', 'calendrier 2021');

/** Over HTTP; the reply is the body of the response. */
async function throughHttp(): Promise<{ port: string; reply: string }> {
  const { child, port } = await overHttp(await fakeSlack(), { PUBLIC_URL: publicUrl });
  await announcement(child);
  const url = `http://127.0.0.1:${port}/slack/events`;
  const response = await fetch(url, signed(asked.toString(), 'application/x-www-form-urlencoded'));
  return { port, reply: await response.text() };
}

/** With Socket Mode; the reply comes through the socket. */
async function throughSocket(): Promise<{ port: string; reply: string }> {
  const { child, port, socket } = await overSocket(await fakeSlack(), { PUBLIC_URL: publicUrl });
  await announcement(child);
  const envelope = socket.deliver('slash_commands', Object.fromEntries(asked));
  const reply = await waitFor(() => {
    const ack = socket.acks.find(({ envelope_id }) => envelope_id === envelope);
    if (!ack) throw new Error('no reply');
    return JSON.stringify(ack.payload);
  });
  return { port, reply };
}

test.for([
  ['HTTP', throughHttp],
  ['Socket Mode', throughSocket],
] as const)(
  'with %s, the address that the bot tells serves the calendar, and no other does',
  async ([, begin]) => {
    const { port, reply } = await begin();
    const [, path = '', secret = ''] =
      /https:\/\/bot\.example\.org(\/calendar\/([\w-]+)\.ics[^`]*)`/.exec(reply) ?? [];
    expect(secret.length).toBeGreaterThanOrEqual(20);
    const at = (address: string) => fetch(`http://127.0.0.1:${port}${address.replaceAll('&amp;', '&')}`);

    const feed = await at(path);
    expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const events = new ICAL.Component(ICAL.parse(await feed.text())).getAllSubcomponents('vevent');
    expect(events.length).toBeGreaterThan(5);

    for (const wrong of [
      path.replace(secret, 'x'.repeat(secret.length)),
      path.replace(secret, 'T0FAKE'),
      '/calendar/',
    ]) {
      const refused = await at(wrong);
      const said = await refused.text();
      expect(refused.status, wrong).toBe(404);
      expect(said).not.toMatch(new RegExp(`${secret}|T0FAKE|    at |node_modules|VEVENT`));
    }
    expect(await (await at(path.replace(secret, 'x'.repeat(secret.length)))).text()).toBe(
      'There is no such calendar: ask the bot for its address.\n',
    );
  },
);
