import { Answers, By, Id, offset, page, Paging, SignedIn, type Actor, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NeedVersionSummary } from './need-version-view.js';
import { readVersions } from './read-versions.js';

@Controller('needs/v1/needs')
export class ListVersions {
  constructor(private readonly dataSource: DataSource) {}

  /** The versions of the asker's words, newest first; the last one is in force. */
  @Get(':id/versions')
  @SignedIn({ acting: true })
  @Answers(NeedVersionSummary, 'page')
  async list(@Id() id: string, @Query() asked: Paging, @By() by?: Actor): Promise<Page<NeedVersionSummary>> {
    const versions = (await readVersions(this.dataSource.manager, id, by)).reverse();
    const part = versions.slice(offset(asked), offset(asked) + asked.limit);
    return page(
      part.map(({ version, at, by }) => ({ version, at, by })),
      versions.length,
      asked,
    );
  }
}
