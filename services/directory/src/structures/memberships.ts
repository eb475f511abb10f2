import { coordinatingRoles, networkRoles } from '../model/acts-for.js';

const quoted = (roles: readonly string[]): string => roles.map((role) => `'${role}'`).join(', ');

/** For SQL: the roles that act for an organisation among others. */
export const coordinating = quoted(coordinatingRoles);

/** For SQL: the roles of the network. */
export const inNetwork = quoted(networkRoles);

/**
 * Who is a member of which structure from when to when, as a table `membership`: a named representative; where nobody
 * is named, whoever coordinates in the member organisation; of a network, those who hold its role in its counties. `id`
 * is that of the `StructureMember`, where there is one.
 */
export const memberships = `(
  select id, structure, organisation, person, starts, ends from structure_member where person is not null
  union all
  select structure_member.id, structure_member.structure, held.organisation, held.person,
    greatest(structure_member.starts, held.starts), least(structure_member.ends, held.ends)
  from structure_member
  join held_appointment held on held.organisation = structure_member.organisation
  where structure_member.person is null and held.role in (${coordinating})
  union all
  select null, structure.id, held.organisation, held.person, held.starts, held.ends
  from structure
  join held_appointment held on held.role = structure.members_hold and held.county = any (structure.counties)
  union all
  select null, structure.id, held.organisation, held.person, held.starts, held.ends
  from structure
  join held_appointment held on held.role = structure.members_hold
  where structure.counties = '{}'
) as membership`;

/** Whether a membership is of a day. */
export const isOn = (day: string): string =>
  `${day}::date between membership.starts and coalesce(membership.ends, 'infinity')`;
