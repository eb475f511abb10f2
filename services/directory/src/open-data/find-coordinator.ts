import {
  IsCountyCode,
  IsMunicipalityCode,
  levels,
  Refusal,
  roles,
  type Level,
  type Role,
} from '@lanken/contracts';
import { Answers } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { dayOf } from '../model/day.js';
import { isPublic, selectContacts } from '../offers/contact-shown.js';
import { selectPosts } from '../posts/post-shown.js';
import { OpenToAll } from './open-to-all.js';

class WhichCoordinator {
  @IsOptional()
  @IsMunicipalityCode()
  municipality?: string;

  @IsOptional()
  @IsKnownCounty()
  county?: string;
}

class ReachedAt {
  @IsUUID()
  id: string;

  @IsString()
  title: string;

  @IsOptional()
  @IsString()
  email: string | null;

  @IsOptional()
  @IsString()
  phone: string | null;

  @IsOptional()
  @IsString()
  web: string | null;

  /** Where it is as vCard. */
  @IsString()
  vcard: string;
}

class CoordinatorFound {
  @IsIn(levels)
  level: Level;

  @IsUUID()
  organisation: string;

  @IsString()
  organisationName: string;

  @IsIn(roles)
  role: Role;

  @IsMunicipalityCode()
  municipality: string;

  @IsCountyCode()
  county: string;

  /** How many posts there are for it. */
  @IsInt()
  posts: number;

  /** In how many of them somebody acts today. */
  @IsInt()
  filled: number;

  /** Where the role is reached: its own contact points first, then those of the organisation. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ReachedAt)
  contacts: ReachedAt[];
}

class CoordinatorsFound {
  /** The nearest first: of the municipality, then of its county. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => CoordinatorFound)
  items: CoordinatorFound[];
}

// No name and no reference to a person leaves here: who holds a post is not public, that somebody does is.
const select = `
  select body.id as organisation, body.name as "organisationName", body.level,
    body.county_now as county, body.municipality_now as municipality, wanted.role,
    held.posts, held.filled, reached.contacts
  from (values ('municipality', 'municipal_coordinator'), ('county_board', 'county_coordinator')) as wanted (kind, role)
  join organisation as body on body.kind = wanted.kind and body.state = 'active'
  cross join lateral (
    select count(*)::int as posts, count(*) filter (where not vacant)::int as filled from (${selectPosts('$1')}
      where post.organisation = body.id and post.role = wanted.role and closed is null) as post) as held
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('id', point.id, 'title', title, 'email', email, 'phone', phone, 'web', web,
      'vcard', '/directory/v1/contact-points/' || point.id || '/vcard')
      order by point.role is null, point.id), '[]') as contacts
    from (${selectContacts}) as point
    where ${isPublic} and point.organisation = body.id and offer is null
      and (point.role = wanted.role or point.role is null)) as reached
  where (body.municipality_now = $2 and wanted.kind = 'municipality')
    or (body.county_now = $3 and wanted.kind = 'county_board')
  order by wanted.kind desc`;

const countyOf = `select county_now as county from organisation
  where kind = 'municipality' and state = 'active' and municipality_now = $1`;

@Controller('directory/v1/finder')
export class FindCoordinator {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Who coordinates in a municipality, or in a county, and where they are reached. */
  @Get()
  @OpenToAll()
  @Answers(CoordinatorsFound)
  async find(@Query() { municipality, county }: WhichCoordinator): Promise<CoordinatorsFound> {
    if ((municipality === undefined) === (county === undefined)) throw askedForOne();
    const today = dayOf(this.clock.now());
    const within = municipality ? await this.countyOf(municipality) : county;
    const values = [today, municipality ?? null, within];
    return { items: await this.dataSource.query<CoordinatorFound[]>(select, values) };
  }

  private async countyOf(municipality: string): Promise<string> {
    const [found] = await this.dataSource.query<{ county: string }[]>(countyOf, [municipality]);
    if (found) return found.county;
    const message = `There is no municipality with the code ${municipality}; such as 0780 for Växjö.`;
    throw new Refusal('unprocessable', 'unknown-municipality', message, [
      { pointer: '/municipality', message },
    ]);
  }
}

function askedForOne(): Refusal {
  const message = 'Ask for one: a municipality by its four digits, or a county by its two.';
  return new Refusal('invalid', 'municipality-or-county', message, [{ pointer: '/municipality', message }]);
}
