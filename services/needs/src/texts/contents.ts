import type { EntityManager } from 'typeorm';
import type { ArrivedFile } from './arrived-file.js';

/** Keeps the bytes under their digest, unless they are kept already; the lock holds until something refers to them. */
export async function keepContent(manager: EntityManager, sha256: string, file: ArrivedFile): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 50100))', [sha256]);
  const [known] = await manager.query<unknown[]>('select from content where sha256 = $1', [sha256]);
  if (known) return;
  await manager.query('insert into content values ($1)', [sha256]);
  let number = 0;
  for await (const bytes of file.chunks())
    await manager.query('insert into content_chunk values ($1, $2, $3)', [sha256, number++, bytes]);
}

/** The bytes that are kept, chunk by chunk: however slowly they are read, no connection is held. */
export async function* readContent(
  manager: EntityManager,
  sha256: string,
  size: number,
): AsyncGenerator<Buffer, void, undefined> {
  for (let number = 0, left = size; left > 0; number += 1) {
    const [chunk] = await manager.query<{ bytes: Buffer }[]>(
      'select bytes from content_chunk where sha256 = $1 and number = $2',
      [sha256, number],
    );
    if (!chunk) throw new Error(`the content ${sha256} was taken away while it was read`);
    left -= chunk.bytes.length;
    yield chunk.bytes;
  }
}
