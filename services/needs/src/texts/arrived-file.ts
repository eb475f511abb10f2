import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const chunkSize = 256 * 1024;

/** A file that has arrived: on the disk, but without a name there, so that nothing is left whatever ends the process. */
export class ArrivedFile {
  private constructor(private readonly handle: FileHandle) {}

  static async of(content: AsyncIterable<Buffer>): Promise<ArrivedFile> {
    const path = join(tmpdir(), `lanken-${randomUUID()}`);
    const handle = await open(path, 'wx+', 0o600);
    try {
      await unlink(path);
      for await (const chunk of content) await handle.writeFile(chunk);
      return new ArrivedFile(handle);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Its bytes from the beginning, as often as they are asked for. */
  async *chunks(): AsyncGenerator<Buffer, void, undefined> {
    for (let position = 0; ;) {
      const { buffer, bytesRead } = await this.handle.read(Buffer.alloc(chunkSize), 0, chunkSize, position);
      if (!bytesRead) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}
