import { expect, test } from 'vitest';
import { DigestSettings } from '../../src/state/digest-settings.ts';
import { onEveryDatabase } from './places.ts';

const settings = (over: Partial<DigestSettings> = {}): DigestSettings =>
  DigestSettings.parse({ id: 'D1', team: 'T1', channel: 'C1', creator: 'U1', ...over });
const monday = new Date('2026-05-04T06:00:00Z');
const tuesday = new Date('2026-05-05T06:00:00Z');

onEveryDatabase('digests', (newPlace) => {
  test('every setting comes back as it was saved, on any replica', async () => {
    const open = await newPlace();
    const [one, other] = [await open(), await open()];
    const saved = settings({
      weekday: 'friday',
      time: '16:45',
      zone: 'Pacific/Noumea',
      language: 'en',
      horizon: 90,
      filters: { orientations: [3], actions: [11, 13], owners: ['assurance maladie'] },
      state: { name: 'paused', until: '2026-06-01' },
    });
    await one.digests.save(saved, monday);
    expect(await other.digests.find('D1')).toEqual({ settings: saved, owedSince: monday });
    expect(await other.digests.find('D2')).toBeNull();
  });

  test('a channel sees no other channel’s', async () => {
    const { digests } = await (await newPlace())();
    await digests.save(settings({ id: 'D1' }), monday);
    await digests.save(settings({ id: 'D2' }), tuesday);
    await digests.save(settings({ id: 'D3', channel: 'C2' }), tuesday);
    await digests.save(settings({ id: 'D4', team: 'T2' }), tuesday);
    const ids = (found: { settings: DigestSettings }[]) => found.map((each) => each.settings.id);
    expect(ids(await digests.inChannel('T1', 'C1'))).toEqual(['D1', 'D2']);
    expect(ids(await digests.inTeam('T1'))).toEqual(['D1', 'D2', 'D3']);
    await digests.remove('D1');
    expect(ids(await digests.inChannel('T1', 'C1'))).toEqual(['D2']);
  });

  test('only those that are on or paused are awake', async () => {
    const { digests } = await (await newPlace())();
    await digests.save(settings({ id: 'on' }), monday);
    await digests.save(settings({ id: 'paused', state: { name: 'paused', until: '2026-06-01' } }), monday);
    await digests.save(settings({ id: 'off', state: { name: 'off' } }), monday);
    await digests.save(
      settings({ id: 'finished', state: { name: 'finished', since: '2025-01-06' } }),
      monday,
    );
    await digests.save(settings({ id: 'gone', state: { name: 'gone', reason: 'is_archived' } }), monday);
    expect((await digests.dueBy(monday)).map(({ id }) => id)).toEqual(['on', 'paused']);
  });

  test('one is looked at until its next due time is known, and again when that comes up or it is changed', async () => {
    const open = await newPlace();
    const [{ digests }, other] = [await open(), await open()];
    await digests.save(settings(), monday);
    const ids = async (until: Date) => (await digests.dueBy(until)).map(({ id }) => id);
    const [due] = await other.digests.dueBy(monday);
    if (!due) throw new Error('not due');
    expect(due.seen).toBe('');
    await digests.lookNext(due, tuesday);
    expect(await ids(monday)).toEqual([]);
    expect(await ids(tuesday)).toEqual(['D1']);
    expect(await digests.dueBy(tuesday)).toMatchObject([{ seen: tuesday.toISOString() }]);
    // What another replica saw before is out of date.
    await other.digests.lookNext(due, new Date('2026-05-12T06:00:00Z'));
    expect(await ids(tuesday)).toEqual(['D1']);
    await digests.lookAgain('D1');
    expect(await ids(monday)).toEqual(['D1']);
    const [again] = await digests.dueBy(monday);
    if (again) await digests.lookNext(again, tuesday);
    await digests.save(settings({ language: 'en' }), monday);
    expect(await ids(monday)).toEqual(['D1']);
  });

  test('a due time that only a wrong clock can have written is not waited for', async () => {
    const { digests } = await (await newPlace())();
    await digests.save(settings(), monday);
    const [due] = await digests.dueBy(monday);
    if (!due) throw new Error('not due');
    const inDays = (days: number) => new Date(monday.getTime() + days * 24 * 60 * 60 * 1000 + 60_000);
    await digests.lookNext(due, inDays(8));
    const [wrong] = await digests.dueBy(monday);
    expect(wrong?.id).toBe('D1');
    // The longest that a week may last.
    if (wrong) await digests.lookNext(wrong, inDays(7));
    expect(await digests.dueBy(monday)).toEqual([]);
  });

  test('those of one person in a workspace', async () => {
    const { digests } = await (await newPlace())();
    await digests.save(settings({ id: 'D1' }), monday);
    await digests.save(settings({ id: 'D2', creator: 'U2' }), monday);
    await digests.save(
      settings({
        id: 'D3',
        creator: 'U2',
        filters: { orientations: [], actions: [], owners: ['"creator":"U1"'] },
      }),
      monday,
    );
    expect((await digests.inTeam('T1', 'U1')).map((each) => each.settings.id)).toEqual(['D1']);
  });

  test('another hour or being switched on cancels what was due before; another language does not', async () => {
    const { digests } = await (await newPlace())();
    const owedSince = async () => (await digests.find('D1'))?.owedSince;
    await digests.save(settings(), monday);
    await digests.save(settings({ language: 'en', horizon: 60 }), tuesday);
    expect(await owedSince()).toEqual(monday);
    await digests.save(settings({ time: '10:00' }), tuesday);
    expect(await owedSince()).toEqual(tuesday);
    await digests.save(settings({ time: '10:00', state: { name: 'off' } }), monday);
    await digests.save(settings({ time: '10:00' }), tuesday);
    expect(await owedSince()).toEqual(tuesday);
  });

  test('of replicas that stop a digest together, one is told that it did', async () => {
    const open = await newPlace();
    const replicas = [await open(), await open()];
    await replicas[0]?.digests.save(settings(), monday);
    const stops = replicas.map((each) => each.digests.stop('D1', { name: 'gone', reason: 'is_archived' }));
    expect((await Promise.all(stops)).sort()).toEqual([false, true]);
    const stopped = await replicas[1]?.digests.find('D1');
    expect(stopped?.settings.state).toEqual({ name: 'gone', reason: 'is_archived' });
  });

  test('settings that are not valid are not saved', async () => {
    const { digests } = await (await newPlace())();
    await expect(digests.save({ ...settings(), zone: 'Mars/Olympus' }, monday)).rejects.toThrow('IANA');
    expect(await digests.find('D1')).toBeNull();
  });
});
