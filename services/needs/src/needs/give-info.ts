import { clearableTexts, needTextLimits, type ClearableText } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsArray, IsIn, IsOptional } from 'class-validator';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { Writing } from '../texts/writing.js';
import { IsWritten } from './is-written.js';
import { needResult, NeedResult } from './need-result.js';
import { Teller } from './teller.js';

export class Information extends Writing {
  @IsWritten(needTextLimits.remark)
  text: string;

  /** Of a restricted need: the texts that the national level may read besides from now on. */
  @IsOptional()
  @IsArray()
  @IsIn(clearableTexts, { each: true })
  clear?: ClearableText[];
}

@Controller('needs/v1/needs')
export class GiveInfo {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The asker answers the question of the custodian, which goes on. */
  @Post(':id/give-info')
  @HttpCode(200)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  give(@Id() id: string, @Body() written: Information, @By() by: Actor): Promise<NeedResult> {
    const { text, clear } = written;
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      const found = await this.teller.tell(tx, need, need.giveInfo(by, text, tx.now, clear), written);
      return needResult(need, found);
    });
  }
}
