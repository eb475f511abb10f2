import type { Level, Role, SubstanceArea } from '@lanken/contracts';
import type { DataSource } from 'typeorm';
import type { Pool } from 'pg';
import type { KeptAnswer } from '../idempotency/kept-answer.js';

/** An appointment that is in force today. */
export interface HeldAppointment {
  appointment: string;
  organisation: string;
  role: Role;
  level: Level;
  county: string;
  municipality: string;
  substanceAreas: SubstanceArea[];
}

/** What the database says of a caller before anything is decided. */
export interface Standing {
  person?: string;
  appointments: HeldAppointment[];
  /** The answer that was given to the same Idempotency-Key. */
  kept?: KeptAnswer;
}

/** What a command with an Idempotency-Key is known by, besides who sends it. */
export interface CommandKey {
  method: string;
  path: string;
  key: string;
}

// Days begin and end in Sweden. A caller always gives a row, so that a key is also found for who has no person yet.
const standing = (kept: string, join: string): string => `
  select identified.person, held.appointment, held.organisation, held.role, held.level, held.county, held.municipality,
    to_jsonb(held.substance_areas) as "substanceAreas"${kept}
  from (values ($1)) as caller (identity)
  left join rights_identity identified on identified.identity = caller.identity
  left join rights_appointment held on held.person = identified.person
    and (now() at time zone 'Europe/Stockholm')::date between held.starts and coalesce(held.ends, 'infinity')
  ${join}
  order by held.appointment`;

const rightsOnly = { name: 'rights', text: standing('', '') };
const rightsAndKey = {
  name: 'rights-and-key',
  text: standing(
    ', kept.body as "keptBody", kept.status as "keptStatus", kept.id as "keptId", kept.sequence as "keptSequence"',
    `left join idempotency_key kept on kept.who = coalesce(identified.person::text, caller.identity)
      and kept.method = $2 and kept.path = $3 and kept.key = $4 and kept.since > now() - interval '24 hours'`,
  ),
};

interface Row extends HeldAppointment {
  person: string | null;
  keptBody?: Buffer | null;
  keptStatus: number;
  keptId: string | null;
  keptSequence: number | null;
}

/** What callers hold, and what they were answered: one prepared statement a request. */
export class Rights {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = (dataSource.driver as unknown as { master: Pool }).master;
  }

  async standingOf(identity: string, command?: CommandKey): Promise<Standing> {
    const { rows } = await this.pool.query<Row>(
      command
        ? { ...rightsAndKey, values: [identity, command.method, command.path, command.key] }
        : { ...rightsOnly, values: [identity] },
    );
    const [{ person, keptBody, keptStatus, keptId, keptSequence }] = rows as [Row];
    return {
      person: person ?? undefined,
      appointments: rows.filter(({ appointment }) => appointment),
      kept: keptBody ? { body: keptBody, status: keptStatus, id: keptId, sequence: keptSequence } : undefined,
    };
  }
}
