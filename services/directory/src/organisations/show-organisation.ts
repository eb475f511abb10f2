import { IsCountyCode, IsDay, IsMunicipalityCode, Refusal, roles } from '@lanken/contracts';
import { Answers, Holding, Id } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { DataSource } from 'typeorm';
import { dayOf } from '../model/day.js';
import { PostShown, selectPosts } from '../posts/post-shown.js';
import { OrganisationShown } from './organisation-shown.js';

class NameShown {
  @IsString()
  name: string;

  /** Absent: as long as anyone knows. */
  @IsOptional()
  @IsDay()
  from: string | null;
}

class PlaceShown {
  @IsCountyCode()
  county: string;

  @IsMunicipalityCode()
  municipality: string;

  @IsOptional()
  @IsDay()
  from: string | null;
}

class WorksInShown {
  /** The code of a county or municipality. */
  @IsString()
  area: string;

  @IsDay()
  from: string;

  @IsOptional()
  @IsDay()
  to: string | null;
}

class OrganisationWithPosts extends OrganisationShown {
  /** Every name that it has had, the oldest first. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => NameShown)
  names: NameShown[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PlaceShown)
  places: PlaceShown[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => WorksInShown)
  worksIn: WorksInShown[];

  /** The organisations in whose place it stands. */
  @IsUUID(undefined, { each: true })
  predecessors: string[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PostShown)
  posts: PostShown[];
}

const select = `
  select id, sequence, name, kind, state, level, county_now as county, municipality_now as municipality, identifiers,
    successor, ceased::text as ceased, freshness, verified::text as verified, names, places, works_in as "worksIn",
    array(select id from organisation before where before.successor = organisation.id order by ceased, id) as predecessors
  from organisation where id = $1`;

@Controller('directory/v1/organisations')
export class ShowOrganisation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** An organisation with its names, places and posts, and who holds them. */
  @Get(':id')
  @Holding(...roles)
  @Answers(OrganisationWithPosts)
  async show(@Id() id: string): Promise<OrganisationWithPosts> {
    const [organisation] = await this.dataSource.query<OrganisationWithPosts[]>(select, [id]);
    if (!organisation)
      throw new Refusal('not-found', 'organisation-not-found', `There is no organisation with the id ${id}.`);
    const today = dayOf(this.clock.now());
    const posts = `${selectPosts('$1')} where post.organisation = $2 and closed is null order by post.role, post.id`;
    return { ...organisation, posts: await this.dataSource.query<PostShown[]>(posts, [today, id]) };
  }
}
