import { NeedAttachmentAdded, Refusal } from '@lanken/contracts';
import {
  Answers,
  By,
  commandResult,
  Holding,
  Id,
  Sent,
  TakesFile,
  type Actor,
  type Upload,
} from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { allowAttaching, checkRoom } from '../model/attaching.js';
import { kindOf } from '../model/attachment-kinds.js';
import { NeedAttachment } from '../model/need-attachment.js';
import { said } from '../model/need-change.js';
import { lineRoles } from '../model/need-reading.js';
import { Need } from '../model/need.js';
import { NeedResult } from '../needs/need-result.js';
import { Teller } from '../needs/teller.js';
import { ArrivedFile } from './arrived-file.js';
import { formOf, overrideField } from './attachment-form.js';
import { AttachmentSettings } from './attachment-settings.js';
import { keepContent } from './contents.js';
import { textFinding } from './text-finding.js';
import { VirusScanner } from './virus-scanner.js';
import { whatIsSeen } from './what-is-seen.js';

@Controller('needs/v1/needs')
export class AddAttachment {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly teller: Teller,
    private readonly scanner: VirusScanner,
    private readonly settings: AttachmentSettings,
  ) {}

  /** Adds a file to a need. */
  @Post(':id/attachments')
  @TakesFile(overrideField)
  @Holding(...lineRoles)
  @Answers(NeedResult)
  async add(@Id() id: string, @Sent() upload: Upload, @By() by: Actor): Promise<NeedResult> {
    await this.mustBeAllowed(id, by); // before all of it is sent
    const sent = await upload.receive(this.settings.ATTACHMENT_LIMIT_MB * 1024 * 1024);
    const file = await ArrivedFile.of(sent.content());
    try {
      const form = formOf(sent);
      const { name } = form;
      if (!sent.size) throw new Refusal('unprocessable', 'file-empty', 'The file is empty.');
      const mediaType = kindOf(name, sent.mediaType, await whatIsSeen(file));
      await this.scanner.check(file);
      const { size, sha256 } = sent;
      return await this.transactions.run(async (tx) => {
        const need = await tx.load(Need, id);
        allowAttaching(need, by);
        checkRoom(await tx.manager.findBy(NeedAttachment, { need: id }), sha256);
        await keepContent(tx.manager, sha256, file);
        const { organisation } = by;
        const facts = { need: id, name, sha256, mediaType, size, by: by.by() };
        const attachment = Object.assign(
          new NeedAttachment(),
          { id: tx.newId(), organisation, at: tx.now },
          facts,
        );
        tx.save(attachment);
        const event = said(NeedAttachmentAdded, { ...facts, attachment: attachment.id });
        const found = await this.teller.tell(tx, need, event, form);
        const result = commandResult({ id: attachment.id, sequence: need.version });
        return found.length ? { ...result, warnings: found.map(textFinding) } : result;
      });
    } finally {
      await file.close();
    }
  }

  private async mustBeAllowed(id: string, by: Actor): Promise<void> {
    const need = await this.dataSource.manager.findOneBy(Need, { id });
    if (!need) throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${id}.`);
    allowAttaching(need, by);
  }
}
