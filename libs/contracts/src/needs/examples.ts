/** The need that the examples of the catalogue tell of. */
export const need = '01990000-0000-7000-8000-000000000d01';

export const vaxjo = {
  actor: 'person',
  personRef: '01990000-0000-7000-8000-000000000a01',
  appointment: '01990000-0000-7000-8000-000000000c01',
  organisation: '01990000-0000-7000-8000-000000000780',
};

export const county = {
  actor: 'person',
  personRef: '01990000-0000-7000-8000-000000000a02',
  appointment: '01990000-0000-7000-8000-000000000c02',
  organisation: '01990000-0000-7000-8000-000000000007',
};

export const national = {
  actor: 'person',
  personRef: '01990000-0000-7000-8000-000000000a03',
  appointment: '01990000-0000-7000-8000-000000000c03',
  organisation: '01990000-0000-7000-8000-000000000001',
};

/** What every event of the need says of itself, and the level at which most are said. */
export const about = { service: 'needs', aggregate: 'need', version: 1 } as const;
export const highest = 'The highest level that the need has reached.';

export const facts = {
  need,
  by: vaxjo,
  title: 'Utbildning om GHB för fältgrupp och skola',
  description:
    'GHB har dykt upp bland unga vuxna på två festplatser. Vi behöver kunskap om tecken och bemötande.',
  tried: [
    {
      level: 'local',
      organisation: vaxjo.organisation,
      text: 'Fältgruppen har talat med arrangörerna och skolsköterskorna.',
    },
  ],
  targetGroup: 'Fältassistenter, elevhälsa, ordningsvakter',
  ask: 'training',
  substanceAreas: ['narcotics'],
  areas: ['0780'],
  urgency: 'high',
  visibility: 'network',
  asker: { organisation: vaxjo.organisation, level: 'local', county: '07', municipality: '0780' },
  custodian: { hop: 1, level: 'county', organisation: county.organisation },
};

const triedByCounty = {
  level: 'county',
  organisation: county.organisation,
  hop: 1,
  text: 'Länet har samlat kommunerna till ett möte men saknar utbildare.',
};

/** The facts once the need has reached the national level. */
export const risen = {
  ...facts,
  by: county,
  tried: [...facts.tried, triedByCounty],
  custodian: { hop: 2, level: 'national', organisation: national.organisation },
};
