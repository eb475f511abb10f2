import { Refusal, themeTextLimits } from '@lanken/contracts';
import { By, CommandResult, Holding, type Actor } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Post } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsOptional, IsUUID } from 'class-validator';
import { mayRead } from '../model/need-reading.js';
import { leadingRoles } from '../model/theme-guard.js';
import { confirm } from '../model/theme-members.js';
import { Theme } from '../model/theme.js';
import { IsWritten } from '../needs/is-written.js';
import { checkWriting, Writing } from '../texts/writing.js';
import { Teller } from '../needs/teller.js';
import { loadNeeds, takeSteps } from './steps.js';
import { themeResult } from './theme-result.js';

export class NewTheme extends Writing {
  @IsWritten(themeTextLimits.title)
  title: string;

  @IsOptional()
  @IsWritten(themeTextLimits.description)
  description?: string;

  /** The needs that say the same. */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  needs: string[];
}

@Controller('needs/v1/themes')
export class FormTheme {
  constructor(
    private readonly transactions: Transactions,
    private readonly teller: Teller,
  ) {}

  /** A county or the national level sees that needs say the same, and makes them one joint need at once. */
  @Post()
  @Holding(...leadingRoles)
  form(@Body() written: NewTheme, @By() by: Actor): Promise<CommandResult> {
    const { title, description, needs: ids } = written;
    return this.transactions.run(async (tx) => {
      const needs = await loadNeeds(tx, ids);
      for (const need of needs)
        if (!mayRead(need, by))
          throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${need.id}.`);
      const theme = Theme.of(
        tx.newId(),
        {
          title,
          description,
          needs: ids,
          substanceAreas: needs.flatMap(({ substanceAreas }) => substanceAreas),
          counties: [...new Set(needs.map(({ county }) => county))],
        },
        tx.now,
      );
      const suggested = theme.suggest(by);
      checkWriting(suggested, written);
      tx.say(theme, suggested);
      await takeSteps(tx, this.teller, confirm(theme, needs, by, {}, tx.now));
      return themeResult(theme);
    });
  }
}
