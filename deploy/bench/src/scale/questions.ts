import type { Reader } from './readers.js';

/** What somebody asks the service, by the address behind `/needs/v1`. */
export interface Question {
  as: Reader;
  path: string;
  body?: object;
}

const everybody: Reader[] = ['city', 'board', 'agency'];
const by = (reader: Reader, query: string): Question => ({ as: reader, path: `/needs?${query}` });

const fields =
  'status title ask substanceAreas areas leadCounty urgency visibility level askerOrganisation askerLevel county municipality hop custodianLevel custodianOrganisation invited author handler theme outcome verdict nextDue draftedAt publishedAt answeredAt closedAt'.split(
    ' ',
  );

const filtersOf = (found: Found): string[] => [
  'status=published,escalated',
  'status=closed',
  'status=withdrawn',
  'ask=training',
  'ask=money,other',
  'substanceAreas=gambling',
  'substanceAreas=doping',
  'areas=1480',
  'areas=0764,0780',
  'leadCounty=none',
  'urgency=high',
  'visibility=public',
  'level=national',
  'askerLevel=county',
  `askerOrganisation=${found.asker}`,
  'county=07',
  'county=01,12,14',
  'municipality=2584',
  'hopFrom=2',
  'custodianLevel=national',
  `custodianOrganisation=${found.custodian}`,
  `author=${found.author}`,
  `handler=${found.handler}`,
  'handler=none',
  `theme=${found.theme}`,
  'outcome=declined',
  'verdict=not_helped',
  `publishedAtFrom=${found.day}`,
  `publishedAtTo=${found.day}`,
  `closedAtFrom=${found.day}`,
  `nextDueTo=${found.day}`,
  'county=07&ask=training&substanceAreas=narcotics',
  'municipality=0780&status=closed&verdict=partly',
  'urgency=high&custodianLevel=national&status=in_handling',
  `ask=guidance&publishedAtFrom=${found.day}&county=12`,
];

/** What one filters by, taken from a need of the database. */
export interface Found {
  need: string;
  asker: string;
  custodian: string;
  author: string;
  handler: string;
  theme: string;
  day: string;
}

/** Every view, every filter and every order, by those whose lists are longest, and pages far down. */
export const lists = (found: Found, deep: Question[]): Question[] => [
  ...everybody.flatMap((reader) =>
    ['organisation', 'mine', 'unacknowledged', 'overdue', 'waiting', 'network'].map((view) =>
      by(reader, `view=${view}`),
    ),
  ),
  ...(['city', 'board'] as const).map((reader) => by(reader, 'view=county')),
  ...filtersOf(found).map((filter) => by('city', `view=network&${filter}`)),
  ...filtersOf(found).map((filter) => by('agency', `view=organisation&${filter}`)),
  ...fields.map((field, index) => by('city', `view=network&sort=${index % 2 ? '-' : ''}${field}`)),
  ...fields.map((field, index) => by('agency', `view=organisation&sort=${index % 2 ? '' : '-'}${field}`)),
  ...fields.map((field) => by('board', `view=county&sort=${field}&status=closed`)),
  by('city', 'view=network&page=500'),
  by('agency', 'view=organisation&limit=200&page=50&sort=title'),
  ...deep,
];

/** Words that nearly all say, some, few and nobody; with filters, and in other orders. */
export const searches: Question[] = [
  'q=alkohol',
  'q=ungdomar',
  'q=utbildning',
  'q=utbildningar+alkohol',
  'q=spel',
  'q=lindparken',
  'q=kapellgymnasiet',
  'q=kapellgymnasiet+utbildning',
  'q=lustgas+-skola',
  'q=%22vi+beh%C3%B6ver%22',
  'q=dopning+or+steroider',
  'q=xylofonorkester',
  'q=alkohol&county=07',
  'q=utbildning&municipality=2584',
  'q=narkotika&status=published',
  'q=narkotika&status=closed&sort=title',
  'q=alkohol&sort=-closedAt',
  'q=snus&ask=money',
  'q=skola&substanceAreas=gambling',
  'q=festival&handler=none&urgency=high',
  'title=utbildning',
  'title=alkohol&county=14',
].flatMap((query) => [by('city', `view=network&${query}`), by('agency', `view=organisation&${query}`)]);
