import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { stopPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresFolder: string;
  }
}

/** Around a run of the tests: where a Postgres may be started, and its end. */
export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'esante-postgres-'));
  chmodSync(folder, 0o755);
  project.provide('postgresFolder', folder);
  return async () => {
    await stopPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  };
}
