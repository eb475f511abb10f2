import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Organisation } from '../model/organisation.js';
import { Route } from '../model/route.js';
import { Places } from '../model/places.js';

const freshFor = 1_000; // milliseconds: no longer than a right may outlive its appointment

/** The places as the copy of the directory tells them, read at most once a second: every publication needs them. */
@Injectable()
export class KnownPlaces {
  private read?: { places: Promise<Places>; until: number };

  constructor(private readonly dataSource: DataSource) {}

  /** Ask before a transaction begins, for it takes a connection of its own; or with the manager of that transaction. */
  async now(manager = this.dataSource.manager): Promise<Places> {
    if (!this.read || this.read.until < performance.now())
      this.read = { places: this.load(manager), until: performance.now() + freshFor };
    try {
      return await this.read.places;
    } catch (error) {
      this.read = undefined;
      throw error;
    }
  }

  private async load(manager: EntityManager): Promise<Places> {
    const kind = In(['county_board', 'municipality', 'national_agency']);
    const where = [{ kind }, { ended: true }];
    const known = await manager.find(Organisation, { where, order: { organisation: 'asc' } });
    const routes = await manager.find(Route, { order: { starts: 'desc', routing: 'asc' } });
    return new Places(known, routes);
  }
}
