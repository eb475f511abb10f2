/** What became of a need, as the yearly report tells it; the database's function `need_outcome` says which. */
export const reportedOutcomes = ['answered', 'declined', 'withdrawn', 'open'] as const;
export type ReportedOutcome = (typeof reportedOutcomes)[number];
