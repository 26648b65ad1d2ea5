import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Starts one of the processes of this folder and waits for its first message. */
export async function startChild<T>(
  name: string,
  ...args: string[]
): Promise<{ message: T; child: ChildProcess }> {
  const child = fork(join(import.meta.dirname, 'processes', `${name}.ts`), args, { stdio: 'inherit' });
  const [message] = await once(child, 'message');
  return { message: message as T, child };
}

export async function stopChild(child: ChildProcess): Promise<void> {
  child.kill();
  if (child.exitCode === null) await once(child, 'exit');
}
