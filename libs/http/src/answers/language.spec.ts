import { languageOf } from './language.js';

describe('the language of an answer', () => {
  it.each([
    ['nothing', undefined, 'sv'],
    ['an empty header', '', 'sv'],
    ['anything', '*', 'sv'],
    ['English', 'en', 'en'],
    ['British English', 'en-GB,en;q=0.8,sv;q=0.5', 'en'],
    ['Swedish before English', 'sv-SE, en;q=0.9', 'sv'],
    ['a language that we do not have', 'fi', 'sv'],
    ['a language that we do not have, then English', 'fi, en;q=0.2', 'en'],
  ])('asked for as %s', (_, header, expected) => {
    expect(languageOf(header)).toBe(expected);
  });
});
