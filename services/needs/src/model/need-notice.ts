import {
  NeedNoticeDue,
  noCounty,
  noMunicipality,
  type NoticeFacts,
  type Visibility,
} from '@lanken/contracts';
import { NamedAggregate } from '@lanken/persistence';
import { Entity, PrimaryColumn } from 'typeorm';
import { said } from './need-change.js';

/** That somebody is to hear of a need; its row keeps it from being said twice. On no county's subject: the directory sends it. */
@Entity()
export class NeedNotice extends NamedAggregate {
  @PrimaryColumn('text')
  id = '';

  static of(key: string): NeedNotice {
    const place = { level: 'local', county: noCounty, municipality: noMunicipality };
    return Object.assign(new NeedNotice(), { id: key, ...place });
  }

  override get dataclass(): Visibility {
    return 'restricted';
  }

  tell(facts: Omit<NoticeFacts, 'key'>): NeedNoticeDue {
    return said(NeedNoticeDue, { key: this.id, ...facts });
  }
}
