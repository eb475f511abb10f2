import { byClock } from '@lanken/contracts';
import { ByClock, Transactions, type Claims } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import { sayHolding } from '../appointments/load-holding.js';
import { Appointment } from '../model/appointment.js';
import { Post } from '../model/post.js';

const due = `look_on <= ($1::timestamptz at time zone 'Europe/Stockholm')::date`;

@Injectable()
export class SayVacancies {
  constructor(private readonly transactions: Transactions) {}

  /** Says of a post that it is filled, or vacant, because a day has come on which somebody begins or leaves. */
  @ByClock()
  say(claims: Claims): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const post = await claims.next(tx, Post, due);
      if (!post) return false;
      sayHolding(tx, post, await tx.manager.findBy(Appointment, { post: post.id }), byClock);
      return true;
    });
  }
}
