import { eventually } from '@lanken/testing';
import { organisations } from '../spec/cast.js';
import { Acts } from '../spec/acts.js';
import { startInstallation, type Installation } from '../spec/installation.js';

const { agency, gamblingAgency } = organisations;

describe('the routing of the directory', () => {
  let lanken: Installation;
  let acts: Acts;
  beforeAll(async () => {
    lanken = await startInstallation();
    acts = new Acts(lanken);
  });
  afterAll(() => lanken?.stop());

  const custodianOf = async (...substanceAreas: string[]): Promise<string | undefined> => {
    const id = await acts.publish({ areas: ['07'], substanceAreas }, 'kronoberg');
    return (await acts.shown(id, 'kronoberg')).custodian?.organisation;
  };

  it('says who takes the needs of a substance area at national level, until it says otherwise', async () => {
    expect(await custodianOf('gambling')).toBe(agency.organisation);
    const routing = { routing: '01990000-0000-7000-8000-000000000f01', substanceArea: 'gambling' as const };
    const route = { ...routing, organisation: gamblingAgency.organisation, from: '2022-01-01' };
    await lanken.directory.route(route);
    await eventually(async () => expect(await custodianOf('gambling')).toBe(gamblingAgency.organisation));
    expect(await custodianOf('alcohol', 'narcotics')).toBe(agency.organisation);
    await lanken.directory.route({ ...route, to: '2022-12-31' });
    await eventually(async () => expect(await custodianOf('gambling')).toBe(agency.organisation));
  });
});
