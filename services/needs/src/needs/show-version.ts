import { Refusal } from '@lanken/contracts';
import { Answers, By, Id, SignedIn, type Actor } from '@lanken/http';
import { Controller, Get, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NeedVersionView } from './need-version-view.js';
import { readVersions, versionIn } from './read-versions.js';

@Controller('needs/v1/needs')
export class ShowVersion {
  constructor(private readonly dataSource: DataSource) {}

  /** One version of the asker's words. */
  @Get(':id/versions/:version')
  @SignedIn({ acting: true })
  @Answers(NeedVersionView)
  async show(@Id() id: string, @Param('version') number: string, @By() by?: Actor): Promise<NeedVersionView> {
    if (!/^[1-9]\d{0,8}$/.test(number))
      throw new Refusal(
        'not-found',
        'version-not-found',
        `${number} is no version: they are counted from 1.`,
      );
    const versions = await readVersions(this.dataSource.manager, id, by);
    const { version, at, by: writer, content } = versionIn(versions, Number(number));
    const said = Object.entries(content).filter(([, value]) => value !== null);
    return { version, at, by: writer, ...Object.fromEntries(said) } as NeedVersionView;
  }
}
