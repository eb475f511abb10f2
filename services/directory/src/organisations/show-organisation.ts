import { Refusal, roles } from '@lanken/contracts';
import { Answers, Holding, Id } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, ValidateNested } from 'class-validator';
import { DataSource } from 'typeorm';
import { dayOf } from '../model/day.js';
import { PostShown, selectPosts } from '../posts/post-shown.js';
import { OrganisationShown, selectOrganisations } from './organisation-shown.js';

class OrganisationWithPosts extends OrganisationShown {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PostShown)
  posts: PostShown[];
}

@Controller('directory/v1/organisations')
export class ShowOrganisation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** An organisation with its posts and who holds them. */
  @Get(':id')
  @Holding(...roles)
  @Answers(OrganisationWithPosts)
  async show(@Id() id: string): Promise<OrganisationWithPosts> {
    const [organisation] = await this.dataSource.query<OrganisationShown[]>(
      `${selectOrganisations} where id = $1`,
      [id],
    );
    if (!organisation)
      throw new Refusal('not-found', 'organisation-not-found', `There is no organisation with the id ${id}.`);
    const today = dayOf(this.clock.now());
    const select = `${selectPosts('$1')} where post.organisation = $2 order by post.role, post.id`;
    return { ...organisation, posts: await this.dataSource.query<PostShown[]>(select, [today, id]) };
  }
}
