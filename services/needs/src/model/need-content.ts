import type { Ask, SubstanceArea, Urgency, Visibility } from '@lanken/contracts';
import { Refusal, type FieldProblem } from '@lanken/contracts';
import type { Clearance } from './need-cleared.js';

/** What the asker writes; a draft may lack what a published need must have. */
export interface NeedContent {
  title: string;
  description?: string | null;
  tried?: string | null;
  targetGroup?: string | null;
  ask?: Ask | null;
  substanceAreas?: SubstanceArea[] | null;
  areas?: string[] | null;
  leadCounty?: string | null;
  /** `normal` unless told. */
  urgency?: Urgency | null;
  /** `network` unless told. */
  visibility?: Visibility | null;
  /** What the levels above may read of it when it is restricted. */
  cleared?: Clearance | null;
}

const required = {
  ask: 'Say what is asked for.',
  substanceAreas: 'Name at least one substance area.',
  areas: 'Name at least one county or municipality that it concerns.',
} as const;

/** Refuses to publish what others could not act on. */
export function checkComplete(content: Pick<NeedContent, keyof typeof required>): void {
  const missing = (Object.keys(required) as (keyof typeof required)[]).filter(
    (field) => !content[field]?.length,
  );
  const problems = missing.map((field): FieldProblem => ({ pointer: `/${field}`, message: required[field] }));
  if (problems.length)
    throw new Refusal(
      'unprocessable',
      'need-incomplete',
      'The need lacks what it must say to be published.',
      problems,
    );
}
