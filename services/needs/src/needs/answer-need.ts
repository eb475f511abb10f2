import {
  needTextLimits,
  Refusal,
  responseKinds,
  responsePointer,
  type ResponseKind,
} from '@lanken/contracts';
import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsWritten } from './is-written.js';
import { Need } from '../model/need.js';
import { lineRoles } from '../model/need-reading.js';
import { needResult } from './need-result.js';
import { tell } from './tell.js';

export class Answer {
  @IsIn(responseKinds)
  kind: ResponseKind;

  @IsOptional()
  @IsWritten(needTextLimits.response)
  text?: string;

  /** Where the thing is: an https address, or a urn of a thing in Länken. */
  @IsOptional()
  @Matches(responsePointer, {
    message: 'pointer must be an https:// address or a urn:lanken: of a thing in Länken',
  })
  pointer?: string;
}

@Controller('needs/v1/needs')
export class AnswerNeed {
  constructor(private readonly transactions: Transactions) {}

  /** The custodian, or another organisation of the network that has what helps, answers: by words, a pointer, or both. */
  @Post(':id/answer')
  @HttpCode(200)
  @Holding(...lineRoles)
  answer(@Id() id: string, @Body() { kind, text, pointer }: Answer, @By() by: Actor): Promise<CommandResult> {
    if (!text && !pointer) throw nothingSaid();
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      await tell(tx, need, need.answer(by, { id: tx.newId(), kind, text, pointer }, tx.now));
      return needResult(need);
    });
  }
}

function nothingSaid(): Refusal {
  const message = 'An answer has a text, a pointer, or both.';
  const errors = ['/text', '/pointer'].map((pointer) => ({ pointer, message }));
  return new Refusal('invalid', 'answer-empty', message, errors);
}
