import { askDatabase } from '../installation/databases.js';
import type { Installation } from '../installation/installation.js';
import { countyCopy } from '../installation/servers.js';

// Four of a hundred transactions that say something take up to 0.2 s longer to commit, so that others overtake them;
// one of a hundred fails at its commit.
const lateCommits = `
  create function commit_late() returns trigger language plpgsql as $$
    declare chance int := abs(hashtext(new.id::text)) % 1000;
    begin
      if chance < 40 then perform pg_sleep(0.02 + chance * 0.0045);
      elsif chance < 50 then raise exception 'this commit fails, by the chance of the journey';
      end if;
      return null;
    end $$;
  create constraint trigger commit_late after insert on outbox_log deferrable initially deferred
    for each row execute function commit_late()`;

// A batch of effects takes its time, so that what strikes meanwhile finds it half done.
const slowEffects = `
  create function slow_effect() returns trigger language plpgsql as $$
    begin
      if abs(hashtext(new.event)) % 1000 < 30 then perform pg_sleep(0.04); end if;
      return null;
    end $$;
  create trigger slow_effect after insert on effect for each row execute function slow_effect()`;

/** What a busy system does by itself, and more of it: late and failing commits, slow effects. */
export async function disturb(installation: Installation): Promise<void> {
  for (const service of ['needs', 'directory']) await askDatabase(installation, service, lateCommits);
  await askDatabase(installation, countyCopy, slowEffects);
}
