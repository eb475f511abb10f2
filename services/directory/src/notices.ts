import { CreateNotices1764000070700 } from './migrations/create-notices.js';
import { NoticeMail } from './model/notice-mail.js';
import { NoticePreference } from './model/notice-preference.js';
import { Notice } from './model/notice.js';

/** What the directory keeps of what people are to hear of. */
export const notices = {
  entities: [Notice, NoticeMail, NoticePreference],
  migrations: [CreateNotices1764000070700],
};
