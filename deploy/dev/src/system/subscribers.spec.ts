import { subscribers, subscribersVariable } from './subscribers.js';

describe('the outside subscribers of the demonstration', () => {
  it('hear a county at all levels, or the national level of all counties', () => {
    const filters = Object.fromEntries(subscribers.map(({ name, filter }) => [name, filter]));
    expect(filters).toEqual({
      'county-07': 'lanken.*.needs.*.07.>',
      'region-kronoberg': 'lanken.*.needs.*.07.>',
      'county-14': 'lanken.*.needs.*.14.>',
      'national-agency': 'lanken.*.needs.national.>',
    });
  });

  it('are told to the service that makes their durables by name and by what they may hear', () => {
    expect(JSON.parse(subscribersVariable)).toContainEqual({ name: 'county-07', county: '07' });
    expect(JSON.parse(subscribersVariable)).toContainEqual({ name: 'national-agency', level: 'national' });
  });
});
