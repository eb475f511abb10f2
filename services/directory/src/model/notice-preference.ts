import {
  noCounty,
  noMunicipality,
  NoticePreferenceSet,
  type By,
  type NoticeLanguage,
  type NoticePace,
  type Visibility,
} from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import { saying } from './saying.js';

/** How soon somebody hears by e-mail, and in which language; its id is the person's. */
@Entity()
export class NoticePreference extends Aggregate {
  @Column('text')
  pace: NoticePace = 'at_once';

  @Column('text')
  language: NoticeLanguage = 'sv';

  /** What holds for whoever has chosen nothing. */
  static usual(person: string): NoticePreference {
    const place = { level: 'national', county: noCounty, municipality: noMunicipality };
    return Object.assign(new NoticePreference(), { id: person, ...place });
  }

  override get dataclass(): Visibility {
    return 'restricted';
  }

  /** What is told takes the place of what was there. */
  set(chosen: { pace?: NoticePace; language?: NoticeLanguage }, by: By): NoticePreferenceSet {
    const { pace = this.pace, language = this.language } = chosen;
    Object.assign(this, { pace, language });
    return saying(NoticePreferenceSet, { personRef: this.id, pace, language, by });
  }
}
