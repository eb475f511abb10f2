import type { Msg } from '@nats-io/transport-node';

const start = 'NATS/1.0\r\n';
const end = '\r\n\r\n';

/**
 * The headers of a message, each with its first value. They are read in one pass over the bytes before the data: the
 * client reads each name twice and compares it with all before, which takes longer than all else that a consumer does.
 * Where no headers stand before the data, the client is asked.
 */
export function headersOf(message: Msg): Map<string, string> {
  const headers = new Map<string, string>();
  const text = textBefore(message.data);
  if (text === undefined) for (const [name, [value = '']] of message.headers ?? []) headers.set(name, value);
  else
    for (let at = start.length, stop = 0; at < text.length - 2; at = stop + 2) {
      stop = text.indexOf('\r\n', at);
      const colon = text.indexOf(':', at);
      const name = text.slice(at, colon);
      if (!headers.has(name)) headers.set(name, text.slice(colon + 1, stop).trim());
    }
  return headers;
}

/** The headers as they came: in the client's memory they stand right before the data. */
function textBefore(data: Uint8Array): string | undefined {
  const before = Buffer.from(data.buffer, 0, data.byteOffset);
  if (before.toString('latin1', before.length - end.length) !== end) return undefined;
  const at = before.lastIndexOf(start);
  return at < 0 ? undefined : before.toString('utf8', at);
}
