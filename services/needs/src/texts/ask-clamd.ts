import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const patience = 30_000; // milliseconds without a byte

export interface ClamdAddress {
  host: string;
  port: number;
}

/** What a clamd says of the bytes, in its own words: `stream: OK`. Its protocol: man clamd, INSTREAM. */
export async function askClamd(address: ClamdAddress, chunks: AsyncIterable<Buffer>): Promise<string> {
  const socket = connect({ ...address, timeout: patience });
  socket.on('timeout', () => socket.destroy(new Error(`no answer within ${patience / 1000} seconds`)));
  const answer = readAnswer(socket);
  try {
    await Promise.race([send(socket, chunks), answer]);
    return await answer;
  } finally {
    socket.destroy();
  }
}

async function send(socket: Socket, chunks: AsyncIterable<Buffer>): Promise<void> {
  await once(socket, 'connect');
  socket.write('zINSTREAM\0');
  for await (const chunk of chunks) {
    socket.write(lengthOf(chunk));
    if (!socket.write(chunk)) await once(socket, 'drain');
  }
  socket.write(lengthOf(Buffer.alloc(0))); // the end
}

function lengthOf({ length }: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

async function readAnswer(socket: Socket): Promise<string> {
  let said = '';
  for await (const chunk of socket.setEncoding('utf8') as AsyncIterable<string>) {
    said += chunk;
    if (said.includes('\0')) break;
  }
  return said.replace(/\0[^]*$/, '').trim();
}
