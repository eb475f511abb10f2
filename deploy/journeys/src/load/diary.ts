import { open, readFile, type FileHandle } from 'node:fs/promises';

/** What the client was answered: a line each, on the disk before the client goes on. */
export interface Entry {
  /** The need as its asker knows it. */
  title: string;
  /** `create`, or the verb of the move; `register` of a person. */
  did: string;
  aggregate: string;
  sequence: number;
}

/** The client's own file. */
export class Diary {
  private waiting: string[] = [];
  private last = Promise.resolve();
  private next?: Promise<void>;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  static async open(path: string): Promise<Diary> {
    return new Diary(path, await open(path, 'a'));
  }

  /** Resolves when the entry is on the disk; what is written meanwhile goes there together. */
  write(entry: Entry): Promise<void> {
    this.waiting.push(`${JSON.stringify(entry)}\n`);
    this.last = this.next ??= this.last.then(() => this.flush());
    return this.next;
  }

  async read(): Promise<Entry[]> {
    return readLines<Entry>(this.path);
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private async flush(): Promise<void> {
    this.next = undefined;
    await this.file.appendFile(this.waiting.splice(0).join(''));
    await this.file.datasync();
  }
}

/** The lines of a file of JSON, the last of which may have been cut off; none when there is no file. */
export async function readLines<T>(path: string): Promise<T[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as T);
}
