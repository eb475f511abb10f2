import { readSettings } from '@lanken/http';
import { RadarSettings, radarTerms } from './radar-settings.js';

const read = (environment: NodeJS.ProcessEnv): RadarSettings =>
  readSettings<[RadarSettings]>(environment, RadarSettings)[0];

describe('the settings of the radar', () => {
  it('are those of the domain unless set', () => {
    expect(read({}).RADAR_DAYS).toBe(90);
    expect(radarTerms(read({}))).toMatchObject({ municipalities: 3, counties: 2 });
  });

  it('may be set', () => {
    const settings = read({ RADAR_MUNICIPALITIES: '5', RADAR_COUNTIES: '5', RADAR_DAYS: '30' });
    expect(settings.RADAR_DAYS).toBe(30);
    expect(radarTerms(settings)).toMatchObject({ municipalities: 5, counties: 5 });
  });

  it.each([
    ['RADAR_MUNICIPALITIES', '1', 'a whole number from 2 to 50'],
    ['RADAR_MUNICIPALITIES', '2.5', 'a whole number from 2 to 50'],
    ['RADAR_MUNICIPALITIES', 'three', 'a whole number from 2 to 50'],
    ['RADAR_COUNTIES', '0', 'a whole number from 1 to 21'],
    ['RADAR_COUNTIES', '4', 'at most RADAR_MUNICIPALITIES'],
    ['RADAR_DAYS', '0', 'a whole number from 1 to 730'],
    ['RADAR_DAYS', '90 days', 'a whole number from 1 to 730'],
  ])('refuse %s=%s: it must be %s', (name, value, right) => {
    expect(() => read({ [name]: value })).toThrow(right);
    expect(() => read({ [name]: value })).toThrow(name);
  });
});
