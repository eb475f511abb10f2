import type { Level, Role, SubstanceArea } from '@lanken/contracts';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
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
  /** It lets its holder read, and nothing else. */
  readOnly: boolean;
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

// Days begin and end in Sweden. Every caller gives a row, so that a key is also found of who has no person yet, or had
// none when the command came first.
const text = `
  select asked.n::int, identified.person, held.appointment, held.organisation, held.role, held.level, held.county,
    held.municipality, to_jsonb(held.substance_areas) as "substanceAreas", held.read_only as "readOnly", kept.body as "keptBody",
    kept.status as "keptStatus", kept.id as "keptId", kept.sequence as "keptSequence", kept.expired as "keptExpired"
  from unnest($1::text[], $2::text[], $3::text[], $4::text[]) with ordinality as asked (identity, method, path, key, n)
  left join rights_identity identified on identified.identity = asked.identity
  left join rights_appointment held on held.person = identified.person
    and (now() at time zone 'Europe/Stockholm')::date between held.starts and coalesce(held.ends, 'infinity')
  left join lateral (
    select body, status, id, sequence, since <= now() - interval '24 hours' as expired from idempotency_key
    where who in (identified.person::text, asked.identity)
      and method = asked.method and path = asked.path and key = asked.key limit 1) as kept on true
  order by asked.n, held.appointment`;

interface Row extends HeldAppointment {
  /** Which of those asked about, from 1. */
  n: number;
  person: string | null;
  keptBody: Buffer | null;
  keptStatus: number;
  keptId: string | null;
  keptSequence: number | null;
  keptExpired: boolean;
}

interface Asked {
  identity: string;
  command?: CommandKey;
  resolve: (standing: Standing) => void;
  reject: (error: unknown) => void;
}

const mostAtOnce = 100;

/**
 * What callers hold, and what they were answered, as the database has it when they ask. Those who come while an
 * earlier question is under way are asked about together: a busy service has far fewer questions than requests.
 */
export class Rights {
  private readonly pool: Pool;
  private waiting: Asked[] = [];
  private asking = false;

  constructor(dataSource: DataSource) {
    this.pool = (dataSource.driver as unknown as { master: Pool }).master;
  }

  standingOf(identity: string, command?: CommandKey): Promise<Standing> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ identity, command, resolve, reject });
      if (!this.asking) void this.ask();
    });
  }

  private async ask(): Promise<void> {
    this.asking = true;
    while (this.waiting.length) {
      const asked = this.waiting.splice(0, mostAtOnce);
      try {
        const standings = await this.standingsOf(asked);
        asked.forEach(({ resolve }, index) => resolve(standings[index]!));
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
    this.asking = false;
  }

  private async standingsOf(asked: Asked[]): Promise<Standing[]> {
    const keys = (name: keyof CommandKey): (string | undefined)[] =>
      asked.map(({ command }) => command?.[name]);
    const values = [asked.map(({ identity }) => identity), keys('method'), keys('path'), keys('key')];
    const { rows } = await this.pool.query<Row>({ name: 'rights', text, values });
    const standings = asked.map((): Standing => ({ appointments: [] }));
    for (const row of rows) {
      const standing = standings[row.n - 1]!;
      standing.person = row.person ?? undefined;
      standing.kept ??= keptIn(row);
      if (row.appointment) standing.appointments.push(row);
    }
    return standings;
  }
}

const keptIn = ({ keptBody, keptStatus, keptId, keptSequence, keptExpired }: Row): KeptAnswer | undefined =>
  keptBody
    ? { body: keptBody, status: keptStatus, id: keptId, sequence: keptSequence, expired: keptExpired }
    : undefined;
