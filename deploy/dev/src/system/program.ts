import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '@lanken/servers';
import { ProgramLog } from './program-log.js';

/** One program that the starter runs. */
export interface ProgramPlan {
  name: string;
  script: string;
  arguments?: string[];
  environment: Record<string, string>;
  /** Its output goes here. */
  logFile: string;
  /** Answers 200 when the program can be used. */
  readyUrl: string;
}

/** Loaded before a program, it ends the program when the starter is gone. */
export const endWithStarter = new URL('./end-with-starter.js', import.meta.url).href;

const patience = 15_000; // milliseconds in which a program that was asked to end must have done so
const steady = 30_000; // one that ran so long begins with the shortest pause again
const longestPause = 30_000;
const crashesAtStart = 3;

/** A program in a process of its own that is started again, after growing pauses, whenever it ends unasked. */
export class Program {
  private child?: ChildProcess;
  private readonly log: ProgramLog;
  private wanted = false;
  private crashes = 0;
  private wasReady = false;
  private returning?: Promise<void>;
  private next?: NodeJS.Timeout;

  constructor(
    readonly plan: ProgramPlan,
    private readonly say: Log,
    private readonly processChanged: () => Promise<void> | void = () => {},
  ) {
    this.log = new ProgramLog(plan.logFile, (problem) => say(`${plan.name}: ${problem}`));
  }

  /** Process id; undefined while it does not run. */
  get pid(): number | undefined {
    return this.child?.exitCode === null && this.child.signalCode === null ? this.child.pid : undefined;
  }

  start(): void {
    const { script, arguments: given = [], environment } = this.plan;
    this.wanted = true;
    clearTimeout(this.next);
    const began = Date.now();
    const child = spawn(
      process.execPath,
      ['--enable-source-maps', '--import', endWithStarter, script, ...given],
      {
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        detached: true, // Ctrl-C in a terminal is for the starter, which then stops everything in its order
      },
    );
    this.child = child;
    this.log.take(child.stdout!, false);
    this.log.take(child.stderr!, true);
    child.once('exit', (code, signal) => {
      if (this.wanted && this.child === child) this.again(began, signal ?? `code ${code}`);
    });
    void this.processChanged();
  }

  /** Resolves when it can be used; rejects when it crashes again and again before that. */
  async untilReady(milliseconds = 60_000): Promise<void> {
    const deadline = Date.now() + milliseconds;
    while (!(await this.isReady())) {
      const { name, logFile } = this.plan;
      if (!this.wanted) throw new Error(`${name} was stopped before it was ready.`);
      const why =
        this.crashes >= crashesAtStart
          ? `crashed ${this.crashes} times`
          : Date.now() > deadline && 'is not ready';
      if (why && !this.wasReady)
        throw new Error(`${name} ${why}. The end of ${logFile}:\n${this.log.lastWords()}`);
      await sleep(100);
    }
    this.wasReady = true;
    this.log.hear();
  }

  /** Asks it to end, and ends it when it does not. */
  async stop(): Promise<void> {
    this.wanted = false;
    clearTimeout(this.next);
    this.log.hush();
    const { child, pid } = this;
    if (!child || !pid) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => {
      this.say(`${this.plan.name} did not end within ${patience / 1_000} s: ending it at once`);
      child.kill('SIGKILL');
    }, patience);
    await gone;
    clearTimeout(timer);
  }

  /** Ends it as a crash would; it comes back by itself. */
  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    this.child?.kill(signal);
  }

  async restart(): Promise<void> {
    await this.stop();
    this.start();
  }

  private again(began: number, how: string): void {
    const { name, logFile } = this.plan;
    this.crashes = Date.now() - began > steady ? 1 : this.crashes + 1;
    const pause = Math.min(500 * 2 ** (this.crashes - 1), longestPause);
    this.say(
      `${name} ended unasked (${how}); it is started again in ${pause / 1_000} s. Its log: ${logFile}`,
    );
    void this.processChanged();
    this.next = setTimeout(() => {
      this.start();
      if (this.wasReady) void this.sayWhenBack();
    }, pause);
  }

  /** Says it when the program can be used again, once for all who ask. */
  sayWhenBack(): Promise<void> {
    this.returning ??= this.untilReady()
      .then(
        () => this.say(`${this.plan.name} is back`),
        (error: Error) => this.wanted && this.say(error.message), // else it was stopped meanwhile
      )
      .then(() => (this.returning = undefined));
    return this.returning;
  }

  private async isReady(): Promise<boolean> {
    if (!this.pid) return false;
    const answer = await fetch(this.plan.readyUrl, { signal: AbortSignal.timeout(5_000) }).catch(
      () => undefined,
    );
    await answer?.body?.cancel();
    return answer?.status === 200;
  }
}
