import { IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By, byClock } from '../by.js';
import { Event } from '../event.js';
import { IsDay } from '../fields.js';
import { substanceAreas, type SubstanceArea } from '../words.js';

@Event({
  service: 'directory',
  aggregate: 'routing',
  fact: 'set',
  version: 1,
  when: 'The national level says which national organisation takes needs of a substance area, or by default; said again of the same routing when its days change.',
  level: 'national: it is the national level that divides what reaches it.',
  example: {
    routing: '01990000-0000-7000-8000-000000000f01',
    substanceArea: 'gambling',
    organisation: '01990000-0000-7000-8000-000000000001',
    from: '2022-01-01',
    by: byClock,
  },
})
export class RoutingSet {
  @IsUUID()
  routing: string;

  /** Absent: the default, for every area that has no routing of its own. */
  @IsOptional()
  @IsIn(substanceAreas)
  substanceArea?: SubstanceArea;

  @IsUUID()
  organisation: string;

  /** The first day, in Swedish time. */
  @IsDay()
  from: string;

  /** The last day, where there is one; one before `from` means that the routing never applies. */
  @IsOptional()
  @IsDay()
  to?: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}
