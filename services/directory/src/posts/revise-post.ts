import { AreSubstanceAreas, type SubstanceArea } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post as PostTo } from '@nestjs/common';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Appointment } from '../model/appointment.js';
import { dayOf } from '../model/day.js';
import { Post } from '../model/post.js';
import { mayFillRole } from '../model/who-may.js';

class Revision {
  /** Share of full time, per cent. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  share?: number;

  @IsOptional()
  @AreSubstanceAreas()
  substanceAreas?: SubstanceArea[];
}

@Controller('directory/v1/posts')
export class RevisePost {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Gives a post another share or other substance areas. Who has all of its areas has all of the new ones, who has some
   * keeps what is left of them.
   */
  @PostTo(':id/revise')
  @HttpCode(200)
  @Holding('county_coordinator', 'administrator')
  revise(
    @Id() id: string,
    @Body() { share, substanceAreas }: Revision,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const post = await tx.load(Post, id);
      mayFillRole(by, post);
      const today = dayOf(tx.now);
      const held = await tx.manager.findBy(Appointment, { post: id });
      const { substanceAreas: before } = post;
      const terms = { share: share ?? undefined, substanceAreas: substanceAreas ?? undefined };
      tx.say(post, post.revise(terms, held, today, by.by()));
      if (substanceAreas)
        for (const appointment of held.filter((each) => each.stateOn(today) !== 'ended'))
          tx.say(appointment, appointment.reviseAreas(post, before, by.by()));
      return commandResult(post);
    });
  }
}
