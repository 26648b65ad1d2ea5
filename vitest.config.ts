import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { compileCache } from './test/support/compile-cache.ts';

/**
 * Calendar code must not depend on where the process runs: west of Greenwich, in France, far to the east. These are the
 * tests of all that reckons with days; test/architecture.test.ts sees that nothing else does.
 */
const farZones = ['America/Los_Angeles', 'Pacific/Auckland'];
const calendarTests = [
  'test/dates/{calendar,one-date,read-dates}.test.ts',
  'test/{timeline/timeline,calendar/calendar-file,phrases/days}.test.ts',
  'test/digest/{digest,schedule,status,runner}.test.ts',
];

export default defineConfig({
  test: {
    // One more than there are cores: there is always one that waits for a process, a database or ten seconds.
    maxWorkers: availableParallelism() + 1,
    // Files of one worker share what they import, which leaves a third of the work. No test changes a module, and what
    // is kept in one is kept by the object that it belongs to: a roadmap, a database, an app.
    isolate: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          env: { TZ: 'Europe/Paris', ...compileCache },
          // No test measures time: a slow machine must not fail one.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          setupFiles: ['test/support/no-network.ts'],
          globalSetup: 'test/support/postgres-folder.ts',
        },
      },
      ...farZones.map((zone) => ({
        test: {
          name: zone,
          include: calendarTests,
          env: { TZ: zone },
          testTimeout: 60_000,
          setupFiles: ['test/support/no-network.ts'],
        },
      })),
      {
        test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 60_000 },
      },
    ],
  },
});
