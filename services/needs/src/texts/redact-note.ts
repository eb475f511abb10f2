import { Refusal } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Logger, Post } from '@nestjs/common';
import { NeedNote } from '../model/need-note.js';
import { lineRoles } from '../model/need-reading.js';
import { ReasonOfRedaction } from './redaction-asked.js';

@Controller('needs/v1/needs')
export class RedactNote {
  private readonly access = new Logger('Access');

  constructor(private readonly transactions: Transactions) {}

  /** Blanks a note of the caller's own organisation, for ever. */
  @Post(':id/notes/:note/redact')
  @HttpCode(200)
  @Holding(...lineRoles, 'administrator')
  async redact(
    @Id() need: string,
    @Id('note') id: string,
    @Body() { reason }: ReasonOfRedaction,
    @By() by: Actor,
  ): Promise<CommandResult> {
    const result = await this.transactions.run(async (tx) => {
      const note = await tx.load(NeedNote, id);
      if (note.need !== need)
        throw new Refusal('not-found', 'need-note-not-found', `There is no need-note with the id ${id}.`);
      note.redact(by, reason, tx.now);
      tx.save(note);
      return commandResult({ id, sequence: note.version });
    });
    this.access.log({ msg: 'an internal note was redacted', need, note: id, reason, ...by.by() });
    return result;
  }
}
