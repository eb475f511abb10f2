import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Text } from '../text.js';

/** Why texts are said although they look as if they held personal data. */
export class PersonalDataOverride {
  @Text(4_000)
  reason?: string;
}

/** An event that can have texts which somebody wrote. */
export abstract class WrittenEvent {
  /** Of texts that were found to look as if they held personal data. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PersonalDataOverride)
  personalDataOverride?: PersonalDataOverride;
}
