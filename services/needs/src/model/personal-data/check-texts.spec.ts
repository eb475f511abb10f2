import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Refusal } from '@lanken/contracts';
import { checkTexts, findIn } from './check-texts.js';
import { findPersonalData } from './find-personal-data.js';

const refusal = (work: () => unknown): Refusal => {
  try {
    work();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('it was not refused');
};

describe('the check of texts for personal data', () => {
  const texts = {
    '/title': 'Utbildning om GHB',
    '/description': 'Ring Anna Berg, 070-123 45 67. Eleven är 20050101-2389.',
    '/tried': null,
  };

  it('refuses what is no guess, with a pointer for each finding, and never repeats it', () => {
    const { kind, code, errors, message } = refusal(() => checkTexts(texts));
    expect([kind, code]).toEqual(['unprocessable', 'personal-data-found']);
    expect(errors).toEqual([
      { pointer: '/description', message: 'Characters 17 to 29 look like a phone number.' },
      { pointer: '/description', message: 'Characters 42 to 54 look like a personal identity number.' },
    ]);
    expect(message + JSON.stringify(errors)).not.toMatch(/070|2384|Anna/);
  });

  it('lets it stand for a reason, and tells what was found', () => {
    const found = checkTexts(texts, { reason: 'Numret är en jourtelefons.' });
    expect(found.map(({ kind }) => kind)).toEqual(['name', 'phone_number', 'identity_number']);
  });

  it('only warns of names', () => {
    expect(checkTexts({ '/text': 'Vi har talat med Karin om det.' })).toEqual([
      { pointer: '/text', kind: 'name', from: 17, to: 22 },
    ]);
  });

  it('finds one thing in one place', () => {
    // An identity number can be read as a phone number, and a name stands in an address.
    expect(findPersonalData('070101-2387 Anna@Berg.se').map(({ kind }) => kind)).toEqual([
      'identity_number',
      'email_address',
    ]);
  });

  it('finds nothing in 418 needs that name nobody, in the words of coordinators', () => {
    const file = join(import.meta.dirname, '../../../labelled/needs.json');
    const needs = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | null>[];
    expect(needs.length).toBeGreaterThan(400);
    const findings = needs.flatMap(({ id, title, description, tried, targetGroup }) =>
      findIn({ title, description, tried, targetGroup }).map((finding) => ({ id, ...finding })),
    );
    expect(findings).toEqual([]);
  });
});
