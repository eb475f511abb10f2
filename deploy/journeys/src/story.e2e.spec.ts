import { existsSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import {
  anyPorts,
  Caller,
  loadDemo,
  projectFolder,
  startSystem,
  StateFolder,
  tellStory,
  type System,
} from '@lanken/dev';
import { WorkFolder } from './installation/work-folder.js';

const print = (text: string): void => void process.stderr.write(`${text}\n`);

describe('the demonstration', () => {
  let folder: WorkFolder;
  let system: System;

  async function start(): Promise<void> {
    system = await startSystem({ folder: new StateFolder(folder.path), ports: anyPorts, log: print });
    await loadDemo(system.running, system.secrets.firstAdministratorInvitation, print);
  }

  beforeAll(async () => {
    folder = await WorkFolder.make();
    const download = join(projectFolder, '.lanken/nats-server-debian');
    if (existsSync(download)) await symlink(download, folder.in('nats-server-debian'));
    await start();
  });
  afterAll(async () => {
    await system?.stop();
    await folder?.remove();
  });

  it('tells the story: everybody hears what is theirs, and nobody what is not', async () => {
    expect(await tellStory(system.running, print)).toBe(0);
  });

  it('knows all of it after a restart, and loads nothing twice', async () => {
    const mine = async (): Promise<unknown> => {
      const vaxjo = await Caller.signIn('vaxjo', system.running);
      return vaxjo.get('/needs/v1/needs?view=organisation&limit=200');
    };
    const before = await mine();
    await system.stop();
    await start();
    expect(await mine()).toEqual(before);
  });
});
