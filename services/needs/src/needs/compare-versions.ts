import { Answers, By, FromDigits, Id, SignedIn, type Actor } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsInt, Max, Min } from 'class-validator';
import { DataSource } from 'typeorm';
import { compareWordings } from '../model/compare-wordings.js';
import { NeedComparison } from './need-version-view.js';
import { readVersions, versionIn } from './read-versions.js';

export class WhichVersions {
  @FromDigits()
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  from: number;

  @FromDigits()
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  to: number;
}

@Controller('needs/v1/needs')
export class CompareVersions {
  constructor(private readonly dataSource: DataSource) {}

  /** What differs between two versions of the asker's words, field by field, texts word by word. */
  @Get(':id/versions/compare')
  @SignedIn({ acting: true })
  @Answers(NeedComparison)
  async compare(
    @Id() id: string,
    @Query() { from, to }: WhichVersions,
    @By() by?: Actor,
  ): Promise<NeedComparison> {
    const versions = await readVersions(this.dataSource.manager, id, by);
    const [before, after] = [versionIn(versions, from), versionIn(versions, to)];
    return {
      from: { version: from, at: before.at, by: before.by },
      to: { version: to, at: after.at, by: after.by },
      differences: compareWordings(before.content, after.content),
    };
  }
}
