import { IsOptional, IsUUID } from 'class-validator';
import { Event } from '../event.js';
import { IsDay } from '../fields.js';
import { Text } from '../text.js';
import { by } from './holding.js';
import { aboutStructure, structure, StructureEvent, structureTextLimits } from './structure-events.js';

@Event({
  ...aboutStructure,
  fact: 'member-set',
  when: 'An organisation is a member of the structure from a day on, or the days of a membership are others; it carries all of it.',
  example: {
    structure,
    member: '01990000-0000-7000-8000-000000001201',
    organisation: '01990000-0000-7000-8000-000000000780',
    from: '2026-01-01',
    by,
  },
})
export class StructureMemberSet extends StructureEvent {
  /** The membership. */
  @IsUUID()
  member: string;

  @IsUUID()
  organisation: string;

  /** Who represents the organisation; where it is absent, whoever coordinates there. */
  @IsOptional()
  @IsUUID()
  personRef?: string;

  @IsDay()
  from: string;

  /** The last day, when it is known; one before `from` means never. */
  @IsOptional()
  @IsDay()
  to?: string;
}

const document = '01990000-0000-7000-8000-000000001301';

@Event({
  ...aboutStructure,
  fact: 'document-added',
  when: 'A document of the structure is pointed to.',
  example: { structure, document, title: 'Arbetsordning', link: 'https://example.org/arbetsordning', by },
})
export class StructureDocumentAdded extends StructureEvent {
  @IsUUID()
  document: string;

  @Text(structureTextLimits.title)
  title?: string;

  /** Absent of a restricted structure. */
  @Text(2_000)
  link?: string;
}

@Event({
  ...aboutStructure,
  fact: 'document-removed',
  when: 'A document is no longer of the structure.',
  example: { structure, document, by },
})
export class StructureDocumentRemoved extends StructureEvent {
  @IsUUID()
  document: string;
}
