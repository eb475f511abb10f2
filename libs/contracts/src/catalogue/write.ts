import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import '../index.js';
import { approve, verdicts } from './approval.js';
import { catalogue } from './catalogue.js';
import { documents } from './documents.js';
import { meaningsIn } from './field-meanings.js';
import { approvedFolder, root, sources } from './places.js';

/** Writes the catalogue and the approved schemas; refuses, and says why, where an approved schema would be broken. */
const entries = catalogue(meaningsIn(sources));
approve(entries, approvedFolder);
for (const [path, text] of Object.entries(documents(entries))) writeFileSync(join(root, path), text);

const problems = verdicts(entries, approvedFolder).flatMap(({ problem }) => problem ?? []);
if (problems.length) {
  process.stderr.write(`${problems.join('\n\n')}\n`);
  process.exitCode = 1;
} else
  process.stdout.write(
    `The catalogue and the approved schemas of ${entries.length} events are up to date.\n`,
  );
