import { By, redactionReasons, Refusal, type RedactionReason } from '@lanken/contracts';
import {
  Answers,
  By as ByCaller,
  Holding,
  Id,
  offset,
  page,
  Paging,
  type Actor,
  type Page,
} from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsDate, IsIn, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { DataSource } from 'typeorm';
import { NeedNote } from '../model/need-note.js';
import { lineRoles, mayRead } from '../model/need-reading.js';
import { Need } from '../model/need.js';

export class NoteShown {
  @IsUUID()
  id: string;

  /** Absent when it was redacted. */
  @IsOptional()
  @IsString()
  text?: string;

  @ValidateNested()
  @Type(() => By)
  by: By;

  @IsDate()
  at: Date;

  @IsOptional()
  @ValidateNested()
  @Type(() => By)
  redactedBy?: By;

  @IsOptional()
  @IsDate()
  redactedAt?: Date;

  @IsOptional()
  @IsIn(redactionReasons)
  redactionReason?: RedactionReason;
}

@Controller('needs/v1/needs')
export class ListNotes {
  constructor(private readonly dataSource: DataSource) {}

  /** What the caller's own organisation has noted of a need, newest first. */
  @Get(':id/notes')
  @Holding(...lineRoles)
  @Answers(NoteShown, 'page')
  async list(@Id() id: string, @Query() asked: Paging, @ByCaller() by: Actor): Promise<Page<NoteShown>> {
    const { manager } = this.dataSource;
    const need = await manager.findOneBy(Need, { id });
    if (!need || !mayRead(need, by))
      throw new Refusal('not-found', 'need-not-found', `There is no need with the id ${id}.`);
    const [notes, total] = await manager.findAndCount(NeedNote, {
      where: { need: id, organisation: by.organisation },
      order: { at: 'desc', id: 'desc' },
      take: asked.limit,
      skip: offset(asked),
    });
    return page(notes.map(noteShown), total, asked);
  }
}

const noteShown = ({ id, text, by, at, redactedBy, redactedAt, redactionReason }: NeedNote): NoteShown => ({
  id,
  text: text ?? undefined,
  by,
  at,
  redactedBy: redactedBy ?? undefined,
  redactedAt: redactedAt ?? undefined,
  redactionReason: redactionReason ?? undefined,
});
