import type { MigrationClass } from '@lanken/persistence';
import { ChainOutbox1764000080100 } from './chain-outbox.js';
import { CreateMessaging1764000000000 } from './create-messaging.js';
import { FindRedactions1764000080200 } from './find-redactions.js';

/** What makes the tables of the event path, the same in every service's database. */
export const messagingMigrations: MigrationClass[] = [
  CreateMessaging1764000000000,
  ChainOutbox1764000080100,
  FindRedactions1764000080200,
];
