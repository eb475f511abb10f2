import { roles } from '@lanken/contracts';
import { Answers, By, Holding, Paging, type Actor, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { proposalStates, type About, type ProposalState } from '../model/change-proposal.js';
import { selectPage } from '../select-page.js';

class WhichProposals extends Paging {
  @IsOptional()
  @IsIn(proposalStates)
  state?: ProposalState;

  /** The organisation or the person. */
  @IsOptional()
  @IsUUID()
  subject?: string;
}

class ProposalShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsIn(['organisation', 'person'])
  about: About;

  @IsUUID()
  subject: string;

  /** What the entry is called now. */
  @IsString()
  subjectName: string;

  @IsString()
  field: string;

  @IsOptional()
  @IsString()
  value: string | null;

  @IsString()
  reason: string;

  @IsIn(proposalStates)
  state: ProposalState;

  /** The person who proposes it. */
  @IsUUID()
  proposer: string;

  @IsISO8601()
  made: string;

  /** Why it was rejected. */
  @IsOptional()
  @IsString()
  decision: string | null;

  @IsOptional()
  @IsISO8601()
  decided: string | null;
}

// To the proposer, the person, the organisation that answers for the entry, its county, the national level's for its own.
const select = `
  select proposal.id, proposal.sequence, about, subject, coalesce(person.name, organisation.name) as "subjectName", field,
    value, reason, proposal.state, proposer, made, decision, decided
  from change_proposal proposal
  left join person on about = 'person' and person.id = subject
  join organisation on organisation.id = coalesce(person.organisation, subject)
  where (proposer = $1 or subject = $1 or $2 in ('administrator', 'auditor') or organisation.id = $3
      or $2 = 'county_coordinator' and organisation.county_now = $4
      or $2 = 'national_officer' and organisation.level = 'national')
    and ($5::text is null or proposal.state = $5) and ($6::uuid is null or subject = $6)`;

@Controller('directory/v1/change-proposals')
export class ListChangeProposals {
  constructor(private readonly dataSource: DataSource) {}

  /** The proposals that the caller made, or has to do with, those made last first. */
  @Get()
  @Holding(...roles)
  @Answers(ProposalShown, 'page')
  list(@Query() { state, subject, ...asked }: WhichProposals, @By() by: Actor): Promise<Page<ProposalShown>> {
    const values = [by.person, by.role, by.organisation, by.county, state, subject];
    return selectPage(this.dataSource, { select, order: 'made desc, id', values }, asked);
  }
}
