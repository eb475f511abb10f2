import { IsOptional, IsUrl, Matches, ValidateIf } from 'class-validator';
import { mustBe } from '@lanken/http';

/** The directory's own environment variables. */
export class DirectorySettings {
  /** Makes whoever accepts it administrator, once, while there is none. */
  @IsOptional()
  @Matches(/^[\w-]{16,128}$/, { message: mustBe('a code of 16 to 128 letters, digits, - and _') })
  FIRST_ADMINISTRATOR_INVITATION?: string;

  /** Where everyone reaches the directory, for the addresses in the open data; absent: as each caller reached it. */
  @IsOptional()
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'], allow_fragments: false },
    {
      message: mustBe('the address at which everyone reaches the directory, such as https://lanken.example'),
    },
  )
  PUBLIC_URL?: string;

  /** The mail server; without it notices wait. */
  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, { message: mustBe('smtp://user:password@host:port, or smtps://') })
  SMTP_URL?: string;

  /** The sender of all mail. */
  @ValidateIf(({ SMTP_URL }: DirectorySettings) => SMTP_URL !== undefined)
  @Matches(/^([^<>@]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
    message: mustBe('the sender of mail where SMTP_URL is set, such as Länken <lanken@example.se>'),
  })
  MAIL_FROM?: string;
}
