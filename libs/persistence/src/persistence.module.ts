import { Logger, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type MigrationInterface } from 'typeorm';
import { connect } from './connect.js';

export type EntityClass = abstract new () => object;
export type MigrationClass = new () => MigrationInterface;

export interface PersistenceOptions {
  /** `postgres://role:password@host:port/database` */
  url: string;

  entities: EntityClass[];

  migrations: MigrationClass[];
  /** Connections at most; 10 unless told. */
  poolSize?: number;
}

/** Gives a service its `DataSource`: connected, migrated, closed at shutdown. */
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static register(options: PersistenceOptions): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      providers: [
        { provide: DataSource, useFactory: () => connect(options, new Logger(PersistenceModule.name)) },
      ],
      exports: [DataSource],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
