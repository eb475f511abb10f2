import { isOn, memberships } from '../structures/memberships.js';

/**
 * Whom a meeting concerns, as a table `invited`: whoever is a member of its structure (`$2`) on a day (`$3`), and who has
 * answered or was there (`$1` is the meeting); once it was held only the latter, who were its members then.
 */
export const invited = `(
  select person, coalesce(reply.organisation, member.organisation) as organisation, answer, answered, attended,
    member.person is not null as member
  from (
    select distinct on (person) person, organisation from ${memberships}
    where membership.structure = $2 and ${isOn('$3')}
      and not exists (select from meeting where id = $1 and state = 'held')
    order by person, organisation
  ) as member
  full join (select * from meeting_reply where meeting = $1) as reply using (person)
) as invited`;
