import { Refusal, roles } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get, Query } from '@nestjs/common';
import { IsDate, IsInt, IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { DataSource } from 'typeorm';
import { dayOf } from '../model/day.js';
import { meetingForConcerned } from './meeting-for-concerned.js';

class WhichMinutes {
  /** The latest, unless told. */
  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/, { message: '$property must be the number of a version, from 1' })
  version?: string;
}

class MinutesShown {
  @IsInt()
  version: number;

  @IsString()
  text: string;

  @IsUUID()
  writer: string;

  @IsString()
  writerName: string;

  @IsDate()
  written: Date;
}

const select = `select version, text, writer, person.name as "writerName", written
  from meeting_minutes join person on person.id = writer where meeting = $1 and version = $2`;

@Controller('directory/v1/meetings')
export class ShowMinutes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The minutes of a meeting, in their latest version or an earlier one. */
  @Get(':id/minutes')
  @Holding(...roles)
  @Answers(MinutesShown)
  async show(@Id() id: string, @Query() { version }: WhichMinutes, @By() by: Actor): Promise<MinutesShown> {
    const today = dayOf(this.clock.now());
    const { meeting } = await meetingForConcerned(this.dataSource.manager, id, by, today);
    const asked = version ?? meeting.minutesVersion;
    const [minutes] = await this.dataSource.query<MinutesShown[]>(select, [id, asked]);
    if (!minutes)
      throw new Refusal(
        'not-found',
        'minutes-not-found',
        `The minutes have ${meeting.minutesVersion} versions.`,
      );
    return minutes;
  }
}
