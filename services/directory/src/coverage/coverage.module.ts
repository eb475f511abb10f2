import { Module } from '@nestjs/common';
import { AdoptProgramme } from './adopt-programme.js';
import { EndProgramme } from './end-programme.js';
import { ListCoverage } from './list-coverage.js';
import { ListMeasures } from './list-measures.js';
import { ListProgrammes } from './list-programmes.js';
import { ShowCoverageHistory } from './show-coverage-history.js';
import { ShowProgrammeHistory } from './show-programme-history.js';
import { TakeCoverage } from './take-coverage.js';

/** What is there and what is missing in each municipality and county, today and over time. */
@Module({
  controllers: [
    AdoptProgramme,
    EndProgramme,
    ListProgrammes,
    ListCoverage,
    ListMeasures,
    ShowCoverageHistory,
    ShowProgrammeHistory,
  ],
  providers: [TakeCoverage],
})
export class CoverageModule {}
