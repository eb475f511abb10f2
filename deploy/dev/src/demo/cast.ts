import type { Role } from '@lanken/contracts';

/** Whose coordinator, officer or administrator somebody is; how the directory is asked for it. */
export interface Seat {
  role: Role;
  /** Name, as the directory has it. */
  organisation: string;
  /** `00` for none. */
  county: string;
  /** `0000` for none. */
  municipality: string;
}

/** An account of the demo sign-in, and who is behind it. */
export interface DemoAccount {
  username: string;
  /** Made up, and meant to be seen as made up. */
  name: string;
  /** Absent: nobody is behind the account. */
  seat?: Seat;
}

const coordinator = (organisation: string, municipality: string): Seat => ({
  role: 'municipal_coordinator',
  organisation,
  county: municipality.slice(0, 2),
  municipality,
});

const ofCounty = (organisation: string, county: string): Seat => ({
  role: 'county_coordinator',
  organisation,
  county,
  municipality: '0000',
});

const national = (role: Role): Seat => ({
  role,
  organisation: 'Folkhälsomyndigheten',
  county: '00',
  municipality: '0000',
});

/** Everybody who can sign in at the demonstration. */
export const cast: readonly DemoAccount[] = [
  { username: 'admin', name: 'Ada Exempel', seat: national('administrator') },
  { username: 'nationell', name: 'Nanna Demoholm', seat: national('national_officer') },
  {
    username: 'kronoberg',
    name: 'Kersti Påhittsson',
    seat: ofCounty('Länsstyrelsen i Kronobergs län', '07'),
  },
  {
    username: 'vastra-gotaland',
    name: 'Vilgot Fantasiberg',
    seat: ofCounty('Länsstyrelsen i Västra Götalands län', '14'),
  },
  { username: 'vaxjo', name: 'Vera Exempelsson', seat: coordinator('Växjö kommun', '0780') },
  { username: 'alvesta', name: 'Alva Testlund', seat: coordinator('Alvesta kommun', '0764') },
  { username: 'goteborg', name: 'Göte Provström', seat: coordinator('Göteborgs kommun', '1480') },
  { username: 'boras', name: 'Boel Låtsaslind', seat: coordinator('Borås kommun', '1490') },
  { username: 'nybliven', name: 'Nils Nybliven' },
];

/** The password of every demo account. */
export const demoPassword = 'demo';
