import { IsIn, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { By } from '../by.js';
import { Event } from '../event.js';
import { Text } from '../text.js';
import { by } from './holding.js';

/** What can be proposed of what; the values stay in the directory. */
export const proposable = {
  organisation: ['name', 'organisationsnummer', 'wikidata'],
  person: ['name', 'email', 'phone'],
} as const;
const abouts = ['organisation', 'person'] as const;
const fields = ['name', 'organisationsnummer', 'wikidata', 'email', 'phone'] as const;

const about = {
  service: 'directory',
  aggregate: 'change-proposal',
  version: 1,
  level: 'That of what the proposal is about.',
} as const;
const facts = {
  proposal: '01990000-0000-7000-8000-000000000f11',
  about: 'organisation',
  subject: '01990000-0000-7000-8000-000000000780',
  field: 'organisationsnummer',
  by,
};

/** What every event about a proposed correction says. */
class ChangeProposalEvent {
  @IsUUID()
  proposal: string;

  @IsIn(abouts)
  about: (typeof abouts)[number];

  /** The organisation, or the reference of the person. */
  @IsUUID()
  subject: string;

  @IsIn(fields)
  field: (typeof fields)[number];

  @ValidateNested()
  @Type(() => By)
  by: By;
}

@Event({
  ...about,
  fact: 'made',
  when: 'Somebody proposes to correct an entry that others answer for.',
  example: { ...facts, reason: 'Numret är fel i registret.' },
})
export class ChangeProposed extends ChangeProposalEvent {
  @Text(2_000)
  reason?: string;
}

@Event({
  ...about,
  fact: 'accepted',
  when: 'Who answers for the entry accepts the correction, which is then made.',
  example: facts,
})
export class ChangeAccepted extends ChangeProposalEvent {}

@Event({
  ...about,
  fact: 'rejected',
  when: 'Who answers for the entry does not accept the correction, and says why.',
  example: { ...facts, reason: 'Numret är rätt.' },
})
export class ChangeRejected extends ChangeProposalEvent {
  @Text(2_000)
  reason?: string;
}

@Event({
  ...about,
  fact: 'superseded',
  when: 'The entry was changed otherwise in the meantime; nobody has to decide on the proposal any more.',
  example: facts,
})
export class ChangeSuperseded extends ChangeProposalEvent {}
