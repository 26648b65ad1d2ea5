import { Update } from '../../src/tracking/update.ts';

/** An update of the deadline 13.5 (roadmap: 2021), done unless told otherwise. */
export const updateOf = (over: Partial<Update> = {}): Update =>
  Update.parse({
    id: 'U-1',
    team: 'T1',
    roadmap: 'esante-2019',
    deadline: '13.5',
    state: 'done',
    date: null,
    note: null,
    evidence: null,
    by: 'U0REPORTER',
    day: '2022-03-20',
    at: '2022-03-20T09:00:00.000Z',
    ...over,
  });
