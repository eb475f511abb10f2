import { IsOptional, Matches } from 'class-validator';
import { mustBe } from '@lanken/http';

/** The directory's own environment variables. */
export class DirectorySettings {
  /** Makes whoever accepts it administrator, once, while there is none. */
  @IsOptional()
  @Matches(/^[\w-]{16,128}$/, { message: mustBe('a code of 16 to 128 letters, digits, - and _') })
  FIRST_ADMINISTRATOR_INVITATION?: string;
}
