import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '@lanken/servers';
import { eventually } from '@lanken/testing';
import { Program } from './program.js';
import { inFolder } from './testing/in-folder.js';
import { planOf } from './testing/scripts.js';

describe('a program that the starter runs', () => {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);

  beforeEach(() => {
    said.length = 0;
  });

  it('is started again when it ends unasked, and its return is said', () =>
    inFolder(async (folder) => {
      const program = new Program(await planOf(folder), say);
      program.start();
      await program.untilReady();
      const { pid } = program;
      program.kill();
      await eventually(() => expect(said).toContain('small is back'));
      expect(program.pid).not.toBe(pid);
      expect(said[0]).toBe(
        `small ended unasked (SIGKILL); it is started again in 0.5 s. Its log: ${join(folder, 'small.log')}`,
      );
      await program.stop();
    }));

  it('stays stopped once it was asked to end', () =>
    inFolder(async (folder) => {
      const program = new Program(await planOf(folder), say);
      program.start();
      await program.untilReady();
      const pid = program.pid!;
      await program.stop();
      expect(isAlive(pid)).toBe(false);
      expect(said).toEqual([]);
    }));

  it('that crashes again and again before it is ready is given up with its last words', () =>
    inFolder(async (folder) => {
      const program = new Program(await planOf(folder, "throw new Error('there is no database')"), say);
      program.start();
      await expect(program.untilReady()).rejects.toThrow(/small crashed 3 times[\s\S]+there is no database/);
      await program.stop();
    }));

  it('has all its output in its log, and its problems said once it is ready', () =>
    inFolder(async (folder) => {
      const warn = '{"level":"warn","msg":"the broker is away"}';
      const lines = `console.log('begun'); setInterval(() => console.log('${warn}'), 20);`;
      const program = new Program(await planOf(folder, lines), say);
      program.start();
      await program.untilReady();
      await eventually(() => expect(said).toEqual(['small: the broker is away']));
      await program.stop();
      expect(await readFile(join(folder, 'small.log'), 'utf8')).toMatch(/^begun\n{"level":"warn"/);
    }));

  it('ends when the starter is killed', () =>
    inFolder(async (folder) => {
      const plan = await planOf(folder);
      const starter = join(folder, 'starter.mjs');
      const library = JSON.stringify(new URL('./program.js', import.meta.url).href);
      await writeFile(
        starter,
        `import { Program } from ${library};
         const program = new Program(${JSON.stringify(plan)}, () => {});
         program.start();
         await program.untilReady();
         process.send(program.pid);`,
      );
      const killed = fork(starter, { execArgv: [] });
      const [pid] = (await once(killed, 'message')) as [number];
      expect(isAlive(pid)).toBe(true);
      killed.kill('SIGKILL');
      await eventually(() => expect(isAlive(pid)).toBe(false));
    }));
});
