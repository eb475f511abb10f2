import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, HttpCode, Post as PostTo } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Appointment } from '../model/appointment.js';
import { dayOf } from '../model/day.js';
import { Post } from '../model/post.js';
import { mayFillRole } from '../model/who-may.js';
import { oneAtATime } from '../one-at-a-time.js';

@Controller('directory/v1/posts')
export class ClosePost {
  constructor(private readonly transactions: Transactions) {}

  /** Closes a post that nobody holds: nobody is appointed to it any more. */
  @PostTo(':id/close')
  @HttpCode(200)
  @Holding('county_coordinator', 'administrator')
  close(@Id() id: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const post = await tx.load(Post, id);
      mayFillRole(by, post);
      const { organisation, role } = post;
      // Of two that close the last two posts at once, the second finds one left.
      await oneAtATime(tx, `close-post ${organisation}`);
      const siblings = await tx.manager.findBy(Post, { organisation, role, closed: IsNull(), id: Not(id) });
      const held = await tx.manager.findBy(Appointment, { post: id });
      tx.say(post, post.close(held, siblings, dayOf(tx.now), by.by()));
      return commandResult(post);
    });
  }
}
