import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Finding } from '../verdict/finding.js';

/** A safeguard taken away, and what a chaos run must find then. */
export interface Mutant {
  name: string;
  patch: string;
  finds: Finding['what'];
}

const folder = join(import.meta.dirname, '../../mutants');

/** Every patch in `mutants/`; before the changes it says what it takes away, and in the last line `finds: <finding>`. */
export const mutants: readonly Mutant[] = readdirSync(folder)
  .filter((file) => file.endsWith('.patch'))
  .map((file) => {
    const patch = join(folder, file);
    const finds = /^finds: (.+)$/m.exec(readFileSync(patch, 'utf8'))?.[1];
    if (!finds) throw new Error(`${file} does not say "finds: <finding>" before its changes.`);
    return { name: basename(file, '.patch'), patch, finds: finds as Finding['what'] };
  });
