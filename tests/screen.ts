// A screen that nobody sees, for browsers that draw on no other.
import { type ChildProcess, spawn } from 'node:child_process';

/** A screen of its own; resolves with its name once it is there. */
export async function newScreen(path: string): Promise<{ display: string; process: ChildProcess }> {
  const screen = spawn(path, ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error('Xvfb ended before it had a screen')));
    screen.stdio[3]?.once('data', (text) => resolve(`:${String(text).trim()}`));
  });
  return { display, process: screen };
}
