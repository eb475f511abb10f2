/** Who publishes the open data. */
export interface Publisher {
  id: string;
  name: string;
  organisationsnummer: string | null;
  email: string | null;
}

/** The description of the open data as DCAT-AP-SE 3 has it, in JSON-LD; what it needs stands in its own context. */
export function dataCatalogue(base: string, modified: Date, by: Publisher): object {
  const root = `${base}/directory/v1`;
  const publisher = agentOf(by, root);
  return {
    '@context': context,
    '@graph': [
      {
        '@id': `${root}/open-data/catalogue`,
        '@type': 'dcat:Catalog',
        title: swedish('Länkens öppna data'),
        description: swedish('Öppna data om samordningen av det förebyggande ANDTS-arbetet.'),
        publisher: publisher['@id'],
        license: cc0,
        language: 'http://publications.europa.eu/resource/authority/language/SWE',
        modified: modified.toISOString(),
        homepage: base,
        dataset: `${root}/open-data/catalogue#directory`,
        themeTaxonomy: 'http://publications.europa.eu/resource/authority/data-theme',
      },
      {
        '@id': `${root}/open-data/catalogue#directory`,
        '@type': 'dcat:Dataset',
        title: swedish('Organisationer, tjänster och kontaktvägar i det förebyggande ANDTS-arbetet'),
        description: swedish(
          'Kommuner, regioner, länsstyrelser, myndigheter och idéburna organisationer, de tjänster som de ger och var deras funktioner nås. Uppgifterna gäller funktioner, aldrig personer.',
        ),
        publisher: publisher['@id'],
        ...(by.email && { contactPoint: `${root}/open-data/catalogue#contact` }),
        theme: 'http://publications.europa.eu/resource/authority/data-theme/HEAL',
        keyword: ['alkohol', 'narkotika', 'dopning', 'tobak', 'spel om pengar', 'förebyggande'].map(swedish),
        language: 'http://publications.europa.eu/resource/authority/language/SWE',
        spatial: 'http://sws.geonames.org/2661886/',
        accrualPeriodicity: 'http://publications.europa.eu/resource/authority/frequency/CONT',
        accessRights: 'http://publications.europa.eu/resource/authority/access-right/PUBLIC',
        modified: modified.toISOString(),
        distribution: [`${root}/open-data/package`, `${root}/hsds`],
      },
      {
        '@id': `${root}/open-data/package`,
        '@type': 'dcat:Distribution',
        title: swedish('Tabeller (HSDS 3, tabular data package)'),
        accessURL: `${root}/open-data/package`,
        downloadURL: `${root}/open-data/package`,
        ...distributed('application/zip'),
      },
      {
        '@id': `${root}/hsds`,
        '@type': 'dcat:Distribution',
        title: swedish('API (HSDS 3, Open Referral)'),
        accessURL: `${root}/hsds`,
        ...distributed('application/json'),
        accessService: `${root}/open-data/catalogue#api`,
      },
      {
        '@id': `${root}/open-data/catalogue#api`,
        '@type': 'dcat:DataService',
        title: swedish('API (HSDS 3, Open Referral)'),
        endpointURL: `${root}/hsds`,
        endpointDescription: `${root}/openapi.json`,
        servesDataset: `${root}/open-data/catalogue#directory`,
      },
      ...(by.email
        ? [
            {
              '@id': `${root}/open-data/catalogue#contact`,
              '@type': 'vcard:Organization',
              fn: by.name,
              hasEmail: `mailto:${by.email}`,
            },
          ]
        : []),
      publisher,
    ],
  };
}

const swedish = (text: string) => ({ '@value': text, '@language': 'sv' });
const cc0 = 'http://creativecommons.org/publicdomain/zero/1.0/';

const distributed = (mediaType: string) => ({
  license: cc0,
  mediaType: `http://www.iana.org/assignments/media-types/${mediaType}`,
  conformsTo: 'https://docs.openreferral.org/en/v3.0.0/',
  availability: 'http://publications.europa.eu/resource/authority/planned-availability/STABLE',
});

// Sweden's data portal names organisations by their number.
const agentOf = ({ id, name, organisationsnummer }: Publisher, root: string) => ({
  '@id': organisationsnummer
    ? `http://dataportal.se/organisation/SE${organisationsnummer.replace(/\D/g, '')}`
    : `${root}/hsds/organizations/${id}`,
  '@type': 'foaf:Agent',
  name: swedish(name),
  agentType: 'http://purl.org/adms/publishertype/NationalAuthority',
});

const iri = (id: string) => ({ '@id': id, '@type': '@id' });
const time = { '@type': 'xsd:dateTime' };

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  title: 'dcterms:title',
  description: 'dcterms:description',
  keyword: 'dcat:keyword',
  name: 'foaf:name',
  fn: 'vcard:fn',
  hasEmail: iri('vcard:hasEmail'),
  publisher: iri('dcterms:publisher'),
  license: iri('dcterms:license'),
  language: iri('dcterms:language'),
  spatial: iri('dcterms:spatial'),
  conformsTo: iri('dcterms:conformsTo'),
  accrualPeriodicity: iri('dcterms:accrualPeriodicity'),
  accessRights: iri('dcterms:accessRights'),
  agentType: iri('dcterms:type'),
  modified: { '@id': 'dcterms:modified', ...time },
  homepage: iri('foaf:homepage'),
  dataset: iri('dcat:dataset'),
  themeTaxonomy: iri('dcat:themeTaxonomy'),
  theme: iri('dcat:theme'),
  contactPoint: iri('dcat:contactPoint'),
  distribution: iri('dcat:distribution'),
  accessURL: iri('dcat:accessURL'),
  downloadURL: iri('dcat:downloadURL'),
  mediaType: iri('dcat:mediaType'),
  accessService: iri('dcat:accessService'),
  endpointURL: iri('dcat:endpointURL'),
  endpointDescription: iri('dcat:endpointDescription'),
  servesDataset: iri('dcat:servesDataset'),
  availability: iri('http://data.europa.eu/r5r/availability'),
};
