import { headers, MsgHdrsImpl, type Msg } from '@nats-io/transport-node';
import fc from 'fast-check';
import { headersOf } from './headers-of.js';

const name = fc.stringMatching(/^[!-9;-~]{1,20}$/);
const value = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .filter((text) => !/[\r\n]/.test(text))
  .map((text) => text.trim());

/** A message as the client gives it: its headers, when it has some, stand in the memory before its data. */
function message(said: MsgHdrsImpl | undefined, line: string, data: string): Msg {
  const before = said ? Buffer.concat([Buffer.from(line), said.encode()]) : Buffer.from(line);
  const memory = Uint8Array.from(Buffer.concat([before, Buffer.from(data)]));
  return { headers: said, data: memory.subarray(before.length) } as unknown as Msg;
}

describe('the headers of a message', () => {
  it('are those that the client reads, whatever stands before and after them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { minLength: 1 }), fc.string(), (pairs, data) => {
        const said = headers() as MsgHdrsImpl;
        for (const [key, text] of pairs) said.append(key, text);
        const read = MsgHdrsImpl.decode(said.encode());
        expect([...headersOf(message(said, 'HMSG lanken 1 30 40\r\n', data))]).toEqual(
          [...read].map(([key, [first]]) => [key, first]),
        );
      }),
    );
  });

  it('of another message are not taken for its own', () => {
    const other = headers() as MsgHdrsImpl;
    other.append('ce-id', 'of the one before');
    const before = `HMSG lanken 1 30 40\r\n${other.toString()}{}\r\nMSG lanken 1 2\r\n`;
    expect(headersOf(message(undefined, before, '{}')).size).toBe(0);
  });
});
