import { roles } from '@lanken/contracts';
import { Holding, Id } from '@lanken/http';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { historyOf } from '../history/history-of.js';

@Controller('directory/v1')
export class ShowOfferHistory {
  constructor(private readonly dataSource: DataSource) {}

  /** Everything that was said of a service. */
  @Get('service-offers/:id/history')
  @Holding(...roles)
  ofOffer(@Id() id: string): Promise<object> {
    return historyOf(this.dataSource.manager, 'service-offer', id);
  }

  /** Everything that was said of a contact point: in which ways it was reached, not where. */
  @Get('contact-points/:id/history')
  @Holding(...roles)
  ofContactPoint(@Id() id: string): Promise<object> {
    return historyOf(this.dataSource.manager, 'contact-point', id);
  }
}
