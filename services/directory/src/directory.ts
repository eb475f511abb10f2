import type { Service } from '@lanken/http';
import { DirectoryModule } from './directory.module.js';
import { DirectorySettings } from './directory-settings.js';
import { CompleteAppointments1764000070200 } from './migrations/complete-appointments.js';
import { CreateDirectory1764000001000 } from './migrations/create-directory.js';
import { CreateStructures1764000071000 } from './migrations/create-structures.js';
import { DateOrganisations1764000070100 } from './migrations/date-organisations.js';
import { Appointment } from './model/appointment.js';
import { IdentityLink } from './model/identity-link.js';
import { Invitation } from './model/invitation.js';
import { Organisation } from './model/organisation.js';
import { Person } from './model/person.js';
import { Post } from './model/post.js';
import { StructureDocument } from './model/structure-document.js';
import { StructureMember } from './model/structure-member.js';
import { Structure } from './model/structure.js';

/** The service: who is who, and who holds what. Its rights are its own tables, not a copy. */
export const directory: Service = {
  name: 'directory',
  module: DirectoryModule,
  entities: [
    ...[Organisation, Person, IdentityLink, Invitation, Post, Appointment],
    ...[Structure, StructureMember, StructureDocument],
  ],
  migrations: [
    CreateDirectory1764000001000,
    ...[DateOrganisations1764000070100, CompleteAppointments1764000070200],
    CreateStructures1764000071000,
  ],
  rights: 'own',
  settings: [DirectorySettings],
};
