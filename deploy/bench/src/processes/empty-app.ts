import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

/**
 * An empty Nest app that loads the same foreign packages as a service of ours: `node empty-app.js <package folder>`.
 * It loads what the service's package and, through it, ours depend on, but nothing of ours.
 */
@Module({})
class EmptyModule {}

for (const [name, folder] of await foreignPackages(process.argv[2]!)) await loadFrom(name, folder);
const app = await NestFactory.create(EmptyModule, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
console.log(`empty app on ${await app.getUrl()}`);
process.once('SIGINT', () => void app.close());

/** Foreign package → folder from which it is found. */
async function foreignPackages(
  folder: string,
  found = new Map<string, string>(),
): Promise<Map<string, string>> {
  const { dependencies = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    if (found.has(name)) continue;
    found.set(name, folder);
    if (name.startsWith('@lanken/')) await foreignPackages(folderOf(name, folder), found);
  }
  return new Map([...found].filter(([name]) => !name.startsWith('@lanken/')));
}

function folderOf(name: string, from: string): string {
  const places = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  const folder = places.map((place) => join(place, name)).find((place) => existsSync(place));
  if (!folder) throw new Error(`${name} is not installed for ${from}`);
  return folder;
}

async function loadFrom(name: string, folder: string): Promise<void> {
  const path = createRequire(join(folder, 'package.json')).resolve(name);
  await import(pathToFileURL(path).href);
}
