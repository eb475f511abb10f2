import { players } from '../spec/cast.js';
import { SavedSearch } from './saved-search.js';

const now = new Date('2026-03-01T08:00:00Z');
const later = new Date('2026-03-02T08:00:00Z');
const words = { name: 'Nya om spel', query: { view: 'county', substanceAreas: ['gambling'] } };
const colleague = { ...players.vaxjo, person: players.alvesta.person };
const saved = (shared: boolean): SavedSearch =>
  SavedSearch.save('1', { ...words, shared }, players.vaxjo, now);
const refused = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('a saved search', () => {
  it('is the person’s own unless it is shared', () => {
    expect(SavedSearch.save('1', words, players.vaxjo, now)).toMatchObject({
      ...words,
      sequence: 1,
      shared: false,
      person: players.vaxjo.person,
      organisation: players.vaxjo.organisation,
      changedAt: now,
    });
  });

  it('is read by its person, and where it is shared by all of the organisation', () => {
    for (const shared of [true, false])
      expect(() => saved(shared).mustBeReadable(players.vaxjo)).not.toThrow();
    expect(() => saved(true).mustBeReadable(colleague)).not.toThrow();
    expect(() => saved(false).mustBeReadable(colleague)).toThrow(refused('saved-search-not-found'));
    expect(() => saved(true).mustBeReadable(players.alvesta)).toThrow(refused('saved-search-not-found'));
  });

  it('is changed by its person alone', () => {
    const search = saved(true);
    expect(() => search.change(words, colleague, later)).toThrow(refused('not-own-search'));
    expect(() => search.change(words, players.alvesta, later)).toThrow(refused('saved-search-not-found'));
    expect(search).toEqual(saved(true));
    search.change({ name: 'Spel', query: {} }, players.vaxjo, later);
    expect(search).toMatchObject({ sequence: 2, name: 'Spel', query: {}, shared: false, changedAt: later });
  });
});
