import type { By, Level, Role } from '@lanken/contracts';

/** Who acts, and by which appointment: the rules need no more of the sign-in than this. */
export interface Who {
  person: string;
  organisation: string;
  level: Level;
  county: string;
  municipality: string;
  role: Role;
  /** As the events say it. */
  by(): By;
}
