export { addressOf, connected, databasePerService } from './databases.js';
export { whenWeAreGone } from './guard.js';
export { natsFromDebian, natsOnPath } from './nats-binary.js';
export { natsWays, startNats, type NatsOptions, type NatsWay, type RunningNats } from './nats.js';
export { freePort } from './ports.js';
export {
  postgresWays,
  startPostgres,
  type PostgresOptions,
  type PostgresWay,
  type RunningPostgres,
} from './postgres.js';
export { dockerWith } from './docker.js';
export { commandLine, isAlive } from './processes.js';
export { removeServerData } from './remove-data.js';
export { Unavailable, type Log } from './ways.js';
