import { NeedPublished, type Said } from '@lanken/contracts';
import { Hears, type Transaction } from '@lanken/messaging';
import { Controller } from '@nestjs/common';
import { noteHeard } from './note-heard.js';

/** Keeps that somebody was heard when they publish a need. */
@Controller()
export class FollowNeeds {
  @Hears(NeedPublished)
  async published({ data: { by }, time }: Said<NeedPublished>, tx: Transaction): Promise<void> {
    if (!by.personRef || !by.organisation) return;
    noteHeard(tx, [{ person: by.personRef, organisation: by.organisation }], 'need', new Date(time));
    await tx.flush(); // the same person may publish again in this transaction
  }
}
