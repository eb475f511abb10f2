/** Which organisations: all of a kind in some counties, or one by its name. */
export interface Members {
  kind: string;
  counties?: string[];
  name?: string;
}

/** A lasting structure of one county or several, as the demonstration shows it. */
export interface DemoStructure {
  title: string;
  mandate: string;
  counties: string[];
  /** Whose board convenes it. */
  convenedIn: string;
  /** Weeks between its meetings. */
  rhythm: number;
  members: Members[];
  /** A body of it: its title and its members. */
  steeringGroup?: { title: string; members: Members[] };
}

const police: Members = { kind: 'police', name: 'Polismyndigheten' };
const boardsAndRegions = (counties: string[]): Members[] => [
  { kind: 'county_board', counties },
  { kind: 'region', counties },
];

/** Organisations that the reference data lack. */
export const furtherOrganisations = [
  { name: 'Linnéuniversitetet', kind: 'university', municipality: '0780' },
  { name: 'RF-SISU Småland', kind: 'sports_federation', county: '07' },
  { name: 'Exempelnätverket för föräldrar', kind: 'civil_society', county: '07' },
] as const;

/** Three that exist in Sweden under these names; their mandates and rhythms are made up. */
export const structures: readonly DemoStructure[] = [
  {
    title: 'Samhällsråd T',
    mandate: 'Samlar länets myndigheter och kommuner kring det förebyggande arbetet.',
    counties: ['18'],
    convenedIn: '18',
    rhythm: 13,
    members: [...boardsAndRegions(['18']), police, { kind: 'municipality', counties: ['18'] }],
  },
  {
    title: 'Samhällsråd SWT',
    mandate: 'Samordnar det som angår Värmland, Örebro län och Dalarna tillsammans.',
    counties: ['17', '18', '20'],
    convenedIn: '17',
    rhythm: 26,
    members: [...boardsAndRegions(['17', '18', '20']), police],
  },
  {
    title: 'Livsstil Kronoberg',
    mandate: 'Länets gemensamma arbete för goda levnadsvanor: mål, uppföljning och gemensamma insatser.',
    counties: ['07'],
    convenedIn: '07',
    rhythm: 13,
    members: [
      ...boardsAndRegions(['07']),
      police,
      { kind: 'university', name: 'Linnéuniversitetet' },
      { kind: 'sports_federation', name: 'RF-SISU Småland' },
      { kind: 'civil_society', name: 'Exempelföreningen Nykter fritid' },
      { kind: 'civil_society', name: 'Exempelnätverket för föräldrar' },
      { kind: 'municipality', counties: ['07'] },
    ],
    steeringGroup: {
      title: 'Livsstil Kronobergs styrgrupp',
      members: [...boardsAndRegions(['07']), { kind: 'municipality', name: 'Växjö kommun' }],
    },
  },
];
