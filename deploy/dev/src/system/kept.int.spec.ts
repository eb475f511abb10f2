import { createServer } from 'node:net';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { keptIssuer } from './issuer-name.js';
import { keptSecrets } from './secrets.js';
import { inFolder } from './testing/in-folder.js';

describe('what an installation keeps', () => {
  it('is the same secrets at every start, closed to other users', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'secrets.json');
      const first = await keptSecrets(file, ['needs']);
      expect(await keptSecrets(file, ['needs'])).toEqual(first);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
    }));

  it('grows by the password of a new service', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'secrets.json');
      const { databases } = await keptSecrets(file, ['needs']);
      const grown = await keptSecrets(file, ['needs', 'grants']);
      expect(grown.databases).toEqual({ ...databases, grants: expect.any(String) as string });
    }));

  it("is the sign-in's name, also when its port is taken at a later start", () =>
    inFolder(async (folder) => {
      const { issuer, port } = await keptIssuer(folder);
      expect(issuer).toBe(`http://127.0.0.1:${port}`);
      const taker = createServer().listen(port, '127.0.0.1');
      await once(taker, 'listening');
      const again = await keptIssuer(folder);
      expect(again.issuer).toBe(issuer);
      expect(again.port).not.toBe(port);
      taker.close();
    }));
});
