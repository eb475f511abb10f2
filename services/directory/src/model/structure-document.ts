import { Refusal, StructureDocumentAdded, StructureDocumentRemoved, type By } from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { saying } from './saying.js';
import type { Structure } from './structure.js';

/** Where a document of a structure is found. */
@Entity()
export class StructureDocument {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  structure: string;

  @Column('text')
  title: string;

  @Column('text')
  link: string;

  @Column('timestamptz')
  added: Date;

  @Column('timestamptz', { nullable: true })
  removed: Date | null = null;

  add(
    to: Structure,
    { id, title, link }: Pick<StructureDocument, 'id' | 'title' | 'link'>,
    now: Date,
    by: By,
  ): StructureDocumentAdded {
    to.must('forming', 'active', 'dormant');
    Object.assign(this, { id, structure: to.id, title, link, added: now });
    return saying(StructureDocumentAdded, { structure: to.id, document: id, title, link, by });
  }

  remove(now: Date, by: By): StructureDocumentRemoved {
    if (this.removed) throw new Refusal('conflict', 'document-removed', 'The document was removed already.');
    this.removed = now;
    return saying(StructureDocumentRemoved, { structure: this.structure, document: this.id, by });
  }
}
