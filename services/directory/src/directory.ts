import type { Service } from '@lanken/http';
import { collaboration } from './collaboration.js';
import { DirectoryModule } from './directory.module.js';
import { DirectorySettings } from './directory-settings.js';
import { CompleteAppointments1764000070200 } from './migrations/complete-appointments.js';
import { CreateDirectory1764000001000 } from './migrations/create-directory.js';
import { CreateRouting1764000070300 } from './migrations/create-routing.js';
import { DateOrganisations1764000070100 } from './migrations/date-organisations.js';
import { HoldNeeds1764000070400 } from './migrations/hold-needs.js';
import { CreateCoverage1764000072100 } from './migrations/create-coverage.js';
import { CreateImports1764000072200 } from './migrations/create-imports.js';
import { CreateOffers1764000072000 } from './migrations/create-offers.js';
import { KeepTrue1764000070500 } from './migrations/keep-true.js';
import { GrantAccess1764000070600 } from './migrations/grant-access.js';
import { AccessGrant } from './model/access-grant.js';
import { Appointment } from './model/appointment.js';
import { ChangeProposal } from './model/change-proposal.js';
import { ContactPoint } from './model/contact-point.js';
import { CoverageDay } from './model/coverage-day.js';
import { HeldNeed } from './model/held-need.js';
import { IdentityLink } from './model/identity-link.js';
import { Import } from './model/import.js';
import { Invitation } from './model/invitation.js';
import { Organisation } from './model/organisation.js';
import { Person } from './model/person.js';
import { Post } from './model/post.js';
import { Programme } from './model/programme.js';
import { Routing } from './model/routing.js';
import { ServiceOffer } from './model/service-offer.js';
import { notices } from './notices.js';

/** The service: who is who, and who holds what. Its rights are its own tables, not a copy. */
export const directory: Service = {
  name: 'directory',
  module: DirectoryModule,
  entities: [
    ...[Organisation, Person, IdentityLink, Invitation, Post, Appointment],
    ...[Routing, HeldNeed, ChangeProposal, AccessGrant],
    ...[ServiceOffer, ContactPoint, Programme, CoverageDay, Import],
    ...collaboration.entities,
    ...notices.entities,
  ],
  migrations: [
    CreateDirectory1764000001000,
    ...[DateOrganisations1764000070100, CompleteAppointments1764000070200, CreateRouting1764000070300],
    ...[HoldNeeds1764000070400, KeepTrue1764000070500, GrantAccess1764000070600],
    ...collaboration.migrations,
    ...[CreateOffers1764000072000, CreateCoverage1764000072100, CreateImports1764000072200],
    ...notices.migrations,
  ],
  rights: 'own',
  settings: [DirectorySettings],
};
