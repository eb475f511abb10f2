import { Answers, By, Holding, offset, page, Paging, type Actor, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { commitmentStatuses, type CommitmentStatus } from '../model/commitment-record.js';
import { Commitment } from '../model/commitment.js';
import { lineRoles } from '../model/need-reading.js';

export class WhichCommitments extends Paging {
  /** All of them unless told. */
  @IsOptional()
  @IsIn(commitmentStatuses)
  status?: CommitmentStatus;
}

/** A commitment of one's own organisation. */
export class OwnCommitment {
  @IsUUID()
  id: string;

  @IsUUID()
  need: string;

  /** The person who looks after it. */
  @IsOptional()
  @IsUUID()
  who?: string;

  /** Absent when it was redacted. */
  @IsOptional()
  @IsString()
  what?: string;

  /** The last day on which it is kept in time. */
  @IsString()
  until: string;

  @IsIn(commitmentStatuses)
  status: CommitmentStatus;
}

// Of the organisation, and of those in whose place it stands.
const ours = `commitment.organisation in (
  with recursive ours as (select :own::uuid as organisation
    union select ended.organisation from organisation ended join ours on ended.successor = ours.organisation)
  select organisation from ours)`;

@Controller('needs/v1/commitments')
export class ListCommitments {
  constructor(private readonly dataSource: DataSource) {}

  /** What the caller's organisation has promised, the earliest day first. */
  @Get()
  @Holding(...lineRoles)
  @Answers(OwnCommitment, 'page')
  async list(@Query() asked: WhichCommitments, @By() by: Actor): Promise<Page<OwnCommitment>> {
    const { status, limit } = asked;
    const commitments = this.dataSource.getRepository(Commitment).createQueryBuilder('commitment');
    commitments.where(ours, { own: by.organisation });
    if (status) commitments.andWhere('commitment.status = :status', { status });
    commitments.orderBy('commitment.until').addOrderBy('commitment.id');
    const [found, total] = await commitments.take(limit).skip(offset(asked)).getManyAndCount();
    return page(found.map(ownCommitment), total, asked);
  }
}

const ownCommitment = ({ id, need, who, what, until, status }: Commitment): OwnCommitment => ({
  id,
  need,
  who: who ?? undefined,
  what: what || undefined,
  until,
  status,
});
