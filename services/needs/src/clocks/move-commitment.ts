import { commitmentTextLimits, IsDay } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { lineRoles } from '../model/need-reading.js';
import { IsWritten } from '../needs/is-written.js';
import { NeedResult } from '../needs/need-result.js';
import { Writing } from '../texts/writing.js';
import { CommitmentTeller } from './commitment-teller.js';

export class Postponing extends Writing {
  /** The new last day on which it is kept in time. */
  @IsDay()
  until: string;

  @IsWritten(commitmentTextLimits.reason)
  reason: string;
}

@Controller('needs/v1/needs')
export class MoveCommitment {
  constructor(
    private readonly transactions: Transactions,
    private readonly commitments: CommitmentTeller,
  ) {}

  /** Who made the commitment gives it another day, and says why. */
  @Post(':id/commitments/:commitment/move')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  move(
    @Id() id: string,
    @Id('commitment') which: string,
    @Body() written: Postponing,
    @By() by: Actor,
  ): Promise<NeedResult> {
    const { until, reason } = written;
    return this.transactions.run(async (tx) => {
      const bond = await this.commitments.load(tx, id, which, by);
      const pace = await this.commitments.paceOf(tx, by);
      const event = bond.commitment.move(by, bond.heir, until, reason, pace, tx.now);
      return this.commitments.tell(tx, bond, event, written);
    });
  }
}
