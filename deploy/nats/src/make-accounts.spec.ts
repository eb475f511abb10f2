import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeApart } from './testing/make-apart.js';
import { subscribers } from './testing/world.js';

describe('Making accounts', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'lanken-test-accounts-'));
  });

  afterEach(() => rm(directory, { recursive: true }));

  const make = (services: string[], count = subscribers.length): Promise<string> =>
    makeApart({ directory, services, subscribers: subscribers.slice(0, count) });
  const credentials = (name: string): Promise<string> => readFile(join(directory, `${name}.creds`), 'utf8');
  const tokens = (configuration: string): string[] => configuration.match(/eyJ\S+/g) ?? [];

  it('again changes nothing', async () => {
    const first = await make(['needs']);
    const creds = await credentials('needs');
    expect(await make(['needs'])).toBe(first);
    expect(await credentials('needs')).toBe(creds);
  });

  it('for one more subscriber keeps all credentials, and all accounts but the one that lets it in', async () => {
    const before = tokens(await make(['needs'], 1));
    const creds = await credentials('national-agency');
    const after = tokens(await make(['needs'], 2));
    expect(after.filter((token) => !before.includes(token))).toHaveLength(2);
    expect(await credentials('national-agency')).toBe(creds);
    expect(await credentials('county-07')).not.toBe(creds);
  });

  it('gives back to a subscriber that was taken out the credentials that it had', async () => {
    await make(['needs'], 1);
    const creds = await credentials('national-agency');
    expect(tokens(await make(['needs'], 0))).toHaveLength(3);
    expect(tokens(await make(['needs'], 1))).toHaveLength(4);
    expect(await credentials('national-agency')).toBe(creds);
  });

  it('gives new credentials to one whose signer was removed, and to nobody else', async () => {
    await make(['directory', 'needs'], 0);
    const before = [await credentials('needs'), await credentials('directory')];
    await rm(join(directory, 'keys', 'needs.signer.nk'));
    await make(['directory', 'needs'], 0);
    expect(await credentials('needs')).not.toBe(before[0]);
    expect(await credentials('directory')).toBe(before[1]);
  });

  it('keeps keys and credentials from other users of the machine', async () => {
    await make(['needs'], 0);
    for (const file of ['needs.creds', 'keys', 'keys/operator.nk', 'keys/needs.signer.nk'])
      expect((await stat(join(directory, file))).mode & 0o077).toBe(0);
  });

  it('keeps a token short enough for every server to take it at sign-in, however many services there are', async () => {
    await make(['needs', ...Array.from({ length: 12 }, (_, at) => `service-${at}`)]);
    expect((await credentials('needs')).length).toBeLessThan(2_000);
  });
});
