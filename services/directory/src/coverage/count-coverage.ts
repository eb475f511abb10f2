import { stateOn } from '../appointments/appointment-shown.js';

const within = (starts: string, ends: string, day: string): string =>
  `${day}::date between ${starts} and coalesce(${ends}, 'infinity')`;

/** Selects, of every municipality and county that is, what `definitions` define, as of a day, which is today. */
export const countCoverage = (day: string): string => `
  select case when body.kind = 'municipality' then body.municipality_now else body.county_now end as area,
    body.county_now as county, body.id as organisation,
    held.coordinators, held.share, held.deputies, met.structures, adopted.programmes, reached.contacts,
    reached.verified_contacts
  from organisation body
  cross join lateral (
    select count(*) filter (where acting)::int as coordinators,
      coalesce(sum(appointment_share) filter (where acting and not deputy), 0)::int as share,
      count(*) filter (where acting and deputy)::int as deputies
    from (
      select ${stateOn(day)} = 'active' as acting, deputy_of is not null as deputy, appointment.share as appointment_share
      from post join appointment on appointment.post = post.id
      where post.organisation = body.id and closed is null and post.role =
        case when body.kind = 'municipality' then 'municipal_coordinator' else 'county_coordinator' end) as appointed
  ) as held
  cross join lateral (
    select count(*)::int as structures from structure
    where state = 'active' and members_hold is null and last_met > ${day}::date - 365
      and (convenor = body.id or exists (select from structure_member member
        where member.structure = structure.id and member.organisation = body.id
          and ${within('member.starts', 'member.ends', day)}))
  ) as met
  cross join lateral (
    select count(*)::int as programmes from programme
    where programme.organisation = body.id and ${within('programme.starts', 'programme.ends', day)}
  ) as adopted
  cross join lateral (
    select count(*)::int as contacts, count(*) filter (where verified > ${day}::date - 365)::int as verified_contacts
    from contact_point where contact_point.organisation = body.id and withdrawn is null
  ) as reached
  where body.kind in ('municipality', 'county_board') and body.state = 'active'`;

/** The columns of coverage as the API names them. */
export const shownColumns = `area, county, organisation, coordinators, share, deputies, structures, programmes, contacts,
  verified_contacts as "verifiedContacts"`;
