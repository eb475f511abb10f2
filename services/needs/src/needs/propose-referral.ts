import { needTextLimits } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { Writing } from '../texts/writing.js';
import { IsWritten } from './is-written.js';
import { allow } from '../model/need-guard.js';
import { mustExist } from './must-exist.js';
import { needResult, NeedResult } from './need-result.js';
import { Teller } from './teller.js';

export class NewReferral extends Writing {
  /** Which is to take it over. */
  @IsUUID()
  organisation: string;

  /** Why. */
  @IsWritten(needTextLimits.remark)
  text: string;
}

@Controller('needs/v1/needs')
export class ProposeReferral {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The custodian asks another organisation to take the need over; nothing moves until that accepts. */
  @Post(':id/propose-referral')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  propose(@Id() id: string, @Body() written: NewReferral, @By() by: Actor): Promise<NeedResult> {
    const { organisation, text } = written;
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      allow(need, 'propose-referral', by);
      const to = await mustExist(organisation, '/organisation', tx.manager);
      const found = await this.teller.tell(tx, need, need.proposeReferral(by, to, text, tx.now), written);
      return needResult(need, found);
    });
  }
}
