import { asks, dueKinds, noticeLanguages, noticeTemplates } from '@lanken/contracts';
import { ownTemplates } from '../model/notice.js';
import { composeLetter } from './compose-letter.js';
import { tellNotice, type TellableNotice } from './tell-notice.js';

const need = '01990000-0000-7000-8000-000000000d01';
const answered: TellableNotice = {
  template: 'need_answered',
  parameters: { need, ask: 'training' },
  organisationName: 'Länsstyrelsen i Kronobergs län',
  structureTitle: null,
};

describe('the mail with notices', () => {
  it('of one has its sentence as subject, in text and HTML', () => {
    const { subject, text, html } = composeLetter('Kim Ek', [answered], 'sv');
    expect(subject).toBe('Länsstyrelsen i Kronobergs län har svarat på ert behov av utbildning');
    expect(text).toMatch(/^Hej Kim Ek!\n\nLänsstyrelsen .* utbildning\.\nBehovets nummer: 01990000/);
    expect(html).toContain(`<p>${subject}.<br>Behovets nummer: ${need}</p>`);
  });

  it('of several counts them and tells all', () => {
    const { subject, text } = composeLetter('Kim', [answered, { ...answered, organisationName: null }], 'en');
    expect(subject).toBe('2 news in Länken');
    expect(text).toContain('An organisation has answered your need of training.');
  });

  it('takes no name for HTML, and no line for a header', () => {
    const { html, subject } = composeLetter(
      '<b>Kim</b>',
      [{ ...answered, organisationName: 'A & "B" <i>' }],
      'sv',
    );
    expect(html).toContain('Hej &lt;b&gt;Kim&lt;/b&gt;!');
    expect(html).toContain('A &amp; &quot;B&quot; &lt;i&gt; har svarat');
    expect(subject).toContain('A & "B" <i> har svarat');
  });

  it('has words for everything, in every language', () => {
    for (const language of noticeLanguages)
      for (const template of [...noticeTemplates, ...ownTemplates])
        for (const ask of asks)
          for (const due of dueKinds) {
            const parameters = { need, ask, due, at: '2026-12-01T16:00:00.000Z' };
            const line = tellNotice(
              { template, parameters, organisationName: 'Växjö kommun', structureTitle: 'Samhällsråd T' },
              language,
            );
            expect(line).toMatch(/^[A-ZÅÄÖ]/);
            expect(line).not.toMatch(/undefined|null|_/);
          }
    const overdue = { template: 'overdue', organisationName: null, structureTitle: null } as const;
    const parameters = { due: 'answer', at: '2026-12-01T16:00:00.000Z' } as const;
    expect(tellNotice({ ...overdue, parameters }, 'sv')).toBe(
      'Ni skulle ha hunnit svara senast 1 december 2026 kl. 17:00',
    );
    expect(tellNotice({ ...overdue, parameters }, 'en')).toBe(
      'You should have managed to answer by 1 December 2026 at 17:00',
    );
  });
});
