import { eventClassOf, splitTexts } from '@lanken/contracts';
import { arrayLiteral, ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';
import { readRows } from '../inbox/rows.js';
import { contentDigest, linkOf, loggedColumns, saltTexts, type LoggedRow } from '../outbox/chain.js';

type Link = Pick<LoggedRow, 'position' | 'aggregate' | 'sequence' | 'texts' | 'digest'>;

const atOnce = 1_000; // rows

/** Links the events of each aggregate in a chain, those that were said before it too. */
export class ChainOutbox1764000080100 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- texts: pointer → digest and salt of each free text. digest: of what the event says and of the link before.
      alter table outbox_log add texts json, add digest bytea;
      create function chain_outbox() returns trigger language plpgsql as $$
      declare
        before bytea := '';
      begin
        if new.sequence > 1 then
          select digest into before from outbox_log where aggregate = new.aggregate and sequence = new.sequence - 1;
        end if;
        -- What somebody writes past the services has no digest of its content: it breaks the chain, and that is seen.
        new.digest := sha256(coalesce(before, '') || timestamptz_send(new.recorded) || coalesce(new.digest, ''));
        return new;
      end $$;
      create trigger chain_outbox before insert on outbox_log for each row execute function chain_outbox();`);
    await chainAll(queryRunner);
    await queryRunner.query('alter table outbox_log alter digest set not null');
  }
}

/** Not in SQL, which knows neither which fields are texts nor how JSON is written here. */
async function chainAll(runner: QueryRunner): Promise<void> {
  let last: Link | undefined;
  for (;;) {
    const rows: LoggedRow[] = await readRows(
      runner,
      `select ${loggedColumns} from outbox_log
       where (aggregate, sequence) > ($1, $2) order by aggregate, sequence limit ${atOnce}`,
      [last?.aggregate ?? '', last?.sequence ?? 0],
    );
    if (!rows.length) return;
    const links = rows.map((row) => (last = linkAfter(last, row)));
    await runner.query(
      `update outbox_log set texts = link.texts, digest = link.digest
       from unnest($1::bigint[], $2::json[], $3::bytea[]) as link(position, texts, digest) where outbox_log.position = link.position`,
      [
        arrayLiteral(links.map(({ position }) => position)),
        arrayLiteral(links.map(({ texts }) => texts)),
        arrayLiteral(links.map(({ digest }) => `\\x${digest.toString('hex')}`)),
      ],
    );
  }
}

function linkAfter(last: Link | undefined, row: LoggedRow): Link {
  const type = eventClassOf(row.type);
  const { codes, texts } = type
    ? splitTexts(type, row.data)
    : { codes: row.data, texts: new Map<string, string>() };
  const salted = saltTexts(texts);
  const before = last?.aggregate === row.aggregate ? last.digest : undefined;
  const digest = linkOf(before, row.recorded_bytes, contentDigest(row, codes, salted));
  return { position: row.position, aggregate: row.aggregate, sequence: row.sequence, texts: salted, digest };
}
