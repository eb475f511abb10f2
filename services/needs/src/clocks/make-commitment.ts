import { commitmentTextLimits, IsDay } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { IsOptional, IsUUID } from 'class-validator';
import { Commitment } from '../model/commitment.js';
import { movesOf } from '../model/need-guard.js';
import { lineRoles } from '../model/need-reading.js';
import { Need } from '../model/need.js';
import { IsWritten } from '../needs/is-written.js';
import { mustWorkAt } from '../needs/must-work-at.js';
import { NeedResult } from '../needs/need-result.js';
import { Teller } from '../needs/teller.js';
import { Writing } from '../texts/writing.js';
import { CommitmentTeller } from './commitment-teller.js';

export class NewCommitment extends Writing {
  /** What is promised. */
  @IsWritten(commitmentTextLimits.what)
  what: string;

  /** The last day on which it is kept in time. */
  @IsDay()
  until: string;

  /** The person of the caller's organisation who looks after it. */
  @IsOptional()
  @IsUUID()
  who?: string;
}

@Controller('needs/v1/needs')
export class MakeCommitment {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
    private readonly commitments: CommitmentTeller,
  ) {}

  /** The custodian, or who has responded, promises something by a day; from the custodian it is a word on how it goes. */
  @Post(':id/commitments')
  @Holding(...lineRoles)
  @Answers(NeedResult)
  make(@Id() id: string, @Body() written: NewCommitment, @By() by: Actor): Promise<NeedResult> {
    const { what, until, who } = written;
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      const commitment = Commitment.on(need, tx.newId());
      const pace = await this.commitments.paceOf(tx, by);
      const event = commitment.make(need, by, { what, until, who }, pace, tx.now);
      if (who) await mustWorkAt(by.organisation, who, tx.manager, '/who');
      const result = await this.commitments.tell(tx, { commitment, need }, event, written);
      if (movesOf(need, by).includes('update'))
        await this.teller.tell(tx, need, need.giveUpdate(by, what, commitment.id), written);
      return result;
    });
  }
}
