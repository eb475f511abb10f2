import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine, isAlive } from '@lanken/servers';
import { AlreadyRunning, StarterClaim } from './starter-claim.js';
import { inFolder } from './testing/in-folder.js';

const quiet = (): void => {};

async function otherProcess() {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); process.send("up")'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(other, 'message');
  other.disconnect();
  const pid = other.pid!;
  return { pid, command: commandLine(pid), end: () => other.kill('SIGKILL') };
}

describe('the claim of a starter on its folder', () => {
  it('is refused while another starter lives', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'starter.json');
      const { end, ...starter } = await otherProcess();
      await writeFile(file, JSON.stringify({ starter, programs: {} }));
      await expect(StarterClaim.make(file, quiet)).rejects.toThrow(AlreadyRunning);
      end();
    }));

  it('passes over a starter whose number the system has given to another program', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'starter.json');
      const { end, pid } = await otherProcess();
      const starter = { pid, command: 'node deploy/start.mjs start' };
      await writeFile(file, JSON.stringify({ starter, programs: { needs: { pid, command: 'node needs' } } }));
      await (await StarterClaim.make(file, quiet)).release();
      expect(isAlive(pid)).toBe(true);
      end();
    }));

  it('ends the programs that a killed starter has left behind, and says so', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'starter.json');
      const said: string[] = [];
      const { pid, command } = await otherProcess();
      const starter = { pid: 2 ** 22 + 1, command: 'gone' };
      await writeFile(file, JSON.stringify({ starter, programs: { needs: { pid, command } } }));
      await StarterClaim.make(file, (line) => said.push(line));
      expect(isAlive(pid)).toBe(false);
      expect(said).toEqual([`Stopping needs, which an earlier run left behind (process ${pid})`]);
    }));
});
