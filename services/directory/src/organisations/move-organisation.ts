import { By, CommandResult, commandResult, Holding, Id, type Actor } from '@lanken/http';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Body, Controller, HttpCode, Post as PostTo } from '@nestjs/common';
import { IsMunicipalityCode } from '@lanken/contracts';
import { IsOptional } from 'class-validator';
import { In, IsNull } from 'typeorm';
import { IsCalendarDay } from '../fields/is-calendar-day.js';
import { IsKnownCounty } from '../fields/is-known-county.js';
import { AccessGrant } from '../model/access-grant.js';
import { Appointment } from '../model/appointment.js';
import { dayOf } from '../model/day.js';
import { Organisation } from '../model/organisation.js';
import { areaFor, type Area } from '../model/place.js';
import { Post } from '../model/post.js';
import { neighbours } from './neighbours.js';

class NewPlace {
  /** The county; where a municipality is given, its code says it. */
  @IsOptional()
  @IsKnownCounty()
  county?: string;

  /** The code that the municipality has in the county. */
  @IsOptional()
  @IsMunicipalityCode()
  municipality?: string;

  /** The first day in the new place: today, unless told, at the latest. */
  @IsOptional()
  @IsCalendarDay()
  from?: string;
}

@Controller('directory/v1/organisations')
export class MoveOrganisation {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Moves an organisation to another county or municipality. With a municipality go the organisations that lie in it;
   * with each its posts and appointments, whose rights are then of the new county.
   */
  @PostTo(':id/move')
  @HttpCode(200)
  @Holding('national_officer', 'administrator')
  move(
    @Id() id: string,
    @Body() { county, municipality, from }: NewPlace,
    @By() by: Actor,
  ): Promise<CommandResult> {
    return this.transactions.run(async (tx) => {
      const organisation = await tx.load(Organisation, id);
      const area = areaFor(organisation.kind, county ?? undefined, municipality ?? undefined);
      const today = dayOf(tx.now);
      for (const each of await goingAlong(tx, organisation)) {
        const others = await neighbours(tx, each.kind, area);
        tx.say(each, each.move(area, from ?? today, today, others, by.by()));
        await takeAlong(tx, each, by);
      }
      return commandResult(organisation);
    });
  }
}

/** The organisation, and if it is a municipality, those that lie in it. */
async function goingAlong(tx: Transaction, organisation: Organisation): Promise<Organisation[]> {
  if (organisation.kind !== 'municipality') return [organisation];
  const { municipality: municipalityNow }: Area = organisation.place;
  const inIt = await tx.manager.find(Organisation, {
    where: { municipalityNow, state: In(['active', 'proposed']) },
    order: { id: 'asc' },
  });
  const others = inIt.filter(({ id }) => id !== organisation.id);
  return [organisation, ...(await Promise.all(others.map(({ id }) => tx.load(Organisation, id))))];
}

async function takeAlong(tx: Transaction, organisation: Organisation, by: Actor): Promise<void> {
  const posts = await tx.manager.findBy(Post, { organisation: organisation.id, closed: IsNull() });
  for (const { id } of posts) {
    const post = await tx.load(Post, id);
    tx.say(post, post.moveWith(organisation, by.by()));
    const held = await tx.manager.findBy(Appointment, { post: id, ended: IsNull() });
    for (const appointment of held) tx.say(appointment, appointment.moveWith(organisation, by.by()));
  }
  const wanted = { organisation: organisation.id, state: In(['requested', 'approved']) };
  for (const { id } of await tx.manager.findBy(AccessGrant, wanted)) {
    const grant = await tx.load(AccessGrant, id);
    const moved = grant.moveWith(organisation, by.by());
    if (moved) tx.say(grant, moved);
    else tx.save(grant);
  }
}
