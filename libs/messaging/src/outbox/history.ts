import type { EntityManager } from 'typeorm';

/** An event as the audit trail tells it. */
export interface PastEvent {
  id: string;
  sequence: number;
  type: string;
  time: Date;
  correlation: string;
  data: object;
}

/** Everything that was said of an aggregate (`need/<id>`), in order. */
export const history = (manager: EntityManager, aggregate: string): Promise<PastEvent[]> =>
  manager.query(
    'select id, sequence, type, time, correlation, data from outbox_log where aggregate = $1 order by sequence',
    [aggregate],
  );
