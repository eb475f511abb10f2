import { Refusal } from '@lanken/contracts';
import { Answers, Id, SignedIn } from '@lanken/http';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OfficeHours } from '../model/office-hours.js';
import { Organisation } from '../model/organisation.js';
import { ClockSettings, usualHours } from './clock-settings.js';
import { OfficeHoursView, officeHoursView } from './office-hours-view.js';

@Controller('needs/v1/office-hours')
export class ShowOfficeHours {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: ClockSettings,
  ) {}

  /** When an organisation works: its due dates count those hours. */
  @Get(':organisation')
  @SignedIn()
  @Answers(OfficeHoursView)
  async show(@Id('organisation') organisation: string): Promise<OfficeHoursView> {
    const { manager } = this.dataSource;
    if (!(await manager.existsBy(Organisation, { organisation })))
      throw new Refusal(
        'not-found',
        'organisation-not-found',
        `There is no organisation with the id ${organisation}.`,
      );
    const own = await manager.findOneBy(OfficeHours, { id: organisation });
    return officeHoursView(organisation, own, usualHours(this.settings));
  }
}
