import { Answers, Holding } from '@lanken/http';
import { Controller, Get } from '@nestjs/common';
import { IsDate, IsIn, IsInt, IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import { PostOffice } from './post-office.js';

const states = ['off', 'open', 'away'] as const;

class PostOfficeShown {
  /** `off` without SMTP_URL, `away` while the mail server does not take mail. */
  @IsIn(states)
  state: (typeof states)[number];

  /** Mails whose time has come. */
  @IsInt()
  due: number;

  /** The time of the oldest of them. */
  @IsOptional()
  @IsDate()
  oldest: Date | null;

  /** Notices whose mail did not reach their person. */
  @IsInt()
  bounced: number;

  /** Notices for whoever acts for an organisation, where nobody does. */
  @IsInt()
  unaddressed: number;
}

const select = `select
  (select count(*)::int from notice_mail where state = 'waiting' and next <= now()) as due,
  (select min(next) from notice_mail where state = 'waiting' and next <= now()) as oldest,
  (select count(*)::int from notice where state = 'bounced') as bounced,
  (select count(*)::int from notice where state = 'unaddressed') as unaddressed`;

@Controller('directory/v1/notices')
export class ShowPostOffice {
  constructor(
    private readonly dataSource: DataSource,
    private readonly postOffice: PostOffice,
  ) {}

  /** Whether mail goes, and how much waits. */
  @Get('post-office')
  @Holding('administrator')
  @Answers(PostOfficeShown)
  async show(): Promise<PostOfficeShown> {
    const [counts] = await this.dataSource.query<[Omit<PostOfficeShown, 'state'>]>(select);
    return { state: this.postOffice.state, ...counts };
  }
}
