import { commitmentTextLimits } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { lineRoles } from '../model/need-reading.js';
import { IsWritten } from '../needs/is-written.js';
import { NeedResult } from '../needs/need-result.js';
import { Writing } from '../texts/writing.js';
import { CommitmentTeller } from './commitment-teller.js';

export class Keeping extends Writing {
  /** What was done. */
  @IsOptional()
  @IsWritten(commitmentTextLimits.reason)
  text?: string;
}

@Controller('needs/v1/needs')
export class KeepCommitment {
  constructor(
    private readonly transactions: Transactions,
    private readonly commitments: CommitmentTeller,
  ) {}

  /** Who made the commitment says that it is done, in time or after all. */
  @Post(':id/commitments/:commitment/keep')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  keep(
    @Id() id: string,
    @Id('commitment') which: string,
    @Body() written: Keeping,
    @By() by: Actor,
  ): Promise<NeedResult> {
    return this.transactions.run(async (tx) => {
      const bond = await this.commitments.load(tx, id, which, by);
      const event = bond.commitment.keep(by, bond.heir, tx.now, written.text);
      return this.commitments.tell(tx, bond, event, written);
    });
  }
}
