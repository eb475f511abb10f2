import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithStarter } from '@lanken/dev';

/** One program of the installation. */
export interface ProgramPlan {
  name: string;
  script: string;
  environment: Record<string, string>;
  /** Its output is appended here. */
  logFile: string;
  /** Answers 200 when the program can be used; absent: it can as soon as it runs. */
  readyUrl?: string;
}

const beforeNext = 300; // milliseconds until one that ended by itself is started again
const patience = 10_000; // milliseconds in which a program that was asked to end must have done so

/** A program in a process of its own, to be killed and started again. */
export class Program {
  /** When and how it ended although nobody had killed or stopped it, and it could be used. */
  readonly endedByItself: string[] = [];
  /** How often it ended before it could be used, as when it is started while what it needs is away. */
  failedStarts = 0;
  private child?: ChildProcess;
  private couldBeUsed = false;
  private wanted = false;

  constructor(readonly plan: ProgramPlan) {}

  get name(): string {
    return this.plan.name;
  }

  get running(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  start(): void {
    if (this.running) return;
    this.wanted = true;
    const { script, environment, logFile } = this.plan;
    const log = openSync(logFile, 'a');
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', endWithStarter, script], {
      env: environment,
      stdio: ['ignore', log, log, 'ipc'],
      detached: true, // Ctrl-C in a terminal is for us
    });
    closeSync(log);
    this.child = child;
    this.couldBeUsed = false;
    child.once('exit', (code, signal) => {
      if (this.wanted && this.child === child) void this.again(signal ?? `code ${code}`);
    });
    void this.noteReady(child);
  }

  /** Ends it with SIGKILL; resolves when it is gone. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Ends it in order, or without when that takes too long. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** Resolves when it can be used; throws when that takes too long. */
  async ready(within = 60_000): Promise<void> {
    const deadline = Date.now() + within;
    while (!(await this.isReady())) {
      if (Date.now() > deadline) throw new Error(`${this.name} is not ready after ${within / 1_000} s`);
      await sleep(50);
    }
  }

  private async isReady(): Promise<boolean> {
    const { readyUrl } = this.plan;
    if (!this.running || !readyUrl) return this.running;
    const answer = await fetch(readyUrl, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    await answer?.body?.cancel();
    return answer?.status === 200;
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    this.wanted = false;
    const { child } = this;
    if (!child || !this.running) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    await gone;
    clearTimeout(timer);
  }

  private async noteReady(child: ChildProcess): Promise<void> {
    while (this.child === child && this.running && !this.couldBeUsed) {
      this.couldBeUsed = await this.isReady();
      await sleep(100);
    }
  }

  private async again(how: string): Promise<void> {
    if (this.couldBeUsed) this.endedByItself.push(`${new Date().toISOString()} ${how}`);
    else this.failedStarts += 1;
    await sleep(beforeNext);
    if (this.wanted) this.start();
  }
}
