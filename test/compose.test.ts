import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const { services, configs } = parse(readFileSync('compose.yaml', 'utf8'));
const { PORT: port, HEALTH_PORT: healthPort } = services.bot.environment;

test('the health of the replicas is published to nobody', () => {
  expect([port, healthPort]).toEqual(['3000', '3001']);
  const published = Object.entries(services).filter(([, service]) => (service as { ports?: [] }).ports);
  expect(published.map(([name]) => name)).toEqual(['balancer']);
});

test('the balancer passes on to the port of Slack and the calendars alone', () => {
  const nginx: string = configs.balancer.content;
  expect(nginx.match(/\bserver bot:\d+/g)).toEqual([`server bot:${port}`]);
  expect(nginx.match(/proxy_pass .*/g)).toEqual(['proxy_pass http://bot;']);
  expect(nginx).not.toContain(healthPort);
});
