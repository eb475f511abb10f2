import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NoticeMail } from '../model/notice-mail.js';
import { NoticePreference } from '../model/notice-preference.js';
import { Person } from '../model/person.js';
import { composeLetter } from './compose-letter.js';
import type { Letter, NoLetter } from './letter.js';
import { named, names } from './named.js';
import type { TellableNotice } from './tell-notice.js';

const selectNotices = `select template, parameters, ${names} from notice ${named}
  where mail = $1 order by said, notice.id`;

/** Writes what a mail says, when it is sent: to the address and in the language of that moment. */
@Injectable()
export class WriteLetter {
  constructor(private readonly dataSource: DataSource) {}

  async of({ id, person }: NoticeMail): Promise<Letter | NoLetter> {
    const { manager } = this.dataSource;
    const { name, email } = await manager.findOneByOrFail(Person, { id: person });
    const chosen = await manager.findOneBy(NoticePreference, { id: person });
    const { pace, language } = chosen ?? NoticePreference.usual(person);
    if (pace === 'never') return { as: 'unwanted' };
    if (!email) return { as: 'no_address' };
    const notices = await manager.query<TellableNotice[]>(selectNotices, [id]);
    return { id, to: { name, address: email }, ...composeLetter(name, notices, language) };
  }
}
