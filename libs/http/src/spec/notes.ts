import { AreSubstanceAreas, IsCountyCode, type SubstanceArea } from '@lanken/contracts';
import { Transactions } from '@lanken/messaging';
import { Body, Controller, Get, HttpCode, Module, Post, Put, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { DataSource } from 'typeorm';
import {
  Answers,
  By,
  Caller,
  CommandResult,
  commandResult,
  Holding,
  Id,
  IfMatch,
  matches,
  offset,
  page,
  Paging,
  Public,
  SignedIn,
  type Actor,
  type Page,
  type Service,
} from '../index.js';
import { CreateNote1764000001000, Note } from './note.js';

/** Whoever holds this lock keeps `slow` waiting. */
export const slowLock = 4711;

class Where {
  @IsCountyCode()
  county: string;
}

class WriteNote {
  @IsString()
  @MaxLength(200)
  title: string;

  @IsIn(['low', 'high'])
  urgency: string;

  @AreSubstanceAreas()
  substanceAreas: SubstanceArea[];

  @IsOptional()
  @ValidateNested()
  @Type(() => Where)
  where?: Where;
}

class Rename {
  @IsString()
  @MaxLength(200)
  title: string;
}

class NotesAsked extends Paging {
  @IsOptional()
  @IsString()
  title?: string;
}

@Controller('notes/v1')
class Notes {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
  ) {}

  @Post('notes')
  @Holding('municipal_coordinator')
  write(@Body() { title }: WriteNote, @By() by: Actor): Promise<CommandResult> {
    return this.transactions.run((tx) => {
      const { level, county, municipality } = by;
      const note = Object.assign(new Note(), {
        id: tx.newId(),
        level,
        county,
        municipality,
        title,
        sequence: 1,
      });
      tx.save(note);
      return Promise.resolve(commandResult(note));
    });
  }

  @Post('notes/:id/pin')
  @HttpCode(200)
  @Holding('municipal_coordinator', 'county_coordinator')
  pin(@Id() id: string): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const note = await tx.load(Note, id);
      note.pin();
      note.sequence += 1;
      tx.save(note);
      return commandResult(note);
    });
  }

  @Put('notes/:id')
  @Holding('municipal_coordinator')
  rename(@Id() id: string, @IfMatch() seen: number, @Body() { title }: Rename): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const note = await tx.load(Note, id);
      matches(note, seen);
      tx.save(Object.assign(note, { title, sequence: note.sequence + 1 }));
      return commandResult(note);
    });
  }

  @Get('notes')
  @Holding('municipal_coordinator')
  @Answers(Note, 'page')
  async list(@Query() asked: NotesAsked): Promise<Page<Note>> {
    const where = asked.title ? { title: asked.title } : {};
    const [notes, total] = await this.dataSource.manager.findAndCount(Note, {
      where,
      take: asked.limit,
      skip: offset(asked),
    });
    return page(notes, total, asked);
  }

  @Get('notes/:id')
  @Holding('municipal_coordinator')
  @Answers(Note)
  show(@Id() id: string): Promise<Note> {
    return this.dataSource.manager.findOneByOrFail(Note, { id });
  }

  @Get('me')
  @SignedIn()
  me(@Caller() caller: Caller): Caller {
    return caller;
  }

  @Get('held')
  @SignedIn({ acting: true })
  held(@By() by: Actor | undefined): Actor | object {
    return by ?? {};
  }

  @Post('me/greeting')
  @SignedIn()
  greet(): Promise<CommandResult> {
    return this.transactions.run((tx) => Promise.resolve({ id: tx.newId(), sequence: 1 }));
  }

  @Get('open')
  @Public()
  open(): { open: boolean } {
    return { open: true };
  }

  @Get('undeclared')
  undeclared(): string {
    return 'nobody gets this';
  }

  @Get('broken')
  @Public()
  broken(): never {
    throw Object.assign(new Error('oh dear'), { parameters: ['what somebody wrote'] });
  }

  @Get('forgotten')
  @Public()
  forgotten(): void {
    void Promise.reject(new Error('nobody awaits this'));
  }

  /** Takes as long as somebody holds the lock that it waits for. */
  @Get('slow')
  @Public()
  async slow(): Promise<{ slow: boolean }> {
    await this.dataSource.query(`select pg_advisory_xact_lock(${slowLock})`);
    return { slow: true };
  }
}

@Module({ controllers: [Notes] })
class NotesModule {}

/** The service of the specs. */
export const notes: Service = {
  name: 'notes',
  module: NotesModule,
  entities: [Note],
  migrations: [CreateNote1764000001000],
};
