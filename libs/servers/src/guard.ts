import { spawn } from 'node:child_process';

/**
 * Runs a command when this process has ended, however it ended, also by SIGKILL; the returned function calls it off.
 * A shell waits on a pipe that the system closes with us. No signal handlers are set, so the caller's own order of
 * shutting down stands.
 */
export function whenWeAreGone(command: string[]): () => void {
  if (process.platform === 'win32') return () => undefined;
  const shell = spawn('/bin/sh', ['-c', 'read -r line || "$@"', 'lanken-guard', ...command], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // Ctrl-C in a terminal goes to the whole group and must not end the guard
    cwd: '/',
  });
  shell.unref();
  (shell.stdin as unknown as { unref(): void }).unref();
  shell.stdin.on('error', () => undefined); // it was ended by someone else: nothing left to call off
  return () => void shell.stdin.end('called off\n');
}
