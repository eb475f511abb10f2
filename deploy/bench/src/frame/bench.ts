import type { Goal } from './goal.js';
import type { OpenSide } from './side.js';

/** The name of Länken's own side in every bench. */
export const ours = 'Länken';

/** Sides that take turns in one run, and what is read from it. */
export interface Bench {
  /** As it is given on the command line. */
  name: string;
  sides: Record<string, OpenSide>;
  comparisons: Comparison[];
  /** What a reader of the table has to know. */
  notes?: string[];
  /** It takes long, so it runs only where it is named. */
  onlyByName?: boolean;
}

/** One row of the result: a metric of ours beside the same metric of another side. */
export interface Comparison {
  name: string;
  metric: string;
  unit: string;
  /** The side that is judged, where it is not the one named `ours`. */
  side?: string;
  /** The side that ours is compared with; none where the goal is a figure of its own. */
  against?: string;
  goal: Goal;
}
