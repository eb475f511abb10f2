import { Readable } from 'node:stream';
import { fileTypeFromStream } from 'file-type';
import type { Seen } from '../model/attachment-kinds.js';
import type { ArrivedFile } from './arrived-file.js';

/** What the bytes of a file show that it is. */
export async function whatIsSeen(file: ArrivedFile): Promise<Seen> {
  const stream = Readable.from(file.chunks(), { objectMode: false });
  try {
    const found = await fileTypeFromStream(stream);
    return found?.mime ?? ((await isText(file)) ? 'text' : undefined);
  } finally {
    stream.destroy();
  }
}

const unfit = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

async function isText(file: ArrivedFile): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of file.chunks())
      if (unfit.test(decoder.decode(chunk, { stream: true }))) return false;
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}
