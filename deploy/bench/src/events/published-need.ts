import { randomBytes, randomUUID } from 'node:crypto';

/** A published need as the outbox holds it; about 1,200 bytes of JSON as it leaves the database. */
export interface PublishedNeed {
  id: string;
  need: string;
  county: string;
  municipality: string;
  data: object;
}

const municipalities = [
  '0114',
  '0380',
  '0580',
  '0763',
  '0765',
  '0780',
  '0880',
  '1080',
  '1280',
  '1480',
  '1490',
  '1780',
  '2080',
  '2580',
];
const person = randomUUID();
const appointment = randomUUID();
const organisation = randomUUID();
const countyBoard = randomUUID();

/** The `index`th of many that differ as real ones do. */
export function publishedNeed(index: number): PublishedNeed {
  const municipality = municipalities[index % municipalities.length]!;
  const county = municipality.slice(0, 2);
  const need = uuidInOrder();
  const { publish: _, tried, ...said } = needBody(index, municipality);
  const data = {
    need,
    by: { actor: 'person', personRef: person, appointment, organisation },
    ...said,
    tried: [{ level: 'local', organisation, text: tried }],
    asker: { organisation, level: 'local', county, municipality },
    custodian: { hop: 1, level: 'county', organisation: countyBoard },
  };
  return { id: uuidInOrder(), need, county, municipality, data };
}

/** What the coordinator of a municipality sends to publish a need. */
export type NeedBody = ReturnType<typeof needBody>;

export const needBody = (index: number, municipality: string) => ({
  publish: true,
  title: `Utbildning om GHB för fältgrupp, elevhälsa och ordningsvakter (${index})`,
  description:
    'GHB har dykt upp bland unga vuxna på två festplatser, oftast tillsammans med alkohol. Vi behöver kunskap om ' +
    'tecken på överdos, om bemötande och om vägar till behandling, helst gemensamt med grannkommunerna före jul.',
  tried: 'Fältgruppen har talat med arrangörerna och skolsköterskorna.',
  targetGroup: 'Fältassistenter, elevhälsa, ordningsvakter',
  ask: 'training',
  substanceAreas: ['narcotics', 'alcohol'],
  areas: [municipality],
  urgency: 'high',
  visibility: 'network',
});

let counter = 0;

/** A UUIDv7: as the services', it begins with the time, so that an index grows at its end. */
export function uuidInOrder(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt16BE(0x7000 | (counter++ & 0xfff), 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
