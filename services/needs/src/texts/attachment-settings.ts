import { mustBe } from '@lanken/http';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const limit = { message: mustBe('a whole number of megabytes from 1 to 100') };

/** How large files of needs can be, and who looks at them for viruses. */
export class AttachmentSettings {
  @Type(() => Number)
  @IsInt(limit)
  @Min(1, limit)
  @Max(100, limit)
  ATTACHMENT_LIMIT_MB = 10;

  /** Where a `clamd` answers; without it nobody looks. */
  @IsOptional()
  @Matches(/^clamd:\/\/[\w.-]+:\d{1,5}$/, { message: mustBe('the address of a clamd: clamd://host:3310') })
  VIRUS_SCANNER?: string;
}
