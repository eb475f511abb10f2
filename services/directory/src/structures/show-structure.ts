import { roles } from '@lanken/contracts';
import { Answers, By, Holding, Id, type Actor } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { Controller, Get } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsDate, IsString, IsUUID, ValidateNested } from 'class-validator';
import { DataSource } from 'typeorm';
import { dayOf } from '../model/day.js';
import { byName } from '../select-page.js';
import { noStructure } from './load-structure.js';
import { isReadable, reader } from './readable.js';
import { selectStructures, StructureShown } from './structure-shown.js';

class DocumentShown {
  @IsUUID()
  id: string;

  @IsString()
  title: string;

  @IsString()
  link: string;

  @IsDate()
  added: Date;
}

class StructureWithParts extends StructureShown {
  /** Those that the caller may read, also those that have ended. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => StructureShown)
  bodies: StructureShown[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DocumentShown)
  documents: DocumentShown[];
}

const selectOne = `${selectStructures} where structure.id = $6 and ${isReadable}`;
const selectBodies = `${selectStructures} where part_of = $6 and ${isReadable} order by ${byName('title')}, structure.id`;
const selectDocuments = `select id, title, link, added from structure_document
  where structure = $1 and removed is null order by ${byName('title')}, id`;

@Controller('directory/v1/structures')
export class ShowStructure {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A structure with its bodies and documents. */
  @Get(':id')
  @Holding(...roles)
  @Answers(StructureWithParts)
  async show(@Id() id: string, @By() by: Actor): Promise<StructureWithParts> {
    const values = [...reader(by, dayOf(this.clock.now())), id];
    const [structure] = await this.dataSource.query<StructureShown[]>(selectOne, values);
    if (!structure) throw noStructure(id);
    const bodies = await this.dataSource.query<StructureShown[]>(selectBodies, values);
    const documents = await this.dataSource.query<DocumentShown[]>(selectDocuments, [id]);
    return { ...structure, bodies, documents };
  }
}
