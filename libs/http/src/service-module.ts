import { readFileSync } from 'node:fs';
import { messagingMigrations, MessagingModule, type Subscriber } from '@lanken/messaging';
import { PersistenceModule } from '@lanken/persistence';
import { Module, type DynamicModule } from '@nestjs/common';
import { CreateIdempotencyKeys1764000000200 } from './idempotency/create-idempotency-keys.js';
import { eventPathDesk } from './operations/event-path-desk.js';
import { logDesk } from './operations/log-desk.js';
import type { Service } from './service.js';
import type { ServiceSettings } from './settings/service-settings.js';
import { FollowAppointments } from './sign-in/follow-appointments.js';
import { followGrants } from './sign-in/follow-grants.js';
import {
  CreateRights1764000000100,
  RestrictRights1764000000120,
  RightsAppointment,
  RightsIdentity,
  SplitRights1764000000110,
} from './sign-in/rights-tables.js';

/** The root of a service's modules: its own, the database, the event path, and its copy of the rights. */
@Module({})
export class ServiceModule {
  static of(
    { name, module, entities, migrations, rights }: Service,
    settings: ServiceSettings,
    further: object[],
  ): DynamicModule {
    const copied = rights !== 'own';
    const credentials = settings.NATS_CREDS && readFileSync(settings.NATS_CREDS, 'utf8');
    const own = further.map((each) => ({ provide: each.constructor, useValue: each }));
    return {
      module: ServiceModule,
      global: true,
      imports: [
        PersistenceModule.register({
          url: settings.DATABASE_URL,
          entities: [...(copied ? [RightsIdentity, RightsAppointment] : []), ...entities],
          migrations: [
            ...messagingMigrations,
            ...(copied
              ? [CreateRights1764000000100, SplitRights1764000000110, RestrictRights1764000000120]
              : []),
            CreateIdempotencyKeys1764000000200,
            ...migrations,
          ],
        }),
        MessagingModule.register({
          service: name,
          nats: { servers: settings.NATS_URL, credentials, replicas: settings.NATS_REPLICAS },
          subscribers: JSON.parse(settings.SUBSCRIBERS ?? '[]') as Subscriber[],
        }),
        module,
      ],
      controllers: [
        ...[eventPathDesk(name), logDesk(name)],
        ...(copied ? [FollowAppointments, followGrants(name)] : []),
      ],
      providers: own,
      exports: own.map(({ provide }) => provide),
    };
  }
}
