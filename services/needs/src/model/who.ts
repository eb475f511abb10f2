import { byClock, type By, type Level, type Role } from '@lanken/contracts';

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

/** What makes a move without being an organisation that the need knows. */
export interface Engine {
  engine: 'clock' | 'theme';
  by(): By;
}

/** Whoever makes a move. */
export type Mover = Who | Engine;

export const isEngine = (mover: Mover): mover is Engine => 'engine' in mover;

/** The clock, or the service itself. */
export const theClock: Engine = { engine: 'clock', by: () => byClock };

/** What happens to a need through its theme, by whom the theme says. */
export const throughTheme = (who: Pick<Who, 'by'>): Engine => ({ engine: 'theme', by: () => who.by() });
