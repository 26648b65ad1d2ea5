import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { chooseDates } from '../../src/answer/dates-of.ts';
import { calendarFile } from '../../src/calendar/calendar-file.ts';
import { allDeadlines } from '../../src/roadmap/roadmap.ts';
import type { Update } from '../../src/tracking/update.ts';
import { roadmap } from '../support/roadmap.ts';

/** Read back by another package than the one that writes. */
const options = { roadmap, language: 'fr', today: '2020-05-01' } as const;
const answer = chooseDates('', options);
const all = allDeadlines(roadmap);
const write = (changes: Partial<Answer> = {}, updates: Update[] = []) =>
  calendarFile({ ...answer, ...changes }, roadmap, updates);

const eventsOf = (content: string) => {
  const events = new ICAL.Component(ICAL.parse(content)).getAllSubcomponents('vevent').map((component) => ({
    event: new ICAL.Event(component),
    stamp: String(component.getFirstPropertyValue('dtstamp')),
    transparency: component.getFirstPropertyValue('transp'),
  }));
  return new Map(events.map((each) => [each.event.uid, each]));
};
const uid = (id: string) => `deadline-${id}@esante-2019.esante`;

const update = (day: string, changes: Partial<Update>): Update => ({
  id: day,
  team: 'T1',
  roadmap: 'esante-2019',
  deadline: '15.2',
  state: 'under-way',
  date: null,
  note: null,
  evidence: null,
  by: 'U1',
  day,
  at: `${day}T10:00:00.000Z`,
  ...changes,
});

describe('a calendar file', () => {
  const { content, events, undated } = write();
  const read = eventsOf(content);

  it('has each dated deadline once, of whole days with the end after the last one', () => {
    expect([events, read.size, undated.map(({ id }) => id)]).toEqual([58, 58, ['2.2']]);
    for (const deadline of all.filter(({ start }) => start !== null)) {
      const found = read.get(uid(deadline.id));
      expect(found?.event.startDate.isDate).toBe(true);
      expect(found?.event.startDate.toString()).toBe(deadline.start);
      const last = found?.event.endDate.clone();
      last?.adjust(-1, 0, 0, 0);
      expect(last?.toString(), deadline.id).toBe(deadline.end ?? deadline.start);
    }
  });

  it('quotes the text with its lines, says how exact it is, and keeps nobody busy', () => {
    const found = read.get(uid('15.2'));
    expect(found?.event.summary).toBe('Action 15 · Ouverture de la plateforme');
    for (const part of [
      '« Ouverture de la plateforme\u00a0: janvier 2022 »',
      'au mois près',
      'DNS',
      'ligne',
    ]) {
      expect(found?.event.description).toContain(part);
    }
    expect(found?.transparency).toBe('TRANSPARENT');
  });

  it('is the same, letter for letter, whenever it is written', () => {
    expect(write().content).toBe(content);
    expect(read.get(uid('1.1'))?.stamp).toBe('2019-04-01T00:00:00Z');
  });

  it('shows our English beside the French', () => {
    const english = eventsOf(write({ language: 'en' }).content).get(uid('15.2'));
    expect(english?.event.summary).toBe('Action 15 · Opening of the platform');
    expect(english?.event.description).toContain('« Ouverture de la plateforme: janvier 2022 »');
    expect(english?.event.description).toContain('(our translation)');
  });

  it('ends its last line, and is valid without any event', () => {
    expect(content.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const empty = write({ deadlines: undated });
    expect(empty.events).toBe(0);
    const components = new ICAL.Component(ICAL.parse(empty.content)).getAllSubcomponents();
    expect(components.map(({ name }) => name)).toEqual(['vtimezone']);
    // RFC 5545, 3.6: components come after all properties.
    expect(empty.content).toMatch(/END:VTIMEZONE\r\nEND:VCALENDAR\r\n$/);
    expect(empty.content).not.toMatch(/[^\r]\n/);
  });

  it('lets no line in by its name, and escapes it', () => {
    const named = write({ question: 'DNS\r\nX-OTHER:1; a, b\u2028c\\' }).content;
    const lines = named.split('\r\n');
    expect(lines).toContain('NAME:Accélérer le virage numérique\u00a0: DNS X-OTHER:1\\; a\\, b c\\\\');
    expect(lines.filter((line) => !/^([A-Z][A-Z-]*[:;]| )/.test(line))).toEqual(['']);
    expect(named).not.toMatch(/[^\r]\n|\r[^\n]/);
  });

  it('takes the last day that there can be for no end', () => {
    const far = { start: '9999-12-31', end: '9999-12-31' };
    const late = update('2020-03-01', { date: { start: '2022-06-01', end: '9999-12-31' } });
    const later = update('2020-03-01', { date: far, deadline: '15.1' });
    const events = eventsOf(write({}, [late, later]).content);
    expect(events.get(uid('15.2'))?.event.endDate.toString()).toBe('2022-06-02');
    expect(events.get(uid('15.1'))?.event.startDate.toString()).toBe('9999-12-31');
  });

  it('moves an event that is reported to be later, and does not have it twice', () => {
    const later = update('2020-03-01', { date: { start: '2022-06-01', end: '2022-06-30' } });
    const unknown = update('2021-01-01', { date: { start: '2023-01-01', end: '2023-12-31' } });
    const moved = eventsOf(write({}, [later, unknown]).content);
    expect(moved.size).toBe(58);
    const found = moved.get(uid('15.2'));
    expect([found?.event.startDate.toString(), found?.event.endDate.toString()]).toEqual([
      '2022-06-01',
      '2022-07-01',
    ]);
    expect([found?.event.sequence, found?.stamp]).toEqual([1, '2020-03-01T10:00:00Z']);
    expect(found?.event.description).toContain('Date signalée depuis\u00a0: du 2022-06-01 au 2022-06-30');
    expect(moved.get(uid('15.1'))?.event.sequence).toBe(0);
  });
});
