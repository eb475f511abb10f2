import type { CommitmentRecord } from './commitment-record.js';

/** A text of a need, with the JSON pointer to it in the need as it is shown. */
export type Text = [pointer: string, text: string];

/** The texts in the state of a commitment; `at`: the pointer to it. */
export const textsOfCommitment = (
  { what, keptText, postponements }: CommitmentRecord,
  at: string,
): Text[] => [
  ...(what ? [[`${at}/what`, what] satisfies Text] : []),
  ...(keptText ? [[`${at}/text`, keptText] satisfies Text] : []),
  ...postponements.flatMap(({ reason }, index): Text[] =>
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
