import {
  OrganisationDissolved,
  OrganisationMerged,
  OrganisationMoved,
  OrganisationRegistered,
  OrganisationRenamed,
  RoutingSet,
  type OrganisationFacts,
  type Said,
} from '@lanken/contracts';
import { Hears, type Transaction } from '@lanken/messaging';
import { Controller } from '@nestjs/common';
import { Organisation } from '../model/organisation.js';
import { Succession } from '../model/succession.js';
import { Route } from '../model/route.js';

/** Keeps the copy of the organisations, and of the routing to national ones, that needs are routed by. */
@Controller()
export class FollowOrganisations {
  @Hears(OrganisationRegistered)
  registered({ data }: Said<OrganisationRegistered>, tx: Transaction): Promise<void> {
    const { organisation, name, kind, level, county, municipality } = data;
    tx.save(Object.assign(new Organisation(), { organisation, name, kind, level, county, municipality }));
    return Promise.resolve();
  }

  @Hears(OrganisationRenamed)
  renamed({ data }: Said<OrganisationRenamed>, tx: Transaction): Promise<void> {
    return this.correct(data, tx);
  }

  @Hears(OrganisationMoved)
  moved({ data }: Said<OrganisationMoved>, tx: Transaction): Promise<void> {
    return this.correct(data, tx);
  }

  @Hears(OrganisationMerged)
  merged({ data }: Said<OrganisationMerged>, tx: Transaction): Promise<void> {
    return this.succeed(data, tx);
  }

  @Hears(OrganisationDissolved)
  dissolved({ data }: Said<OrganisationDissolved>, tx: Transaction): Promise<void> {
    return this.succeed(data, tx);
  }

  @Hears(RoutingSet)
  routed({ data }: Said<RoutingSet>, tx: Transaction): Promise<void> {
    const { routing, substanceArea = null, organisation, from, to = null } = data;
    tx.save(Object.assign(new Route(), { routing, substanceArea, organisation, starts: from, ends: to }));
    return Promise.resolve();
  }

  private async correct(
    { organisation, name, county, municipality }: OrganisationFacts,
    tx: Transaction,
  ): Promise<void> {
    tx.save(Object.assign(await knownIn(tx, organisation), { name, county, municipality }));
  }

  /** What it had goes to the successor: `MoveCustody` moves it, need by need. */
  private async succeed(
    { organisation, successor }: Pick<OrganisationDissolved, 'organisation' | 'successor'>,
    tx: Transaction,
  ): Promise<void> {
    tx.save(Object.assign(await knownIn(tx, organisation), { ended: true, successor: successor ?? null }));
    if (successor) tx.save(Succession.of(organisation, successor, tx.now));
  }
}

async function knownIn(tx: Transaction, organisation: string): Promise<Organisation> {
  await tx.flush(); // it may have been registered in the same batch
  return tx.manager.findOneByOrFail(Organisation, { organisation });
}
