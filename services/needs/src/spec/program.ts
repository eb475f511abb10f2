import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { eventually } from '@lanken/testing';

/** A program of ours that runs, or has run, and all that it wrote. */
export interface Program {
  output(): string;
  /** Where it listens, once it does. */
  url(): Promise<string>;
  /** Its exit code. */
  ended(): Promise<number | null>;
  stop(): Promise<void>;
}

/** Runs a program of Node.js: its path from this package's folder on, and what it is given. */
export function runProgram(path: string, args: string[], environment: NodeJS.ProcessEnv): Program {
  const program = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env['PATH'], ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += String(chunk)));
  const closed = once(child, 'close') as Promise<[number | null]>;
  return {
    output: () => output,
    url: () =>
      eventually(() => /"url":"([^"]+)"/.exec(output)?.[1] ?? Promise.reject(new Error(output)), {
        within: 20_000,
      }),
    ended: async () => (await closed)[0],
    stop: async () => {
      child.kill('SIGTERM');
      await closed;
    },
  };
}
