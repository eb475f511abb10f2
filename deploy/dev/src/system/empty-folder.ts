import type { Log } from '@lanken/servers';
import { StarterClaim } from './starter-claim.js';
import type { StateFolder } from './state-folder.js';

/** Removes everything that a system has kept, so that the next start begins anew; refuses while one runs. */
export async function emptyFolder(folder: StateFolder, log: Log): Promise<void> {
  const given = ['DATABASE_URL', 'NATS_URL'].filter((name) => process.env[name]);
  if (given.length) {
    throw new Error(
      `--fresh empties Länken's own servers only, and ${given.join(' and ')} ${given.length > 1 ? 'name' : 'names'} one of yours. ` +
        "Drop the services' databases or streams there yourself and remove .lanken, or unset it.",
    );
  }
  await folder.open();
  const claim = await StarterClaim.make(folder.starter, log);
  await folder.empty();
  await claim.release();
  log('Removed all data: beginning anew');
}
