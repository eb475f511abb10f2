import type { OrganisationKind, PartnerState } from '@lanken/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation that has been asked to take part in an initiative; the one that leads it is one too. */
@Entity()
export class InitiativePartner {
  @PrimaryColumn('uuid')
  initiative: string;

  @PrimaryColumn('uuid')
  organisation: string;

  @Column('text')
  kind: OrganisationKind;

  @Column('text')
  state: PartnerState;

  /** Why it has declined or left. */
  @Column('text', { nullable: true })
  reason: string | null = null;

  static of(
    initiative: string,
    { id, kind }: { id: string; kind: OrganisationKind },
    state: PartnerState,
  ): InitiativePartner {
    return Object.assign(new InitiativePartner(), { initiative, organisation: id, kind, state });
  }
}
