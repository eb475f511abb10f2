import { By, CommandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { leadingRoles } from '../model/theme-guard.js';
import { merge } from '../model/theme-members.js';
import { Theme } from '../model/theme.js';
import { Teller } from '../needs/teller.js';
import { freeOf, loadMembers, takeSteps } from './steps.js';
import { themeResult } from './theme-result.js';

export class Merging {
  /** The theme that it becomes a part of. */
  @IsUUID()
  into: string;
}

@Controller('needs/v1/themes')
export class MergeThemes {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** The theme becomes a part of another, which takes over its members and responses; each keeps its trace of the other. */
  @Post(':id/merge')
  @HttpCode(200)
  @Holding(...leadingRoles)
  merge(@Id() id: string, @Body() { into }: Merging, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      // Locked in one order, whichever way round two of them are merged at once.
      for (const each of [id, into].sort()) await tx.load(Theme, each);
      const [from, target] = [await tx.load(Theme, id), await tx.load(Theme, into)];
      const members = { from: await loadMembers(tx, id), into: await loadMembers(tx, into) };
      const proposed = await freeOf(tx, from.proposed);
      await takeSteps(tx, this.teller, merge(from, target, { members, proposed }, by, tx.now));
      return themeResult(from);
    });
  }
}
