import type { By } from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of a need. Its content is kept once for all that have the same. */
@Entity()
export class NeedAttachment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  need: string;

  /** Which added it. */
  @Column('uuid')
  organisation: string;

  /** Null when it was redacted. */
  @Column('text', { nullable: true })
  name: string | null;

  /** Of the content, in hexadecimal; null when that was redacted: then nothing is left of it. */
  @Column('text', { nullable: true })
  sha256: string | null;

  @Column('text')
  mediaType: string;

  /** In bytes. */
  @Column('int')
  size: number;

  @Column('jsonb')
  by: By;

  @Column('timestamptz')
  at: Date;
}
