import type { Installation } from '../installation/installation.js';
import type { Entry } from '../load/diary.js';
import { judgeCounty } from './county.js';
import type { Finding } from './finding.js';
import { judgeNational } from './national.js';
import { judgeNeedsMade } from './needs-made.js';
import { judgePrograms } from './programs.js';
import { untilQuiet } from './quiet.js';
import { records, type Records } from './records.js';

/** How a run ended. */
export interface Verdict {
  findings: Finding[];
  records: Records;
}

/** Waits until all is quiet, and compares what was answered, said, and heard. */
export async function judge(
  installation: Installation,
  answered: Entry[],
  wrongs: readonly string[],
): Promise<Verdict> {
  const left = await untilQuiet(installation);
  const all = await records(installation, answered);
  const findings: Finding[] = [
    ...wrongs.map((text): Finding => ({ what: 'answered wrongly', text })),
    ...judgeNeedsMade(all),
    ...judgeCounty(all),
    ...judgeNational(all),
    ...left,
    ...judgePrograms(installation),
  ];
  return { findings, records: all };
}
