import { Refusal } from '@lanken/contracts';
import { Injectable } from '@nestjs/common';
import { KnownPlaces } from '../places/known-places.js';

/** Whose report, of which year. */
export interface ReportedYear {
  county: string;
  year: number;
}

/** Reads county and year of a report from its path; what is none is not found. */
@Injectable()
export class ReportedYears {
  constructor(private readonly places: KnownPlaces) {}

  async of(county: string, year: string): Promise<ReportedYear & { municipalities: string[] }> {
    const places = await this.places.now();
    if (!/^\d{2}$/.test(county) || !places.countyBoard(county))
      throw new Refusal('not-found', 'county-not-found', `There is no county with the code ${county}.`);
    if (!/^2\d{3}$/.test(year))
      throw new Refusal(
        'not-found',
        'year-not-found',
        `${year} is no year: write it with four digits, such as 2026.`,
      );
    return { county, year: Number(year), municipalities: places.municipalitiesOf(county) };
  }
}
