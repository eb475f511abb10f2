import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The root of the checkout, seen from the compiled file. */
export const root = here('../../../../');
/** The sources of the contracts, for their doc comments. */
export const sources = here('../../src');
/** The approved copy of each event's schema. */
export const approvedFolder = here('../../approved');
