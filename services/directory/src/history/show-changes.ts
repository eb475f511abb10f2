import { Refusal, roles } from '@lanken/contracts';
import { Holding, Id } from '@lanken/http';
import { history } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { fieldChanges, type FieldChange } from '../model/field-history.js';

interface Changes {
  items: FieldChange[];
}

@Controller('directory/v1')
export class ShowChanges {
  constructor(private readonly dataSource: DataSource) {}

  /** Field by field, what was changed of an organisation, when and by whom. */
  @Get('organisations/:id/changes')
  @Holding(...roles)
  ofOrganisation(@Id() id: string): Promise<Changes> {
    return this.of('organisation', id);
  }

  /** Field by field, what was changed of a post. */
  @Get('posts/:id/changes')
  @Holding(...roles)
  ofPost(@Id() id: string): Promise<Changes> {
    return this.of('post', id);
  }

  /** Field by field, what was changed of an appointment. */
  @Get('appointments/:id/changes')
  @Holding(...roles)
  ofAppointment(@Id() id: string): Promise<Changes> {
    return this.of('appointment', id);
  }

  private async of(aggregate: string, id: string): Promise<Changes> {
    const past = await history(this.dataSource.manager, `${aggregate}/${id}`);
    if (!past.length)
      throw new Refusal('not-found', `${aggregate}-not-found`, `There is no ${aggregate} with the id ${id}.`);
    return { items: fieldChanges(past) };
  }
}
