import { cast } from './cast.js';

describe('the demo accounts', () => {
  it('have usernames of their own that are easy to type', () => {
    const names = cast.map(({ username }) => username);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z-]+$/);
  });

  it('belong to a municipality of their own county', () => {
    for (const { seat } of cast) {
      if (!seat || seat.municipality === '0000') continue;
      expect(seat.municipality.slice(0, 2)).toBe(seat.county);
    }
  });

  it('have one with nobody behind it', () => {
    expect(cast.filter(({ seat }) => !seat).map(({ username }) => username)).toEqual(['nybliven']);
  });
});
