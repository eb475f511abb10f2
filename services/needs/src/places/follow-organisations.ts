import { OrganisationRegistered, type Said } from '@lanken/contracts';
import { Hears, type Transaction } from '@lanken/messaging';
import { Controller } from '@nestjs/common';
import { Organisation } from '../model/organisation.js';

/** Keeps the copy of the organisations that needs are routed by. */
@Controller()
export class FollowOrganisations {
  @Hears(OrganisationRegistered)
  registered({ data }: Said<OrganisationRegistered>, tx: Transaction): Promise<void> {
    const { organisation, kind, level, county, municipality } = data;
    tx.save(Object.assign(new Organisation(), { organisation, kind, level, county, municipality }));
    return Promise.resolve();
  }
}
