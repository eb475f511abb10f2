import { declineReasons, needTextLimits, Refusal, type DeclineReason } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { allow } from '../model/need-guard.js';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { Writing } from '../texts/writing.js';
import { IsWritten } from './is-written.js';
import { mustExist } from './must-exist.js';
import { needResult, NeedResult } from './need-result.js';
import { Teller } from './teller.js';

export class WhereNext {
  @IsOptional()
  @IsUUID()
  organisation?: string;

  @IsOptional()
  @IsWritten(needTextLimits.remark)
  text?: string;
}

export class Declining extends Writing {
  @IsIn(declineReasons)
  reason: DeclineReason;

  @IsWritten(needTextLimits.response)
  text: string;

  /** Where the asker can turn next: in words, an organisation, or both. */
  @IsDefined()
  @ValidateNested()
  @Type(() => WhereNext)
  next: WhereNext;
}

@Controller('needs/v1/needs')
export class DeclineNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The custodian says no, why, and where the asker can turn next. */
  @Post(':id/decline')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  decline(@Id() id: string, @Body() written: Declining, @By() by: Actor): Promise<NeedResult> {
    const { reason, text, next } = written;
    if (!next.text && !next.organisation) throw nowhereNext();
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      allow(need, 'decline', by);
      if (next.organisation) await mustExist(next.organisation, '/next/organisation', tx.manager);
      const found = await this.teller.tell(
        tx,
        need,
        need.decline(by, { id: tx.newId(), reason, text, next: { ...next } }, tx.now),
        written,
      );
      return needResult(need, found);
    });
  }
}

function nowhereNext(): Refusal {
  const message = 'A decline says where next: a text, an organisation, or both.';
  return new Refusal('invalid', 'next-missing', message, [{ pointer: '/next', message }]);
}
