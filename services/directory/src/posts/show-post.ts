import { Refusal, roles } from '@lanken/contracts';
import { Answers, Holding, Id } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '../model/day.js';
import { PostShown, selectPosts } from './post-shown.js';

@Controller('directory/v1/posts')
export class ShowPost {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A post and who holds it. */
  @Get(':id')
  @Holding(...roles)
  @Answers(PostShown)
  async show(@Id() id: string): Promise<PostShown> {
    const values = [dayOf(this.clock.now()), id];
    const [post] = await this.dataSource.query<PostShown[]>(
      `${selectPosts('$1')} where post.id = $2`,
      values,
    );
    if (!post) throw new Refusal('not-found', 'post-not-found', `There is no post with the id ${id}.`);
    return post;
  }
}
