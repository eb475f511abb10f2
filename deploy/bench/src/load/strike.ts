import { fork } from 'node:child_process';
import { join } from 'node:path';

/** What to send. */
export interface Load {
  url: string;
  token: string;
  body: string;
  connections: number;
  amount: number;
}

/** What came back. */
export interface Struck {
  created: number;
  others: string[];
  seconds: number;
}

/** Requests/s that were answered 201, sent by another process; any other answer is an error. */
export async function strike(load: Load): Promise<number> {
  const hammer = fork(join(import.meta.dirname, 'hammer.js'));
  const struck = await new Promise<Struck>((resolve, reject) => {
    hammer.once('message', (message) => resolve(message as Struck));
    hammer.once('exit', (code) => reject(new Error(`the load generator ended with ${code}`)));
    hammer.send(load);
  });
  if (struck.others.length || struck.created !== load.amount)
    throw new Error(
      `of ${load.amount} requests ${struck.created} were answered 201, and ${struck.others.join(', ')}`,
    );
  return struck.created / struck.seconds;
}
