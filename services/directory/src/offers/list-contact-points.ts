import { roles, Refusal, type Role } from '@lanken/contracts';
import { Answers, By, Id, Paging, SignedIn, type Actor, type Page } from '@lanken/http';
import { Controller, Get, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { freshnesses, type Freshness } from '../model/verifiable.js';
import { byName, selectPage } from '../select-page.js';
import { ContactShown, isPublic, selectContacts } from './contact-shown.js';

class WhichContactPoints extends Paging {
  @IsOptional()
  @IsUUID()
  organisation?: string;

  /** The county of the organisation. */
  @IsOptional()
  @IsKnownCounty()
  county?: string;

  @IsOptional()
  @IsIn(roles)
  role?: Role;

  @IsOptional()
  @IsIn(freshnesses)
  freshness?: Freshness;
}

// Who is signed in without an appointment sees what everyone may see.
const seen = (all: string): string => `(${all} or ${isPublic})`;

const select = `${selectContacts} and ($1::uuid is null or point.organisation = $1)
  and ($2::text is null or organisation.county_now = $2) and ($3::text is null or role = $3)
  and ($4::text is null or point.freshness = $4) and ${seen('$5')}`;

@Controller('directory/v1/contact-points')
export class ListContactPoints {
  constructor(private readonly dataSource: DataSource) {}

  /** Where roles are reached, by title. */
  @Get()
  @SignedIn({ acting: true })
  @Answers(ContactShown, 'page')
  list(@Query() asked: WhichContactPoints, @By() by?: Actor): Promise<Page<ContactShown>> {
    const values = [asked.organisation, asked.county, asked.role, asked.freshness, by !== undefined];
    return selectPage(this.dataSource, { select, order: `${byName('title')}, id`, values }, asked);
  }

  /** One of them. */
  @Get(':id')
  @SignedIn({ acting: true })
  @Answers(ContactShown)
  async show(@Id() id: string, @By() by?: Actor): Promise<ContactShown> {
    const one = `${selectContacts} and point.id = $1 and ${seen('$2')}`;
    const [point] = await this.dataSource.query<ContactShown[]>(one, [id, by !== undefined]);
    if (!point)
      throw new Refusal(
        'not-found',
        'contact-point-not-found',
        `There is no contact point with the id ${id}.`,
      );
    return point;
  }
}
