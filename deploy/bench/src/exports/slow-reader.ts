import { setTimeout as pause } from 'node:timers/promises';

const portion = 1_000_000; // bytes
const standstill = 5_000; // ms, once, as of somebody who looks away
const betweenPortions = 40; // ms

/** Reads an export more slowly than it is made; gives how many of the bytes are `\n`. */
export async function readSlowly(url: string, token: string): Promise<number> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok || !answer.body)
    throw new Error(`${url} was answered ${answer.status}: ${await answer.text()}`);
  let lines = 0;
  let read = 0;
  let wait = standstill;
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    for (const byte of chunk) if (byte === 10) lines += 1;
    read += chunk.length;
    if (read < portion) continue;
    await pause(wait);
    wait = betweenPortions;
    read = 0;
  }
  return lines;
}
