import { Module } from '@nestjs/common';
import { DecideOnAccess } from './access/decide-on-access.js';
import { ExpireAccess } from './access/expire-access.js';
import { ListAccessGrants } from './access/list-access-grants.js';
import { RequestAccess } from './access/request-access.js';
import { RevokeAccess } from './access/revoke-access.js';
import { AppointPerson } from './appointments/appoint-person.js';
import { EndAppointment } from './appointments/end-appointment.js';
import { HandOver } from './appointments/hand-over.js';
import { ListAppointments } from './appointments/list-appointments.js';
import { NameDeputy } from './appointments/name-deputy.js';
import { ReviseAppointment } from './appointments/revise-appointment.js';
import { ShowAppointment } from './appointments/show-appointment.js';
import { TakeLeave } from './appointments/take-leave.js';
import { ListCounties } from './areas/list-counties.js';
import { ListMunicipalities } from './areas/list-municipalities.js';
import { CollaborationModule } from './collaboration.module.js';
import { CoverageModule } from './coverage/coverage.module.js';
import { ShowChanges } from './history/show-changes.js';
import { ShowHistory } from './history/show-history.js';
import { FollowNeeds } from './holdings/follow-needs.js';
import { ShowHoldings } from './holdings/show-holdings.js';
import { ImportsModule } from './imports/imports.module.js';
import { OffersModule } from './offers/offers.module.js';
import { OpenDataModule } from './open-data/open-data.module.js';
import { NoticesModule } from './notices.module.js';
import { DecideOnOrganisation } from './organisations/decide-on-organisation.js';
import { DissolveOrganisation } from './organisations/dissolve-organisation.js';
import { IdentifyOrganisation } from './organisations/identify-organisation.js';
import { ListOrganisations } from './organisations/list-organisations.js';
import { LoadReferenceData } from './organisations/load-reference-data.js';
import { MergeOrganisation } from './organisations/merge-organisation.js';
import { MoveOrganisation } from './organisations/move-organisation.js';
import { ProposeOrganisation } from './organisations/propose-organisation.js';
import { RecordFormerName } from './organisations/record-former-name.js';
import { RegisterOrganisation } from './organisations/register-organisation.js';
import { RenameOrganisation } from './organisations/rename-organisation.js';
import { SetArea } from './organisations/set-area.js';
import { ShowOrganisation } from './organisations/show-organisation.js';
import { AcceptInvitation } from './persons/accept-invitation.js';
import { CorrectPerson } from './persons/correct-person.js';
import { InvitePerson } from './persons/invite-person.js';
import { ListPersons } from './persons/list-persons.js';
import { RegisterPerson } from './persons/register-person.js';
import { ShowMe } from './persons/show-me.js';
import { ShowPerson } from './persons/show-person.js';
import { ClosePost } from './posts/close-post.js';
import { EstablishPost } from './posts/establish-post.js';
import { ListPosts } from './posts/list-posts.js';
import { RevisePost } from './posts/revise-post.js';
import { SayVacancies } from './posts/say-vacancies.js';
import { ShowPost } from './posts/show-post.js';
import { DecideOnChange } from './proposals/decide-on-change.js';
import { ListChangeProposals } from './proposals/list-change-proposals.js';
import { ProposeChange } from './proposals/propose-change.js';
import { EndRouting } from './routing/end-routing.js';
import { ListRouting } from './routing/list-routing.js';
import { SetRouting } from './routing/set-routing.js';
import { AskForVerification } from './verification/ask-for-verification.js';
import { VerifyEntry } from './verification/verify-entry.js';

/** What the directory does. */
@Module({
  imports: [CollaborationModule, NoticesModule, OffersModule, OpenDataModule, CoverageModule, ImportsModule],
  controllers: [
    ListCounties,
    ListMunicipalities,

    RegisterOrganisation,
    ProposeOrganisation,
    DecideOnOrganisation,
    RenameOrganisation,
    RecordFormerName,
    IdentifyOrganisation,
    SetArea,
    MoveOrganisation,
    MergeOrganisation,
    DissolveOrganisation,
    ListOrganisations,
    ShowOrganisation,

    RegisterPerson,
    CorrectPerson,
    InvitePerson,
    AcceptInvitation,
    ListPersons,
    ShowPerson,
    ShowMe,

    EstablishPost,
    RevisePost,
    ClosePost,
    ListPosts,
    ShowPost,

    AppointPerson,
    NameDeputy,
    ReviseAppointment,
    TakeLeave,
    HandOver,
    EndAppointment,
    ListAppointments,
    ShowAppointment,

    SetRouting,
    EndRouting,
    ListRouting,
    FollowNeeds,
    ShowHoldings,
    ProposeChange,
    DecideOnChange,
    ListChangeProposals,
    VerifyEntry,
    RequestAccess,
    DecideOnAccess,
    RevokeAccess,
    ListAccessGrants,

    ShowHistory,
    ShowChanges,
  ],
  providers: [LoadReferenceData, SayVacancies, AskForVerification, ExpireAccess],
})
export class DirectoryModule {}
