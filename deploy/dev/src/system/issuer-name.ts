import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '@lanken/servers';
import { readJson, writeJson } from './kept-json.js';

/**
 * The sign-in's name, chosen at the first start and kept, for every link between an account and a person is made with
 * it; and the port to listen on, which is the one in the name unless somebody has taken that meanwhile.
 */
export async function keptIssuer(folder: string, wanted?: number): Promise<{ issuer: string; port: number }> {
  const file = join(folder, 'issuer.json');
  const kept = await readJson<{ issuer: string }>(file);
  const port = await freePort(kept ? Number(new URL(kept.issuer).port) : wanted);
  if (kept) return { ...kept, port };
  const issuer = `http://127.0.0.1:${port}`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeJson(file, { issuer });
  return { issuer, port };
}
