import { dataCatalogue } from './data-catalogue.js';

const publisher = {
  id: '00000000-0000-8000-8000-000000000001',
  name: 'Folkhälsomyndigheten',
  organisationsnummer: '202100-6545',
  email: 'info@agency.example',
};

interface Described {
  '@context': Record<string, unknown>;
  '@graph': Record<string, unknown>[];
}
const describeData = (told: Partial<typeof publisher> | { email: null } = {}): Described =>
  dataCatalogue('https://lanken.example', new Date('2026-03-01T00:00:00Z'), {
    ...publisher,
    ...told,
  }) as Described;

// What DCAT-AP-SE 3 makes mandatory, and of what it recommends what data portals show.
const mandatory: Record<string, string[]> = {
  'dcat:Catalog': ['title', 'description', 'publisher', 'dataset', 'license'],
  'dcat:Dataset': ['title', 'description', 'publisher', 'contactPoint', 'theme', 'distribution'],
  'dcat:Distribution': ['accessURL', 'license'],
  'dcat:DataService': ['title', 'endpointURL'],
  'foaf:Agent': ['name', 'agentType'],
  'vcard:Organization': ['fn', 'hasEmail'],
};

describe('the description of the open data', () => {
  it.each(Object.entries(mandatory))('says of each %s what must be said', (type, properties) => {
    const nodes = describeData()['@graph'].filter((node) => node['@type'] === type);
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) expect(Object.keys(node)).toEqual(expect.arrayContaining(properties));
  });

  it('explains every word that it uses, and points to nothing of its own that is not there', () => {
    const { '@context': context, '@graph': graph } = describeData();
    const ids = graph.map((node) => node['@id']);
    for (const node of graph) {
      for (const word of Object.keys(node)) expect(word.startsWith('@') || word in context).toBe(true);
      for (const value of Object.values(node).flat())
        if (typeof value === 'string' && value.includes('/open-data/catalogue#'))
          expect(ids).toContain(value);
    }
  });

  it('names no contact where none is known', () => {
    const graph = JSON.stringify(describeData({ email: null })['@graph']);
    expect(graph).not.toMatch(/contactPoint|mailto/);
  });
});
