import type { Interval } from '../../src/dates/calendar.ts';
import type { Sender } from '../../src/digest/send.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import type { Deadline } from '../../src/roadmap/schema.ts';
import { DigestSettings } from '../../src/state/digest-settings.ts';
import { roadmap } from '../support/roadmap.ts';

export { roadmap };

export const settingsOf = (over: Partial<DigestSettings> = {}): DigestSettings =>
  DigestSettings.parse({ id: 'D1', team: 'T1', channel: 'C1', creator: 'U1', ...over });

/** The real roadmap with other deadlines: one action for each interval, numbered from 1, owned by `owner`. */
export function roadmapOf(intervals: Interval[], words = 'Jalon', owner = 'DNS'): Roadmap {
  const lines = { from: 1, to: 1 };
  const deadline = (interval: Interval, action: number): Deadline => ({
    ...interval,
    id: `${action}.1`,
    action,
    label: `${words} ${action}`,
    when: `période ${action}`,
    precision: interval.start === null ? 'recurring' : interval.end === null ? 'open' : 'range',
    lines,
  });
  return {
    ...roadmap,
    actions: intervals.map((interval, index) => ({
      number: index + 1,
      title: `${words} de l’action ${index + 1}`,
      orientation: 1 + (index % 5),
      body: [{ text: 'Corps', lines }],
      footnotes: [],
      owners: [{ name: owner, role: 'lead', quote: { text: owner, lines } }],
      partners: [],
      deadlines: [deadline(interval, index + 1)],
      lines,
    })),
  };
}

/** A Slack that cannot tell what became of a message. */
export const tellsNothing: Pick<Sender, 'find' | 'withdraw'> = {
  find: async () => 'unreadable',
  withdraw: async () => {},
};
