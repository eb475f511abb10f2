import { identityOf } from '@lanken/http';
import { connected } from '@lanken/servers';

/** Who asks: a large city, its county's board and the agency that most needs are passed up to. */
export const readers = {
  city: { role: 'municipal_coordinator', where: `kind = 'municipality' and municipality = '1480'` },
  board: { role: 'county_coordinator', where: `kind = 'county_board' and county = '14'` },
  agency: { role: 'national_officer', where: `kind = 'national_agency'` },
} as const;
export type Reader = keyof typeof readers;

/** As if the directory had said it: each holds a post at the organisation, and wrote and handles some of its needs. */
export const appointReaders = (database: string, identityKey: string, issuer: string): Promise<void> =>
  connected(database, async (client) => {
    for (const [name, { role, where }] of Object.entries(readers)) {
      const organisation = `(select * from organisation where ${where} order by organisation limit 1)`;
      await client.query(
        `insert into rights_identity select $1, md5(organisation::text || 1)::uuid from ${organisation}`,
        [identityOf(identityKey, issuer, name)],
      );
      const { rowCount } = await client.query(
        `insert into rights_appointment
         select md5(1 || organisation::text)::uuid, md5(organisation::text || 1)::uuid, organisation, $1, level, county, municipality,
           '{alcohol,narcotics,doping,tobacco_nicotine,gambling}', '2020-01-01', null from ${organisation}`,
        [role],
      );
      if (!rowCount) throw new Error(`there is no organisation for the ${name} to act for`);
    }
  });
