import type { KnownText } from './text-redaction.js';
import type { CommitmentRecord } from './commitment-record.js';

/** The texts in the state of a commitment; `at`: the pointer to it. */
export const textsOfCommitment = (
  { what, keptText, postponements }: CommitmentRecord,
  at: string,
): KnownText[] => [
  ...(what ? [[`${at}/what`, what] satisfies KnownText] : []),
  ...(keptText ? [[`${at}/text`, keptText] satisfies KnownText] : []),
  ...postponements.flatMap(({ reason }, index): KnownText[] =>
    reason ? [[`${at}/postponements/${index}/reason`, reason]] : [],
  ),
];

export function blankCommitment(it: CommitmentRecord, isBlanked: (text: string) => boolean): void {
  if (isBlanked(it.what)) it.what = '';
  if (it.keptText && isBlanked(it.keptText)) it.keptText = null;
  it.postponements = it.postponements.map(({ reason, ...rest }) =>
    reason && !isBlanked(reason) ? { ...rest, reason } : rest,
  );
}
