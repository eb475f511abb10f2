import { structureTextLimits, webAddress } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Matches } from 'class-validator';
import { IsLine } from '../fields/is-line.js';
import { coordinatingRoles } from '../model/acts-for.js';
import { StructureDocument } from '../model/structure-document.js';
import { mustKeep } from '../model/structure-rights.js';
import { loadStructure } from './load-structure.js';

class NewDocument {
  @IsLine(structureTextLimits.title)
  title: string;

  /** Where it is. */
  @Matches(webAddress, { message: '$property must be an address in ASCII that begins with https://' })
  link: string;
}

@Controller('directory/v1/structures')
export class AddDocument {
  constructor(private readonly transactions: Transactions) {}

  /** Points to a document of the structure; answers with the document's id and the structure's sequence. */
  @Post(':id/documents')
  @HttpCode(200)
  @Holding(...coordinatingRoles, 'administrator')
  add(@Id() id: string, @Body() { title, link }: NewDocument, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const { structure } = await loadStructure(tx, id, by);
      mustKeep(by, structure);
      const document = new StructureDocument();
      tx.say(structure, document.add(structure, { id: tx.newId(), title, link }, tx.now, by.by()));
      tx.save(document);
      return commandResult({ id: document.id, sequence: structure.sequence });
    });
  }
}
