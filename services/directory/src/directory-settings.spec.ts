import { readSettings } from '@lanken/http';
import { DirectorySettings } from './directory-settings.js';

const read = (environment: NodeJS.ProcessEnv): DirectorySettings =>
  readSettings<[DirectorySettings]>(environment, DirectorySettings)[0];

describe('the settings of the directory', () => {
  it('need no mail server', () => {
    expect(read({})).toEqual(new DirectorySettings());
    expect(read({ SMTP_URL: '', MAIL_FROM: '' })).toEqual(new DirectorySettings());
  });

  it('name a mail server together with the sender', () => {
    const SMTP_URL = 'smtps://lanken:secret@mail.example:465';
    for (const MAIL_FROM of ['lanken@example.se', 'Länken <lanken@example.se>'])
      expect(read({ SMTP_URL, MAIL_FROM })).toMatchObject({ SMTP_URL, MAIL_FROM });
    expect(() => read({ SMTP_URL })).toThrow('MAIL_FROM is missing: it must be the sender of mail');
    for (const MAIL_FROM of ['Länken', 'a@b c', 'Länken <lanken>', '<a@b>, <c@d>'])
      expect(() => read({ SMTP_URL, MAIL_FROM })).toThrow('MAIL_FROM is wrong');
    expect(() => read({ SMTP_URL: 'mail.example:25', MAIL_FROM: 'a@b.se' })).toThrow('SMTP_URL is wrong');
  });
});
