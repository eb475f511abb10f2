import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlan } from './plan.js';
import { keptSecrets } from './secrets.js';
import { credentialsOf, setUp } from './set-up.js';

const environment = {
  SERVICES: 'directory needs',
  NEEDS_SUBSCRIBERS: '[{"name":"county-07","county":"07"},{"name":"agency","level":"national"}]',
};

describe('setting up an installation', () => {
  let folder: string;
  const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  const again = (more: NodeJS.ProcessEnv = {}): Promise<void> =>
    setUp(folder, readPlan({ ...environment, ...more }));

  // Keys are slow to make under Jest: one installation for all.
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lanken-setup-'));
    await again();
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('hands each program what is its own, and nothing else', async () => {
    const handed = await Promise.all(
      (await readdir(join(folder, 'for')))
        .sort()
        .map(async (to) => [to, (await readdir(join(folder, 'for', to))).sort()]),
    );
    expect(Object.fromEntries(handed)).toEqual({
      databases: ['directory', 'needs', 'postgres'],
      demo: ['first-administrator-invitation'],
      directory: ['database-url', 'first-administrator-invitation', 'identity-key', 'nats.creds'],
      nats: ['accounts.conf'],
      needs: ['database-url', 'identity-key', 'nats.creds'],
      postgres: ['password'],
    });
    expect(await read('for/needs/database-url')).toBe(
      `postgres://needs:${await read('for/databases/needs')}@postgres:5432/needs`,
    );
  });

  it('closes what is secret to other users', async () => {
    for (const file of ['for/needs/nats.creds', 'for/directory/database-url', 'kept/secrets.json'])
      expect((await stat(join(folder, file))).mode & 0o077).toBe(0);
  });

  it('keeps everything when it is done again, and adds what is new and takes what is chosen', async () => {
    const kept = ['for/needs/nats.creds', 'for/needs/database-url', 'for/needs/identity-key'];
    const before = await Promise.all(kept.map(read));
    await again({
      SERVICES: 'directory needs training',
      FIRST_ADMINISTRATOR_INVITATION: 'a-code-that-is-chosen',
    });
    expect(await Promise.all(kept.map(read))).toEqual(before);
    expect(await read('for/training/database-url')).toContain('@postgres:5432/training');
    expect(await read('for/directory/first-administrator-invitation')).toBe('a-code-that-is-chosen');
  });

  it('has credentials for each subscriber, and says so of a name that is none', async () => {
    expect(await credentialsOf(folder, 'county-07')).toContain('BEGIN NATS USER JWT');
    await expect(credentialsOf(folder, 'county-08')).rejects.toThrow('no credentials for "county-08"');
  });

  it('refuses another identity key than the first', async () => {
    const plan = readPlan({ ...environment, IDENTITY_KEY: 'another key of at least 32 characters' });
    await expect(keptSecrets(join(folder, 'kept/secrets.json'), plan)).rejects.toThrow(
      'IDENTITY_KEY is not the one that this installation began with',
    );
  });

  it('says what is wrong with its environment', () => {
    expect(() => readPlan({})).toThrow('SERVICES is missing');
    expect(() => readPlan({ ...environment, NEEDS_SUBSCRIBERS: 'county-07' })).toThrow(
      'NEEDS_SUBSCRIBERS is not JSON',
    );
  });
});
