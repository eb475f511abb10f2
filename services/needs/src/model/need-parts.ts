import type { By, DeclineReason, Level, ResponseKind, Verdict } from '@lanken/contracts';

/** An answer to a need, or a decline, as it was given; never changed. */
export interface Response {
  id: string;
  kind: ResponseKind | 'decline';
  text?: string;
  pointer?: string;
  /** The theme through which it came. */
  theme?: string;
  /** Of a decline. */
  reason?: DeclineReason;
  /** Of a decline: where the asker can turn. */
  next?: { organisation?: string; text?: string };
  by: By;
  at: string;
}

/** Whether a response helped, as the asker says; when the need is closed before, its verdict is that of each response. */
export interface FollowUp {
  response: string;
  verdict: Verdict;
  text?: string;
  by: By;
  at: string;
}

/** A question of a custodian to the asker, with what came of it. */
export interface InfoRequest {
  id: string;
  question: string;
  by: By;
  at: string;
  answer?: string;
  answeredBy?: By;
  /** When it was answered, or when it was found that nobody would. */
  endedAt?: string;
}

/** That another organisation take the need over; it waits for a yes or no. */
export interface Proposal {
  organisation: string;
  level: Level;
  county: string;
  text: string;
  by: By;
  at: string;
}
