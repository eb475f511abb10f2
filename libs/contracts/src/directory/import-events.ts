import { IsIn, IsInt, IsUUID, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By } from '../by.js';
import { Event } from '../event.js';
import { by } from './holding.js';

/** What a file can bring into the directory. */
export const importKinds = ['organisations', 'persons', 'appointments'] as const;
export type ImportKind = (typeof importKinds)[number];

const about = {
  service: 'directory',
  aggregate: 'import',
  version: 1,
  level: 'That of who imports; what comes in is said by its own events, each at its own level.',
} as const;
const facts = {
  import: '01990000-0000-7000-8000-000000001a01',
  about: 'organisations',
  rows: 250,
  by,
};

/** What every event about an import says. */
class ImportEvent {
  @IsUUID()
  import: string;

  @IsIn(importKinds)
  about: ImportKind;

  @IsInt()
  @Min(1)
  rows: number;

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'applied',
  when: 'Every row of a file has come into the directory, each said by an event of its own.',
  example: facts,
})
export class ImportApplied extends ImportEvent {}

@Event({
  ...about,
  fact: 'undone',
  when: 'What an import brought is taken back, each by an event of its own.',
  example: facts,
})
export class ImportUndone extends ImportEvent {}

@Event({
  service: 'directory',
  aggregate: 'person',
  version: 1,
  level: 'national: a person is of no level; only a reference is said.',
  fact: 'withdrawn',
  when: 'The entry of a person came by a mistake and is gone; nothing had been done with it.',
  example: { personRef: '01990000-0000-7000-8000-000000000a01', by },
})
export class PersonWithdrawn {
  @IsUUID()
  personRef: string;

  @ValidateNested()
  @Type(() => By)
  by: By;
}
