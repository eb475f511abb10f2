import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { coordinatingRoles } from '../model/acts-for.js';
import { StructureDocument } from '../model/structure-document.js';
import { mustKeep } from '../model/structure-rights.js';
import { loadPart } from './load-part.js';
import { loadStructure } from './load-structure.js';

@Controller('directory/v1/structures')
export class RemoveDocument {
  constructor(private readonly transactions: Transactions) {}

  /** Takes away the pointer to a document. */
  @Post(':id/documents/:document/remove')
  @HttpCode(200)
  @Holding(...coordinatingRoles, 'administrator')
  remove(@Id() id: string, @Id('document') documentId: string, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { structure } = await loadStructure(tx, id, by);
      mustKeep(by, structure);
      const document = await loadPart(tx, StructureDocument, documentId, structure);
      tx.say(structure, document.remove(tx.now, by.by()));
      tx.save(document);
      return commandResult(structure);
    });
  }
}
