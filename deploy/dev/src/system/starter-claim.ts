import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, isAlive, type Log } from '@lanken/servers';
import { readJson, writeJson } from './kept-json.js';

interface Process {
  pid: number;
  command: string;
}

interface Claimed {
  starter: Process;
  programs: Record<string, Process>;
}

/** The folder is in use by another starter. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';

  constructor(readonly pid: number) {
    super(`Länken runs already, started by process ${pid}.`);
  }
}

const itself = (pid: number): Process => ({ pid, command: commandLine(pid) });

// The system gives the numbers of ended processes away again.
const runs = ({ pid, command }: Process): boolean => isAlive(pid) && commandLine(pid) === command;

/** Says in a file which process runs the system of a folder, and which programs it has started. */
export class StarterClaim {
  private written = Promise.resolve();

  private constructor(private readonly file: string) {}

  /** Refuses while another starter runs; ends what one that was killed has left behind. */
  static async make(file: string, log: Log): Promise<StarterClaim> {
    const earlier = await readJson<Claimed>(file);
    if (earlier && runs(earlier.starter)) throw new AlreadyRunning(earlier.starter.pid);
    const claim = new StarterClaim(file);
    await claim.tell({});
    const left = Object.entries(earlier?.programs ?? {}).filter(([, program]) => runs(program));
    for (const [name, program] of left) {
      log(`Stopping ${name}, which an earlier run left behind (process ${program.pid})`);
      await end(program);
    }
    return claim;
  }

  /** Writes down which programs run now, by their process ids. */
  tell(programs: Record<string, number>): Promise<void> {
    const named = Object.fromEntries(Object.entries(programs).map(([name, pid]) => [name, itself(pid)]));
    const content: Claimed = { starter: itself(process.pid), programs: named };
    this.written = this.written.then(() => writeJson(this.file, content));
    return this.written;
  }

  async release(): Promise<void> {
    await this.written;
    await rm(this.file, { force: true });
  }
}

async function end(program: Process): Promise<void> {
  process.kill(program.pid, 'SIGINT'); // PostgreSQL would wait for its clients at SIGTERM
  for (let waited = 0; runs(program); waited += 50) {
    if (waited === 10_000) process.kill(program.pid, 'SIGKILL');
    await sleep(50);
  }
}
