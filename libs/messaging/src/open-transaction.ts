import { Refusal } from '@lanken/contracts';
import { upsert, type NamedAggregate, type Write } from '@lanken/persistence';
import type { EntityManager, EntityMetadata, QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import type { DatabaseSession } from './database-session.js';
import { entry, writeOutbox, type Entry } from './outbox/write-outbox.js';
import type { RequestContext } from './request-context.js';
import type { Transaction } from './transaction.js';

/** A transaction that is open; what it writes is kept until the end, so that all of it is one statement. */
export class OpenTransaction implements Transaction {
  /** How many events it has said. */
  said = 0;
  private readonly loaded = new Map<string, object>();
  private readonly saved = new Map<EntityMetadata, Set<object>>();
  private removed: object[] = [];
  private entries: Entry[] = [];
  private writes: Write[] = [];

  constructor(
    private readonly session: DatabaseSession,
    readonly now: Date,
    /** Replaced between the events of a batch. */
    public context: RequestContext,
  ) {}

  get queryRunner(): QueryRunner {
    return this.session.queryRunner;
  }

  get manager(): EntityManager {
    return this.queryRunner.manager;
  }

  newId(): string {
    return v7();
  }

  async load<E extends object>(entity: new () => E, id: string): Promise<E> {
    const found = await this.find(entity, id);
    if (found) return found;
    const name = this.metadataOf(entity).tableName.replaceAll('_', '-');
    throw new Refusal('not-found', `${name}-not-found`, `There is no ${name} with the id ${id}.`);
  }

  async find<E extends object>(entity: new () => E, id: string): Promise<E | undefined> {
    const key = `${entity.name}/${id}`;
    const known = this.loaded.get(key);
    if (known) return known as E;
    const where = { id } as object;
    const found = await this.manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
    if (found) this.loaded.set(key, found);
    return found ?? undefined;
  }

  save(entity: object): void {
    const metadata = this.metadataOf(entity.constructor);
    const entities = this.saved.get(metadata) ?? new Set();
    this.saved.set(metadata, entities.add(entity));
    if ('id' in entity) this.loaded.set(`${entity.constructor.name}/${String(entity.id)}`, entity);
  }

  remove(entity: object): void {
    this.removed.push(entity);
  }

  say(aggregate: NamedAggregate, event: object): void {
    aggregate.sequence += 1;
    this.entries.push(entry(aggregate, event, this.newId(), this.now, this.context));
    this.said += 1;
    this.save(aggregate);
  }

  write(text: string, values: unknown[]): void {
    this.writes.push({ text, values });
  }

  async flush(): Promise<void> {
    await this.session.write(this.unwritten());
    for (const entity of this.removed) await this.manager.remove(entity);
    this.removed = [];
  }

  /** Writes what is left and commits. */
  async commit(): Promise<void> {
    if (this.removed.length) await this.flush();
    await this.session.commit(this.unwritten());
  }

  private unwritten(): Write[] {
    const rows = [...this.saved].map(([metadata, entities]) => upsert(metadata, [...entities]));
    const said = this.entries.length ? writeOutbox(this.entries) : [];
    const all = [...rows, ...said, ...this.writes];
    this.saved.clear();
    this.entries = [];
    this.writes = [];
    return all;
  }

  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM's own type of an entity class
  private metadataOf(entity: Function): EntityMetadata {
    return this.session.dataSource.getMetadata(entity);
  }
}
