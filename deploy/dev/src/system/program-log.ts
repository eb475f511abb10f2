import { createWriteStream, existsSync, renameSync, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Log } from '@lanken/servers';

const quiet = 30_000; // milliseconds for which the same problem is not said again
const wordsKept = 12;

/** What a program prints: all of it goes into its file, problems are said to the person at the starter as well. */
export class ProgramLog {
  private readonly file: WriteStream;
  private readonly said = new Map<string, number>();
  private readonly last: string[] = [];
  /** From when on problems are said: none are before the program is ready, and while it is being stopped. */
  private heardFrom = Infinity;

  constructor(
    readonly path: string,
    private readonly sayProblem: Log,
  ) {
    if (existsSync(path)) renameSync(path, path.replace(/\.log$/, '.previous.log'));
    this.file = createWriteStream(path);
  }

  take(output: Readable, isError: boolean): void {
    createInterface({ input: output, crlfDelay: Infinity }).on('line', (line) => {
      this.file.write(`${line}\n`);
      this.last.push(line);
      if (this.last.length > wordsKept) this.last.shift();
      const problem = problemIn(line, isError);
      if (problem && timeOf(line) >= this.heardFrom) this.sayOnce(problem);
    });
  }

  hear(): void {
    this.heardFrom = Date.now();
  }

  hush(): void {
    this.heardFrom = Infinity;
  }

  /** The last lines that the program printed. */
  lastWords(): string {
    return this.last.join('\n');
  }

  private sayOnce(problem: string): void {
    const now = Date.now();
    if ((this.said.get(problem) ?? 0) > now - quiet) return;
    this.said.set(problem, now);
    this.sayProblem(problem);
  }
}

// A service writes its log in blocks: a line may come a second after what it tells of.
function timeOf(line: string): number {
  const [, time] = /^\{"level":"\w+","time":"([^"]+)"/.exec(line) ?? [];
  return time ? Date.parse(time) : Date.now();
}

// Node and oidc-provider warn of what is known and meant.
const harmless =
  /^oidc-provider (WARNING|NOTICE)|^\(node:\d+\) ExperimentalWarning|^\(Use `node --trace-warnings/;

/** The problem that a line tells of, if any: a warning or error in a service's log, anything on standard error. */
export function problemIn(line: string, isError: boolean): string | undefined {
  if (isError) return line.trim() && !harmless.test(line) ? line : undefined;
  if (!/^\{"level":"(warn|error|fatal)"/.test(line)) return undefined;
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } };
    return [msg, err?.message].filter((text, at, all) => text && all.indexOf(text) === at).join(': ');
  } catch {
    return line; // cut off in the middle
  }
}
