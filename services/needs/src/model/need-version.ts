import type { By } from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { wordsOf, type NeedWording } from './need-wording.js';
import type { NeedRecord } from './need-record.js';

/** The asker's words as they were before they were written anew; the present ones are in the need itself. */
@Entity()
export class NeedVersion {
  @PrimaryColumn('uuid')
  need: string;

  @PrimaryColumn('int')
  version: number;

  @Column('timestamptz')
  at: Date;

  @Column('jsonb')
  by: By;

  @Column('jsonb')
  content: NeedWording;

  static of(need: NeedRecord): NeedVersion {
    const { id, revision: version, wordsAt: at, wordsBy: by } = need;
    return Object.assign(new NeedVersion(), { need: id, version, at, by, content: wordsOf(need) });
  }
}
