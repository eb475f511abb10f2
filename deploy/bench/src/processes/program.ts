import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { whenWeAreGone } from '@lanken/servers';

/** A command to run, such as a service. */
export interface Program {
  command: string;
  args: string[];
  env?: Record<string, string>;
  cwd?: string;
}

/** A program that has said that it is ready. */
export interface Running {
  pid: number;
  /** Seconds from the start to the line. */
  seconds: number;
  /** The line itself. */
  line: string;
  stop(): Promise<void>;
}

/**
 * Starts the program and waits for a line of its output that matches; throws with its last words if it ends before.
 * Whoever listens is given every line, for as long as it runs.
 */
export async function started(
  program: Program,
  ready: RegExp,
  listen?: (line: string) => void,
): Promise<Running> {
  const start = performance.now();
  const child = spawn(program.command, program.args, {
    env: { ...process.env, ...program.env },
    cwd: program.cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const callOff = whenWeAreGone(['kill', String(child.pid)]);
  child.once('exit', callOff);
  const exited = once(child, 'exit');
  const last: string[] = [];
  const line = await new Promise<string>((resolve, reject) => {
    const hear = (said: string): void => {
      listen?.(said);
      last.push(said);
      if (last.length > 20) last.shift();
      if (ready.test(said)) resolve(said);
    };
    for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', hear);
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`${program.command} ended with ${code}:\n${last.join('\n')}`)),
    );
  });
  return {
    pid: child.pid!,
    seconds: (performance.now() - start) / 1_000,
    line,
    stop: () => stop(child, exited),
  };
}

async function stop(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGKILL'), 30_000);
  await exited;
  clearTimeout(timer);
}
