import { OfficeHoursFacts } from '@lanken/contracts';
import { IsBoolean, IsInt, IsUUID } from 'class-validator';
import type { OfficeHours } from '../model/office-hours.js';

/** When an organisation works. */
export class OfficeHoursView extends OfficeHoursFacts {
  @IsUUID()
  organisation: string;

  /** How often it has said so; 0: never. */
  @IsInt()
  sequence: number;

  /** Whether these are the usual hours, for the organisation has said no others. */
  @IsBoolean()
  usual: boolean;
}

export const officeHoursView = (
  organisation: string,
  own: OfficeHours | null,
  usual: OfficeHoursFacts,
): OfficeHoursView => {
  const { week, eves, freeDays } = own ?? usual;
  return { organisation, sequence: own?.sequence ?? 0, usual: !own, week, eves, freeDays };
};
