import type { NatsLimits, OperatorLimits } from '@nats-io/jwt';

/** No limit on what a user sends and hears. */
export const NO_LIMITS: NatsLimits = { subs: -1, data: -1, payload: -1 };

/** No limit on what an account does, and no storage. */
export const UNLIMITED: OperatorLimits = {
  ...NO_LIMITS,
  imports: -1,
  exports: -1,
  wildcards: true,
  conn: -1,
  leaf: -1,
};

/** Streams may be kept, as many and as large as the server's own configuration lets them be. */
export const WITH_STREAMS: OperatorLimits = {
  ...UNLIMITED,
  mem_storage: -1,
  disk_storage: -1,
  streams: -1,
  consumer: -1,
};

/** An outside subscriber listens and acknowledges: it needs few connections, small messages and no doors of its own. */
export const LISTENER: OperatorLimits = {
  ...UNLIMITED,
  subs: 100,
  payload: 16_384,
  imports: 3,
  exports: 0,
  conn: 20,
  leaf: 0,
};
