import type { NoticeLanguage } from '@lanken/contracts';
import type { Letter } from './letter.js';
import { noticeWords, tellNotice, type TellableNotice } from './tell-notice.js';

/** The words of the mail with these notices: as plain text, and the same as simple HTML. */
export function composeLetter(
  name: string,
  notices: TellableNotice[],
  language: NoticeLanguage,
): Pick<Letter, 'subject' | 'text' | 'html'> {
  const words = noticeWords[language];
  const told = notices.map((notice) => {
    const { need } = notice.parameters;
    return { line: tellNotice(notice, language), number: need && words.number(need) };
  });
  const subject = told.length === 1 ? told[0]!.line : words.several(told.length);
  const text = [
    words.greeting(name),
    ...told.map(({ line, number }) => [stopped(line), number].filter(Boolean).join('\n')),
    words.closing,
  ].join('\n\n');
  const items = told.map(
    ({ line, number }) => `<p>${escaped(stopped(line))}${number ? `<br>${escaped(number)}` : ''}</p>`,
  );
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(subject)}</title>
<p>${escaped(words.greeting(name))}</p>
${items.join('\n')}
<p>${escaped(words.closing)}</p></html>`;
  return { subject, text, html };
}

const stopped = (line: string): string => (/[.?!]$/.test(line) ? line : `${line}.`);

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign]!);
