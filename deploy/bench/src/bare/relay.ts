import { createInbox, type NatsConnection } from '@nats-io/transport-node';
import pg from 'pg';

const batch = 1_000;

// id and need have 36 characters each, then the data: whoever hears it parses nothing; `offset 0` keeps the planner,
// whose statistics of a queue are always wrong, from joining with the whole log
const read = `
  select p.position, l.nats_subject, l.id || substr(l.aggregate, 6) || l.data::text
  from (
    select position from outbox_pending
    where position > $1 and position <> all($2::bigint[]) order by position limit ${batch}) p,
    lateral (select * from outbox_log where position = p.position offset 0) l
  order by p.position`;

type Row = [position: string, subject: string, message: string];

/**
 * The outbox to JetStream with nothing in between: while a batch is published the next is read and the one before
 * is deleted, each on a connection of its own.
 */
export class BareRelay {
  private readonly inbox = createInbox();
  private missing = 0;
  /** Published, but perhaps still in the queue. */
  private readonly published = new Set<string>();
  private deleting: Promise<unknown> = Promise.resolve();
  private settled?: { resolve: () => void; reject: (error: Error) => void };

  private constructor(
    private readonly reader: pg.Client,
    private readonly deleter: pg.Client,
    private readonly nats: NatsConnection,
  ) {
    nats.subscribe(this.inbox, { callback: (error, { data }) => this.acknowledged(error, data) });
  }

  static async open(url: string, nats: NatsConnection): Promise<BareRelay> {
    const [reader, deleter] = [new pg.Client(url), new pg.Client(url)];
    await Promise.all([reader.connect(), deleter.connect()]);
    return new BareRelay(reader, deleter, nats);
  }

  /** Publishes everything that is in the queue; the last rows may still be being deleted when it returns. */
  async drain(): Promise<void> {
    for (let rows = await this.readAfter('0'); rows.length > 0;) {
      const full = rows.length === batch;
      const [, next] = await Promise.all([this.publish(rows), full ? this.readAfter(rows.at(-1)![0]) : []]);
      this.delete(rows);
      rows = next;
    }
  }

  /** Publishes whenever somebody notifies. */
  async listen(): Promise<{ stop(): Promise<void> }> {
    let rung = false;
    let draining: Promise<void> | undefined;
    const drain = async (): Promise<void> => {
      while (rung) {
        rung = false;
        await this.drain();
      }
      draining = undefined;
    };
    this.reader.on('notification', () => {
      rung = true;
      draining ??= drain();
    });
    await this.reader.query('listen outbox');
    return { stop: async () => draining };
  }

  async close(): Promise<void> {
    await this.deleting;
    await Promise.all([this.reader.end(), this.deleter.end()]);
  }

  private async readAfter(position: string): Promise<Row[]> {
    const values = [position, `{${[...this.published].join(',')}}`];
    const { rows } = await this.reader.query<Row>({ name: 'read', text: read, values, rowMode: 'array' });
    return rows;
  }

  private publish(rows: Row[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.missing = rows.length;
      this.settled = { resolve, reject };
      for (const [, subject, message] of rows) this.nats.publish(subject, message, { reply: this.inbox });
    });
  }

  /** An acknowledgement begins with `{"stream"`, a refusal and an absent stream do not. */
  private acknowledged(error: Error | null, data: Uint8Array): void {
    if (error || data[2] !== 0x73)
      this.settled?.reject(error ?? new Error(`not stored: ${Buffer.from(data).toString()}`));
    else if (--this.missing === 0) this.settled?.resolve();
  }

  private delete(rows: Row[]): void {
    const positions = rows.map(([position]) => position);
    for (const position of positions) this.published.add(position);
    this.deleting = this.deleting.then(async () => {
      await this.deleter.query({
        name: 'delete',
        text: 'delete from outbox_pending where position = any($1::bigint[])',
        values: [`{${positions.join(',')}}`],
      });
      for (const position of positions) this.published.delete(position);
    });
  }
}
