import { roles, structureKinds, type StructureKind } from '@lanken/contracts';
import { Answers, By, Holding, Paging, type Actor, type Page } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { IsLine } from '../fields/is-line.js';
import { dayOf } from '../model/day.js';
import { structureStates, type StructureState } from '../model/structure-record.js';
import { byName, contains, selectPage } from '../select-page.js';
import { isOn, memberships } from './memberships.js';
import { isReadable, reader } from './readable.js';
import { selectStructures, StructureShown } from './structure-shown.js';

class WhichStructures extends Paging {
  @IsOptional()
  @IsIn(structureKinds)
  kind?: StructureKind;

  /** One of its counties. */
  @IsOptional()
  @IsKnownCounty()
  county?: string;

  @IsOptional()
  @IsIn(structureStates)
  state?: StructureState;

  /** The organisation that convenes it. */
  @IsOptional()
  @IsUUID()
  convenor?: string;

  /** The structure whose body it is. */
  @IsOptional()
  @IsUUID()
  partOf?: string;

  /** Somebody who is a member today. */
  @IsOptional()
  @IsUUID()
  person?: string;

  /** An organisation that is a member today. */
  @IsOptional()
  @IsUUID()
  organisation?: string;

  /** A part of the title. */
  @IsOptional()
  @IsLine(200)
  q?: string;
}

const isMember = `select from ${memberships} where membership.structure = structure.id and ${isOn('$5')}`;
const select = `${selectStructures}
  where ${isReadable}
    and ($6::text is null or structure.kind = $6) and ($7::text is null or counties @> array[$7])
    and ($8::text is null or structure.state = $8) and ($9::uuid is null or convenor = $9)
    and ($10::uuid is null or part_of = $10) and ($11::uuid is null or exists (${isMember} and person = $11))
    and ($12::uuid is null or exists (${isMember} and membership.organisation = $12)
      or exists (select from structure_member member where member.structure = structure.id
        and member.organisation = $12 and $5::date between starts and coalesce(ends, 'infinity')))
    and ${contains('title', '$13')}`;

@Controller('directory/v1/structures')
export class ListStructures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Structures by their title, as far as the caller may read them. */
  @Get()
  @Holding(...roles)
  @Answers(StructureShown, 'page')
  list(@Query() asked: WhichStructures, @By() by: Actor): Promise<Page<StructureShown>> {
    const { kind, county, state, convenor, partOf, person, organisation, q } = asked;
    const values = [...reader(by, dayOf(this.clock.now())), kind, county, state, convenor, partOf, person];
    const order = `${byName('title')}, id`;
    return selectPage(this.dataSource, { select, order, values: [...values, organisation, q] }, asked);
  }
}
