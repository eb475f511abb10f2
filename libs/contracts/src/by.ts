import { IsIn, IsOptional, IsUUID } from 'class-validator';

/** Who acted: a person by an appointment, or the clock. References only; names live in the directory. */
export class By {
  /** `person` or `clock` */
  @IsIn(['person', 'clock'])
  actor: 'person' | 'clock';

  @IsOptional()
  @IsUUID()
  personRef?: string;

  @IsOptional()
  @IsUUID()
  appointment?: string;

  @IsOptional()
  @IsUUID()
  organisation?: string;
}

/** `by` of a change that the clock, or the service itself, made. */
export const byClock: By = { actor: 'clock' };
