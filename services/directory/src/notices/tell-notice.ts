import type { NoticeLanguage } from '@lanken/contracts';
import type { Tidings } from '../model/notice.js';
import { englishNotices } from './words.en.js';
import { swedishNotices } from './words.sv.js';
import type { NoticeWords } from './words.js';

/** The words of each language. */
export const noticeWords: Record<NoticeLanguage, NoticeWords> = { sv: swedishNotices, en: englishNotices };

const timeIn = ({ locale }: NoticeWords): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Stockholm', dateStyle: 'long', timeStyle: 'short' });
const times = { sv: timeIn(swedishNotices), en: timeIn(englishNotices) };

/** A notice as it is told, with the names of what it is about. */
export interface TellableNotice extends Omit<Tidings, 'key'> {
  organisationName: string | null;
  structureTitle: string | null;
}

/** What a notice says, as one sentence without its full stop. */
export function tellNotice(
  { template, parameters: { ask, due, at }, organisationName, structureTitle }: TellableNotice,
  language: NoticeLanguage,
): string {
  const { says, asks, dues, unknown, locale } = noticeWords[language];
  const line = says[template]({
    organisation: organisationName ?? unknown.organisation,
    structure: structureTitle ?? unknown.structure,
    ask: ask ? asks[ask] : unknown.ask,
    due: due ? dues[due] : unknown.due,
    at: at ? times[language].format(new Date(at)) : unknown.at,
  });
  return line.charAt(0).toLocaleUpperCase(locale) + line.slice(1);
}
