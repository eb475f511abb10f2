import type { By, Level, Role, SubstanceArea } from '@lanken/contracts';

/** Who acts, by an appointment in force today: all rights come from it. */
export class Actor {
  person: string;
  appointment: string;
  organisation: string;
  role: Role;
  level: Level;
  county: string;
  municipality: string;
  substanceAreas: SubstanceArea[];

  /** The actor as events name it: references only. */
  by(): By {
    const { person, appointment, organisation } = this;
    return { actor: 'person', personRef: person, appointment, organisation };
  }
}
