import type { EntityClass, MigrationClass } from '@lanken/persistence';
import type { INestApplication, Type } from '@nestjs/common';

/** What a service is made of. */
export interface Service {
  /** Also the first part of its paths: `/{name}/v1/…`. */
  name: string;
  /** The table of contents: every use case, listed. */
  module: Type;
  entities: EntityClass[];
  migrations: MigrationClass[];
  /** `copied` (unless told): rights are kept as a copy of the directory's. `own`: the database has them itself. */
  rights?: 'copied' | 'own';
  /** Classes of further environment variables; each is a provider of its instance. */
  settings?: (new () => object)[];
}

/** A service that answers. */
export interface RunningService {
  url: string;
  app: INestApplication;
  /** Drains and ends it: finishes the requests under way, then closes everything. */
  stop(): Promise<void>;
}
