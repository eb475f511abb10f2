import { createHash } from 'node:crypto';
import type { BusboyFileStream } from '@fastify/busboy';
import type { KeyedCommand } from '../idempotency/keyed-command.js';

/** A file that is on its way in: read its content first, then its size and digest are known. */
export class SentFile {
  size = 0;
  /** Of its content, in hexadecimal. */
  sha256 = '';

  constructor(
    /** What the sender calls it, without a path. */
    readonly name: string,
    /** What the sender says that it is. */
    readonly mediaType: string,
    /** What else stood in the form, before the file. */
    readonly fields: ReadonlyMap<string, string>,
    private readonly stream: BusboyFileStream,
    private readonly command: KeyedCommand | undefined,
  ) {}

  /** Its bytes, once, as they come; refuses when they are too many, or do not come whole. */
  async *content(): AsyncGenerator<Buffer, void, undefined> {
    const hash = createHash('sha256');
    for await (const chunk of this.stream as AsyncIterable<Buffer>) {
      hash.update(chunk);
      this.size += chunk.length;
      yield chunk;
    }
    this.sha256 = hash.digest('hex');
    this.command?.cameWith([this.name, this.sha256, ...this.fields]);
  }
}
