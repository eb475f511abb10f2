import { structureKinds, type StructureKind } from '@lanken/contracts';
import { By, CommandResult, commandResult, Holding, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { coordinatingRoles } from '../model/acts-for.js';
import { mustForm, mustKeep } from '../model/structure-rights.js';
import { Structure } from '../model/structure.js';
import { frameOf, StructureInput, termsOf } from './structure-input.js';

class NewStructure extends StructureInput {
  @IsIn(structureKinds)
  kind: StructureKind;

  /** The structure whose body it is: its steering group, its working group. */
  @IsOptional()
  @IsUUID()
  partOf?: string;
}

@Controller('directory/v1/structures')
export class FormStructure {
  constructor(private readonly transactions: Transactions) {}

  /** Forms a structure over one or more counties, or in the whole country, or a body of one. */
  @Post()
  @Holding(...coordinatingRoles, 'administrator')
  form(@Body() input: NewStructure, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const frame = await frameOf(tx, input.convenor, { partOf: input.partOf });
      if (frame.parent) mustKeep(by, frame.parent);
      else mustForm(by, input.counties);
      const structure = new Structure();
      const terms = { ...termsOf(input), kind: input.kind };
      tx.say(structure, structure.form(tx.newId(), terms, frame, by.by()));
      return commandResult(structure);
    });
  }
}
