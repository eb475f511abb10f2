import { Refusal, roles } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Clock, history, type PastEvent } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '../model/day.js';
import { AgreementShown, selectAgreements } from './agreement-shown.js';

@Controller('directory/v1/agreements')
export class ShowAgreement {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** An agreement with its parties. */
  @Get(':id')
  @Holding(...roles)
  @Answers(AgreementShown)
  async show(@Id() id: string, @By() by: Actor): Promise<AgreementShown> {
    const values = [by.role, by.organisation, dayOf(this.clock.now()), id];
    const select = `${selectAgreements} and agreement.id = $4`;
    const [agreement] = await this.dataSource.query<AgreementShown[]>(select, values);
    if (!agreement)
      throw new Refusal('not-found', 'agreement-not-found', `There is no agreement with the id ${id}.`);
    return agreement;
  }

  /** Everything that was said of an agreement. */
  @Get(':id/history')
  @Holding(...roles)
  async history(@Id() id: string, @By() by: Actor): Promise<{ items: PastEvent[] }> {
    await this.show(id, by);
    return { items: await history(this.dataSource.manager, `agreement/${id}`) };
  }
}
