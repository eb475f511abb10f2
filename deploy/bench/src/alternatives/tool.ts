import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Bed } from '../frame/bed.js';
import { installAlternatives } from './install.js';

/** What a tool's process answers. */
interface Answer {
  ready?: true;
  seconds?: number;
  delays?: number[];
  error?: string;
}

/** One of the tools, running in a process of its own on a database of its own. */
export class Tool {
  private constructor(private readonly child: ChildProcess) {}

  static async start(name: string, url: string, bed: Bed): Promise<Tool> {
    const { folder, node } = await installAlternatives(join(bed.folder, '..'));
    const child = fork(join(folder, 'serve.mjs'), [name, url], {
      execPath: node,
      execArgv: ['--no-deprecation'],
    });
    const tool = new Tool(child);
    await tool.answer();
    return tool;
  }

  /** Seconds until the events that wait are in the tables of both consumers. */
  async drain(needs: number): Promise<number> {
    return (await this.ask({ drain: needs })).seconds!;
  }

  /** Milliseconds from each commit to the handler. */
  async delays(perSecond: number, needs: number): Promise<number[]> {
    return (await this.ask({ perSecond, needs })).delays!;
  }

  async close(): Promise<void> {
    this.child.send({ close: true });
    await once(this.child, 'exit');
  }

  private async ask(order: object): Promise<Answer> {
    this.child.send(order);
    return this.answer();
  }

  private async answer(): Promise<Answer> {
    const ended = new AbortController();
    const exit = once(this.child, 'exit', { signal: ended.signal }).then(([code]) => {
      throw new Error(`the tool's process ended with ${code}`);
    });
    exit.catch(() => undefined); // whoever waits gets the error
    const [answer] = (await Promise.race([once(this.child, 'message'), exit])) as [Answer];
    ended.abort();
    if (answer.error) throw new Error(answer.error);
    return answer;
  }
}
