import { join, resolve } from 'node:path';
import type { Bed } from '../frame/bed.js';
import type { Side } from '../frame/side.js';
import { startTimeOf } from '../processes/start-time.js';

const root = resolve(import.meta.dirname, '../../../..');

/** `npm start -- --fresh` in a folder of its own: empty databases, migrations, reference data and demonstration. */
export const ourStart = async (bed: Bed): Promise<Side> => {
  const side = startTimeOf(
    {
      command: process.execPath,
      args: [join(root, 'deploy/start.mjs'), 'start', '--fresh'],
      env: { LANKEN_FOLDER: join(bed.folder, 'start') },
    },
    /^Länken is ready/,
  );
  await side.measure(); // compiles what has changed, and fetches nats-server where it is missing
  return side;
};
