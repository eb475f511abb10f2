/** What became of a need, as the yearly report tells it. */
export const reportedOutcomes = ['answered', 'declined', 'withdrawn', 'open'] as const;
export type ReportedOutcome = (typeof reportedOutcomes)[number];

/**
 * The outcome of a published need, of the table or alias `need`, in SQL: for counting and for filtering, which must agree.
 * A need that was closed without an answer had been declined.
 */
export const outcomeExpression = `case when jsonb_path_exists(need.responses, '$[*] ? (@.kind != "decline")') then 'answered'
  when need.status = 'withdrawn' then 'withdrawn' when need.status in ('declined', 'closed') then 'declined' else 'open' end`;
