import {
  NeedRedacted,
  redactionReasons,
  ShareRedacted,
  type NeedEvent,
  type RedactionReason,
} from '@lanken/contracts';
import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { blankTexts, history, Transactions, type Transaction } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';
import { lockCommitments } from '../clocks/read-commitments.js';
import { said } from '../model/need-change.js';
import { lineRoles } from '../model/need-reading.js';
import { allowRedaction } from '../model/need-redacting.js';
import { NeedRedaction } from '../model/need-redaction.js';
import { NeedVersion } from '../model/need-version.js';
import { Need } from '../model/need.js';
import { Share } from '../model/share.js';
import { attachmentsOf } from './attachments-of.js';
import { needResult } from '../needs/need-result.js';
import { Teller } from '../needs/teller.js';

export class RedactionOfNeed {
  /**
   * JSON pointers to the texts in the need as GET shows it, such as `/description`, `/history/2/data/reason` or
   * `/versions/1/tried`; `/attachments/0/content` is the content of a file.
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(/^(\/[\w-]{1,50}){1,8}$/, {
    each: true,
    message: 'each text must be a JSON pointer to it, such as /description',
  })
  texts: string[];

  @IsIn(redactionReasons)
  reason: RedactionReason;
}

@Controller('needs/v1/needs')
export class RedactNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** Blanks texts that should not have been said, for ever, wherever they stand in the need and in what was said of it. */
  @Post(':id/redact')
  @HttpCode(200)
  @Holding(...lineRoles, 'administrator')
  redact(
    @Id() id: string,
    @Body() { texts, reason }: RedactionOfNeed,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const commitments = await lockCommitments(tx, id);
      const need = await tx.load(Need, id);
      allowRedaction(need, by);
      const versions = await tx.manager.findBy(NeedVersion, { need: id });
      const attachments = await attachmentsOf(tx.manager, id);
      const past = await history(tx.manager, `need/${id}`);
      const redaction = new NeedRedaction({ need, versions, attachments, commitments }, past, texts);
      const blanked = await blankTexts(tx.manager, `need/${id}`, (text) => redaction.hits(text));
      redaction.blankNeed();
      for (const version of versions) if (redaction.blankVersion(version)) tx.save(version);
      for (const attachment of attachments) if (redaction.blankAttachment(attachment)) tx.save(attachment);
      for (const { commitment } of commitments) {
        redaction.blankCommitment(commitment);
        const of = await blankTexts(tx.manager, `commitment/${commitment.id}`, (text) =>
          redaction.hits(text),
        );
        if (of.length) tx.say(commitment, commitment.sayRedacted(by.by(), reason, of));
        else tx.save(commitment);
      }
      const event = said(NeedRedacted, { need: id, by: by.by(), reason, texts, blanked });
      await redactShares(tx, need, event, redaction);
      await this.teller.tell(tx, need, event);
      return needResult(need);
    });
  }
}

/** What other counties were told is blanked too; how the need now is they are told after that. */
async function redactShares(
  tx: Transaction,
  need: Need,
  { by, reason }: NeedEvent & { reason: RedactionReason },
  redaction: NeedRedaction,
): Promise<void> {
  for (const county of need.sharedWith) {
    const share = await tx.find(Share, Share.idOf(need.id, county));
    if (!share) continue;
    const blanked = await blankTexts(tx.manager, `share/${share.id}`, (text) => redaction.hits(text));
    tx.say(share, said(ShareRedacted, { need: need.id, by, reason, blanked }));
  }
}
