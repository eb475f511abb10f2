import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OfficeHours } from '../model/office-hours.js';
import { Paces } from '../model/paces.js';
import { WorkingTime } from '../model/working-time.js';
import { ClockSettings, termsOf, usualHours } from './clock-settings.js';

const freshFor = 1_000; // milliseconds: due dates may count hours that were changed a second ago

/** How the clocks of custodians go, by the settings and by what organisations say; read at most once a second. */
@Injectable()
export class KnownPaces {
  private readonly usual: WorkingTime;
  /** Kept while they do not change, for each remembers the days that it has counted. */
  private own = new Map<string, { sequence: number; working: WorkingTime }>();
  private read?: { paces: Promise<Paces>; until: number };

  constructor(private readonly settings: ClockSettings) {
    this.usual = new WorkingTime(usualHours(settings));
  }

  /** `manager`: of the transaction that asks, so that who has a connection does not wait for another. */
  async now(manager: EntityManager): Promise<Paces> {
    if (!this.read || this.read.until < performance.now())
      this.read = { paces: this.load(manager), until: performance.now() + freshFor };
    try {
      return await this.read.paces;
    } catch (error) {
      this.read = undefined;
      throw error;
    }
  }

  private async load(manager: EntityManager): Promise<Paces> {
    const all = await manager.find(OfficeHours);
    this.own = new Map(
      all.map((hours) => {
        const known = this.own.get(hours.id);
        const { sequence } = hours;
        return [
          hours.id,
          known?.sequence === sequence ? known : { sequence, working: new WorkingTime(hours) },
        ];
      }),
    );
    const own = new Map([...this.own].map(([id, { working }]) => [id, working]));
    return new Paces(termsOf(this.settings), this.usual, own);
  }
}
