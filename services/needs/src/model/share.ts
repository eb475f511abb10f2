import { noMunicipality, ShareUpdated, type By, type Visibility } from '@lanken/contracts';
import { NamedAggregate } from '@lanken/persistence';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommitmentRecord } from './commitment-record.js';
import { said } from './need-change.js';
import { factsOf } from './need-facts.js';
import type { NeedRecord } from './need-record.js';

/** What another county than the asker's is told of a need that concerns it, on its own subject and in its own sequence. */
@Entity()
export class Share extends NamedAggregate {
  @PrimaryColumn('text')
  id = '';

  @Column('uuid')
  need: string;

  @Column('text')
  visibility: Visibility;

  static idOf = (need: string, county: string): string => `${need}:${county}`;

  static with(county: string, need: string): Share {
    const id = Share.idOf(need, county);
    return Object.assign(new Share(), { id, need, level: 'county', county, municipality: noMunicipality });
  }

  override get dataclass(): Visibility {
    return this.visibility;
  }

  /** The need as it is now; `open`: the commitments to it that are. */
  update(need: NeedRecord, by: By, open: CommitmentRecord[] = []): ShareUpdated {
    this.visibility = need.visibility;
    const last = need.responses.at(-1);
    const promised = open.map(({ id: commitment, organisation, until }) => ({
      commitment,
      organisation,
      until,
    }));
    return said(ShareUpdated, {
      ...factsOf(need, { by: () => by }),
      status: need.status,
      invited: need.referral?.organisation,
      latest: last && { response: last.id, kind: last.kind, pointer: last.pointer },
      commitments: promised.length ? promised : undefined,
    });
  }
}
