import { roles, type Role } from '@lanken/contracts';
import { Answers, Holding, Paging, type Page } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { dayOf } from '../model/day.js';
import { byName, selectPage } from '../select-page.js';
import { PostShown, selectPosts } from './post-shown.js';

class WhichPosts extends Paging {
  @IsOptional()
  @IsUUID()
  organisation?: string;

  @IsOptional()
  @IsKnownCounty()
  county?: string;

  @IsOptional()
  @IsIn(roles)
  role?: Role;

  /** `true`: only those that nobody who acts holds today; `false`: only the others. */
  @IsOptional()
  @IsIn(['true', 'false'])
  vacant?: 'true' | 'false';
}

const select = `${selectPosts('$1')}
  where ($2::uuid is null or post.organisation = $2) and ($3::text is null or post.county_now = $3)
    and ($4::text is null or post.role = $4) and ($5::boolean is null or not held.acted = $5)
    and closed is null`;
const order = `${byName('"organisationName"')}, role, id`;

@Controller('directory/v1/posts')
export class ListPosts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Posts by the name of their organisation, and who holds them. */
  @Get()
  @Holding(...roles)
  @Answers(PostShown, 'page')
  list(@Query() asked: WhichPosts): Promise<Page<PostShown>> {
    const values = [dayOf(this.clock.now()), asked.organisation, asked.county, asked.role, asked.vacant];
    return selectPage(this.dataSource, { select, order, values }, asked);
  }
}
