import { NeedAttachmentRemoved } from '@lanken/contracts';
import { By, CommandResult, Holding, Id, IfMatch, matches, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, Delete } from '@nestjs/common';
import { allowRemoving } from '../model/attaching.js';
import { NeedAttachment } from '../model/need-attachment.js';
import { said } from '../model/need-change.js';
import { lineRoles } from '../model/need-reading.js';
import { Need } from '../model/need.js';
import { needResult } from '../needs/need-result.js';
import { Teller } from '../needs/teller.js';
import { noSuchAttachment } from './no-such-attachment.js';

@Controller('needs/v1/needs')
export class RemoveAttachment {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** Takes a file away again; its content goes when no need has it any more. */
  @Delete(':id/attachments/:attachment')
  @Holding(...lineRoles)
  remove(
    @Id() id: string,
    @Id('attachment') attachment: string,
    @IfMatch() seen: number,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const need = await tx.load(Need, id);
      const found = await tx.find(NeedAttachment, attachment);
      if (found?.need !== id) throw noSuchAttachment(attachment);
      allowRemoving(need, found, by);
      matches({ sequence: need.version }, seen);
      tx.remove(found);
      await this.teller.tell(tx, need, said(NeedAttachmentRemoved, { need: id, by: by.by(), attachment }));
      return needResult(need);
    });
  }
}
