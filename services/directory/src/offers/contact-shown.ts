import { roles, visibilities, type Role, type Visibility } from '@lanken/contracts';
import { IsDay } from '@lanken/contracts';
import { IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { freshnesses, type Freshness } from '../model/verifiable.js';

/** Where a role is reached, as the directory shows it. */
export class ContactShown {
  @IsUUID()
  id: string;

  @IsInt()
  sequence: number;

  @IsUUID()
  organisation: string;

  @IsString()
  organisationName: string;

  @IsString()
  title: string;

  @IsOptional()
  @IsIn(roles)
  role: Role | null;

  /** The service that it is about. */
  @IsOptional()
  @IsUUID()
  offer: string | null;

  @IsOptional()
  @IsString()
  email: string | null;

  @IsOptional()
  @IsString()
  phone: string | null;

  @IsOptional()
  @IsString()
  web: string | null;

  @IsIn(visibilities)
  visibility: Visibility;

  /** Whether somebody has said lately that the role is reached there. */
  @IsIn(freshnesses)
  freshness: Freshness;

  /** When somebody said so last. */
  @IsOptional()
  @IsDay()
  verified: string | null;

  @IsDate()
  changed: Date;
}

/** Selects contact points that are in use as they are shown. */
export const selectContacts = `
  select point.id, point.sequence, point.organisation, organisation.name as "organisationName", title, role, offer, email,
    phone, web, visibility, point.freshness, point.verified::text as verified, changed
  from contact_point point
  join organisation on organisation.id = point.organisation
  where withdrawn is null and organisation.state = 'active'`;

/**
 * The condition under which everyone may see the contact point `point`: it is public, and its address is nobody's own,
 * also not of somebody who was entered with it later.
 */
export const isPublic = `(visibility = 'public'
  and not exists (select from person where lower(person.email) = lower(point.email)))`;
