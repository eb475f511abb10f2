import type { Level, OrganisationKind, Role } from '@lanken/contracts';

interface Where {
  kinds?: OrganisationKind[];
  level?: Level;
  said: string;
}

// A role that is missing here may be filled in any organisation.
const places: Partial<Record<Role, Where>> = {
  municipal_coordinator: { kinds: ['municipality'], said: 'a municipality' },
  county_coordinator: { kinds: ['county_board'], said: 'a county administrative board' },
  association_contact: { kinds: ['civil_society', 'sports_federation'], said: 'an association' },
  national_officer: { level: 'national', said: 'a national organisation' },
  administrator: { level: 'national', said: 'a national organisation' },
};

/** Why an organisation cannot have a post with a role, in a sentence; undefined when it can. */
export function whyRoleDoesNotFit(
  role: Role,
  organisation: { kind: OrganisationKind; level: Level; name: string },
): string | undefined {
  const where = places[role];
  const fits = !where || (where.kinds?.includes(organisation.kind) ?? organisation.level === where.level);
  return fits
    ? undefined
    : `The role ${role} belongs to ${where.said}; ${organisation.name} is of kind ${organisation.kind}.`;
}
