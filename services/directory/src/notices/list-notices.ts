import { noticeTemplates } from '@lanken/contracts';
import { Answers, Caller, InLanguage, Paging, SignedIn, type Language, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsDate, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import {
  noticeStates,
  ownTemplates,
  type NoticeState,
  type Parameters,
  type Template,
} from '../model/notice.js';
import { selectPage } from '../select-page.js';
import { named, names } from './named.js';
import { tellNotice } from './tell-notice.js';

class NoticeShown {
  @IsUUID()
  id: string;

  @IsIn([...noticeTemplates, ...ownTemplates])
  template: Template;

  /** What it says, in the language that was asked for. */
  @IsString()
  text: string;

  /** The need that it is about. */
  @IsOptional()
  @IsUUID()
  need: string | null;

  /** The structure or network that it is about. */
  @IsOptional()
  @IsUUID()
  structure: string | null;

  @IsDate()
  said: Date;

  /** Of the mail that tells it: waiting, sent, bounced; kept where no mail was wanted. */
  @IsIn(noticeStates)
  state: NoticeState;
}

interface Row extends NoticeShown {
  parameters: Parameters;
  organisationName: string | null;
  structureTitle: string | null;
}

const select = `select notice.id, template, parameters, parameters ->> 'need' as need,
    parameters ->> 'structure' as structure, said, notice.state, ${names}
  from notice ${named}
  where person = $1`;

@Controller('directory/v1/notices')
export class ListNotices {
  constructor(private readonly dataSource: DataSource) {}

  /** What the caller was to hear of, the latest first, whether or not it came by mail. */
  @Get()
  @SignedIn()
  @Answers(NoticeShown, 'page')
  async list(
    @Query() asked: Paging,
    @Caller() { person }: Caller,
    @InLanguage() language: Language,
  ): Promise<Page<NoticeShown>> {
    const what = { select, order: 'said desc, id desc', values: [person ?? null] };
    const { items, ...rest } = await selectPage<Row>(this.dataSource, what, asked);
    const shown = items.map(({ parameters, organisationName, structureTitle, ...notice }) => ({
      ...notice,
      text: tellNotice({ template: notice.template, parameters, organisationName, structureTitle }, language),
    }));
    return { items: shown, ...rest };
  }
}
