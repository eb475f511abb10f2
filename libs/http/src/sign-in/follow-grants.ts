import { AccessGrantApproved, AccessGrantExpired, AccessGrantRevoked, type Said } from '@lanken/contracts';
import { Hears, type Transaction } from '@lanken/messaging';
import { Controller, type Type } from '@nestjs/common';
import { forgetRights } from './forget-rights.js';
import { RightsAppointment } from './rights-tables.js';

/** Keeps the copy of who has access to this service by a grant, as the directory says it. */
export function followGrants(service: string): Type {
  @Controller()
  class FollowGrants {
    /** Also said again, when its organisation lies elsewhere. */
    @Hears(AccessGrantApproved)
    async approved({ data }: Said<AccessGrantApproved>, tx: Transaction): Promise<void> {
      const { grant: appointment, personRef: person, organisation, role, level, county, municipality } = data;
      await forgetRights(appointment, tx);
      if (!data.services.includes(service)) return;
      const held = { appointment, person, organisation, role, level, county, municipality };
      const scope = { substanceAreas: data.substanceAreas, readOnly: data.access === 'read' };
      tx.save(Object.assign(new RightsAppointment(), held, scope, { starts: data.from, ends: data.to }));
    }

    @Hears(AccessGrantRevoked)
    revoked({ data }: Said<AccessGrantRevoked>, tx: Transaction): Promise<void> {
      return forgetRights(data.grant, tx);
    }

    @Hears(AccessGrantExpired)
    expired({ data }: Said<AccessGrantExpired>, tx: Transaction): Promise<void> {
      return forgetRights(data.grant, tx);
    }
  }
  return FollowGrants;
}
