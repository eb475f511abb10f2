import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A server that speaks clamd's protocol as `man clamd` has it, and finds a virus wherever its mark stands. */
export interface Clamd {
  address: string;
  /** How many files it was asked about. */
  asked: number;
  stop(): Promise<void>;
}

export const mark = 'THIS-IS-THE-MARK-OF-A-VIRUS';

/** With `words` it says them of every file. */
export async function startClamd(words?: string): Promise<Clamd> {
  const server = createServer((socket) => {
    void answer(socket, words).then(() => (clamd.asked += 1));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const clamd = {
    address: `clamd://127.0.0.1:${port}`,
    asked: 0,
    stop: async (): Promise<void> => void (await new Promise((resolve) => server.close(resolve))),
  };
  return clamd;
}

async function answer(socket: Socket, words?: string): Promise<void> {
  let given = Buffer.alloc(0);
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    given = Buffer.concat([given, chunk]);
    const file = wholeIn(given);
    if (!file) continue;
    const found = file.includes(mark) ? 'Test.Mark FOUND' : 'OK';
    socket.end(`${words ?? `stream: ${found}`}\0`);
  }
}

/** The file, when all of it is there: chunks, each after its length, up to an empty one. */
function wholeIn(given: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (given.length < command.length) return undefined;
  if (given.subarray(0, command.length).toString() !== command)
    throw new Error('it is asked for something else');
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= given.length;) {
    const length = given.readUInt32BE(at);
    if (!length) return Buffer.concat(chunks);
    chunks.push(given.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
