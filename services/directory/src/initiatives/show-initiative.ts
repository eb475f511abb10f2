import { Refusal, roles } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { history, type PastEvent } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { initiativeReader, InitiativeShown, selectInitiatives } from './initiative-shown.js';

@Controller('directory/v1/initiatives')
export class ShowInitiative {
  constructor(private readonly dataSource: DataSource) {}

  /** An initiative with its partners. */
  @Get(':id')
  @Holding(...roles)
  @Answers(InitiativeShown)
  async show(@Id() id: string, @By() by: Actor): Promise<InitiativeShown> {
    const select = `${selectInitiatives} and initiative.id = $3`;
    const [initiative] = await this.dataSource.query<InitiativeShown[]>(select, [
      ...initiativeReader(by),
      id,
    ]);
    if (!initiative)
      throw new Refusal('not-found', 'initiative-not-found', `There is no initiative with the id ${id}.`);
    return initiative;
  }

  /** Everything that was said of an initiative. */
  @Get(':id/history')
  @Holding(...roles)
  async history(@Id() id: string, @By() by: Actor): Promise<{ items: PastEvent[] }> {
    await this.show(id, by);
    return { items: await history(this.dataSource.manager, `initiative/${id}`) };
  }
}
