import { roles } from '@lanken/contracts';
import { Holding, Id } from '@lanken/http';
import type { PastEvent } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { historyOf } from './history-of.js';

interface History {
  items: PastEvent[];
}

@Controller('directory/v1')
export class ShowHistory {
  constructor(private readonly dataSource: DataSource) {}

  /** Everything that was said of an organisation, from its registration on. */
  @Get('organisations/:id/history')
  @Holding(...roles)
  ofOrganisation(@Id() id: string): Promise<History> {
    return this.of('organisation', id);
  }

  /** Everything that was said of a post. */
  @Get('posts/:id/history')
  @Holding(...roles)
  ofPost(@Id() id: string): Promise<History> {
    return this.of('post', id);
  }

  /** Everything that was said of an appointment. */
  @Get('appointments/:id/history')
  @Holding(...roles)
  ofAppointment(@Id() id: string): Promise<History> {
    return this.of('appointment', id);
  }

  /** Everything that was said of a routing. */
  @Get('routing/:id/history')
  @Holding(...roles)
  ofRouting(@Id() id: string): Promise<History> {
    return this.of('routing', id);
  }

  /** Everything that was said of an access. */
  @Get('access-grants/:id/history')
  @Holding('administrator', 'auditor')
  ofGrant(@Id() id: string): Promise<History> {
    return this.of('access-grant', id);
  }

  /** Everything that was said of a proposed change. */
  @Get('change-proposals/:id/history')
  @Holding('administrator', 'auditor')
  ofProposal(@Id() id: string): Promise<History> {
    return this.of('change-proposal', id);
  }

  /** Everything that was said of a person: references only, but also who their sign-ins are. */
  @Get('persons/:id/history')
  @Holding('administrator', 'auditor')
  ofPerson(@Id() id: string): Promise<History> {
    return this.of('person', id);
  }

  private of(aggregate: string, id: string): Promise<History> {
    return historyOf(this.dataSource.manager, aggregate, id);
  }
}
