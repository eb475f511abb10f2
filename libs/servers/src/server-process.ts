import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { whenWeAreGone } from './guard.js';
import { killWithChildren } from './processes.js';

/** How to run one server program. */
export interface Program {
  command: string;
  args: string[];
  /** Its output is appended here. */
  logFile: string;
  uid?: number;
  gid?: number;
}

/** A server that this process has started; it is stopped when this process ends. */
export class ServerProcess {
  readonly exited: Promise<void>;
  private readonly child: ChildProcess;
  private readonly logBegin: number;
  private gone = false;

  constructor(private readonly program: Program) {
    const { command, args, logFile, uid, gid } = program;
    const output = openSync(logFile, 'a');
    this.logBegin = fstatSync(output).size;
    const env = { ...process.env, LC_ALL: 'C' }; // what it says is read here
    // detached: Ctrl-C in a terminal must reach the programs that use the server before the server
    this.child = spawn(command, args, {
      stdio: ['ignore', output, output],
      detached: true,
      uid,
      gid,
      cwd: '/',
      env,
    });
    closeSync(output);
    this.child.unref();
    const { pid } = this.child; // none when the program cannot be run
    const callOff = pid ? whenWeAreGone(['kill', '-s', 'INT', String(pid)]) : () => {};
    this.exited = new Promise((resolve, reject) => {
      this.child.once('error', (error) => reject(new Error(`${command} could not be run: ${error.message}`)));
      this.child.once('exit', () => {
        this.gone = true;
        callOff();
        resolve();
      });
    });
    this.exited.catch(() => (this.gone = true)); // whoever waits for it gets the error
  }

  get pid(): number {
    return this.child.pid!;
  }

  get running(): boolean {
    return !this.gone;
  }

  /** Asks it to end in order and waits; after `patience` milliseconds it is ended without. */
  async stop(patience = 30_000): Promise<void> {
    if (this.gone) return;
    this.child.ref();
    this.child.kill('SIGINT');
    const timer = setTimeout(() => killWithChildren(this.pid), patience);
    await this.exited;
    clearTimeout(timer);
  }

  /** Ends it with SIGKILL, its children too, and waits until it is gone. */
  async kill(): Promise<void> {
    if (this.gone) return;
    this.child.ref();
    killWithChildren(this.pid);
    await this.exited;
  }

  /** The last lines that it wrote since it was started. */
  async lastWords(lines = 12): Promise<string> {
    const log = await readFile(this.program.logFile);
    const text = log.subarray(this.logBegin).toString('utf8');
    return text.trimEnd().split('\n').slice(-lines).join('\n');
  }
}
