import { join } from 'node:path';
import type { Log } from '@lanken/servers';
import { Program, type ProgramPlan } from './program.js';
import type { StarterClaim } from './starter-claim.js';
import type { StateFolder } from './state-folder.js';

/** The programs of a system, each in a process of its own. */
export class Programs {
  private readonly all = new Map<string, Program>();

  /** Beside the programs, the servers are written down, by name and process id. */
  constructor(
    private readonly folder: StateFolder,
    private readonly claim: StarterClaim,
    private readonly servers: () => Record<string, number>,
    private readonly log: Log,
  ) {}

  start(plan: Omit<ProgramPlan, 'logFile'>): Program {
    const logFile = join(this.folder.logs, `${plan.name}.log`);
    const program = new Program({ ...plan, logFile }, this.log, () => this.tell());
    this.all.set(plan.name, program);
    program.start();
    return program;
  }

  /** The program of a name that has been started. */
  named(name: string): Program {
    const program = this.all.get(name);
    if (!program)
      throw new Error(`There is no program "${name}"; there are ${[...this.all.keys()].join(', ')}.`);
    return program;
  }

  /** Resolves when all of them can be used; rejects as soon as one cannot be brought to it. */
  async untilReady(): Promise<void> {
    await Promise.all([...this.all.values()].map((program) => program.untilReady()));
  }

  /** Stops them all at once. */
  async stop(): Promise<void> {
    await Promise.all([...this.all.values()].map((program) => program.stop()));
  }

  private tell(): Promise<void> {
    const pids = [...this.all].flatMap(([name, { pid }]) => (pid ? [[name, pid] as const] : []));
    return this.claim.tell({ ...this.servers(), ...Object.fromEntries(pids) });
  }
}
