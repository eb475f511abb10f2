import { AreSubstanceAreas, roles, substanceAreas, type Role, type SubstanceArea } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post as PostTo } from '@nestjs/common';
import { IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { dayOf } from '../model/day.js';
import { Organisation } from '../model/organisation.js';
import { Post } from '../model/post.js';
import { mayFillRole } from '../model/who-may.js';
import { referred } from '../referred.js';

class NewPost {
  @IsUUID()
  organisation: string;

  @IsIn(roles)
  role: Role;

  /** All of them unless told. */
  @AreSubstanceAreas()
  substanceAreas: SubstanceArea[] = [...substanceAreas];

  /** Share of full time, per cent. */
  @IsInt()
  @Min(1)
  @Max(100)
  share = 100;
}

@Controller('directory/v1/posts')
export class EstablishPost {
  constructor(private readonly transactions: Transactions) {}

  /** Establishes a post, vacant until somebody is appointed to it. */
  @PostTo()
  @Holding('county_coordinator', 'administrator')
  establish(@Body() { organisation: id, role, ...terms }: NewPost, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const organisation = await referred(tx, Organisation, id, '/organisation');
      mayFillRole(by, { organisation: organisation.id, place: organisation.place, role });
      const post = new Post();
      tx.say(post, post.establish(organisation, { id: tx.newId(), role, ...terms }, dayOf(tx.now), by.by()));
      return commandResult(post);
    });
  }
}
