import { needTextLimits, Refusal } from '@lanken/contracts';
import { Answers, By, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Logger, Post } from '@nestjs/common';
import { NeedNote } from '../model/need-note.js';
import { lineRoles, mayRead } from '../model/need-reading.js';
import { findIn } from '../model/personal-data/check-texts.js';
import { Need } from '../model/need.js';
import { IsWritten } from '../needs/is-written.js';
import { NeedResult } from '../needs/need-result.js';
import { textFinding } from './text-finding.js';

export class NewNote {
  @IsWritten(needTextLimits.remark)
  text: string;
}

@Controller('needs/v1/needs')
export class WriteNote {
  private readonly access = new Logger('Access');

  constructor(private readonly transactions: Transactions) {}

  /** Keeps a note of the need for the caller's own organisation. What looks like personal data is only told. */
  @Post(':id/notes')
  @Holding(...lineRoles)
  @Answers(NeedResult)
  async write(@Id() need: string, @Body() { text }: NewNote, @By() by: Actor): Promise<NeedResult> {
    const result = await this.transactions.run(async (tx) => {
      const about = await tx.manager.findOneBy(Need, { id: need });
      if (!about || !mayRead(about, by))
        throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${need}.`);
      const written = NeedNote.write(tx.newId(), need, text, by, tx.now);
      tx.save(written);
      return commandResult({ id: written.id, sequence: written.version });
    });
    this.access.log({ msg: 'an internal note was written', need, note: result.id, ...by.by() });
    const found = findIn({ '/text': text }).map((each) => ({ ...textFinding(each), blocks: false }));
    return { ...result, ...(found.length && { warnings: found }) };
  }
}
