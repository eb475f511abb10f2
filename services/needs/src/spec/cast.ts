import type { Level, OrganisationKind, Role } from '@lanken/contracts';
import { ClockSettings, termsOf, usualHours } from '../clocks/clock-settings.js';
import type { NeedContent } from '../model/need-content.js';
import { Organisation } from '../model/organisation.js';
import { Paces } from '../model/paces.js';
import { Places } from '../model/places.js';
import type { Who } from '../model/who.js';
import { WorkingTime } from '../model/working-time.js';

/** The organisations and the people that the specs tell of. */
const id = (kind: string, code: string): string => `01990000-0000-7000-8000-${kind}${code.padStart(11, '0')}`;

const organisation = (
  kind: OrganisationKind,
  level: Level,
  county: string,
  municipality: string,
  name: string,
  code = municipality === '0000' ? county : municipality,
): Organisation =>
  Object.assign(new Organisation(), {
    organisation: id('0', code),
    name,
    kind,
    level,
    county,
    municipality,
  });

export const organisations = {
  agency: organisation('national_agency', 'national', '00', '0000', 'Folkhälsomyndigheten'),
  gamblingAgency: organisation('national_agency', 'national', '00', '0000', 'Spelinspektionen', '9001'),
  police: organisation('police', 'national', '00', '0000', 'Polismyndigheten', '9002'),
  association: organisation('civil_society', 'local', '07', '0780', 'IOGT-NTO Växjö', '8001'),
  kronoberg: organisation('county_board', 'county', '07', '0000', 'Länsstyrelsen i Kronobergs län'),
  vastraGotaland: organisation(
    'county_board',
    'county',
    '14',
    '0000',
    'Länsstyrelsen i Västra Götalands län',
  ),
  vaxjo: organisation('municipality', 'local', '07', '0780', 'Växjö kommun'),
  alvesta: organisation('municipality', 'local', '07', '0764', 'Alvesta kommun'),
  goteborg: organisation('municipality', 'local', '14', '1480', 'Göteborgs kommun'),
};
export const places = new Places(Object.values(organisations));

/** Everybody works when most do, and has as long as the settings give unless told. */
export const paces = new Paces(
  termsOf(new ClockSettings()),
  new WorkingTime(usualHours(new ClockSettings())),
  new Map(),
);

export interface Player extends Who {
  appointment: string;
}

const player = (role: Role, at: Organisation, number = '1'): Player => {
  const code = `${at.organisation.slice(-4)}${number}`;
  const [person, appointment] = [id('a', code), id('c', code)];
  const { organisation, level, county, municipality } = at;
  const by = (): ReturnType<Who['by']> => ({ actor: 'person', personRef: person, appointment, organisation });
  return { person, appointment, organisation, level, county, municipality, role, by };
};

export const players = {
  vaxjo: player('municipal_coordinator', organisations.vaxjo),
  alvesta: player('municipal_coordinator', organisations.alvesta),
  goteborg: player('municipal_coordinator', organisations.goteborg),
  kronoberg: player('county_coordinator', organisations.kronoberg),
  vastraGotaland: player('county_coordinator', organisations.vastraGotaland),
  national: player('national_officer', organisations.agency),
  gambling: player('national_officer', organisations.gamblingAgency),
  police: player('national_officer', organisations.police),
  association: player('association_contact', organisations.association),
  auditor: player('auditor', organisations.kronoberg, '2'),
} satisfies Record<string, Player>;

/** Who looks after the service; has no part in a need. */
export const administrator = player('administrator', organisations.agency, '9');

export const content: NeedContent = {
  title: 'Utbildning om GHB för fältgrupp och skola',
  description:
    'GHB har dykt upp bland unga vuxna på två festplatser. Vi behöver kunskap om tecken och bemötande.',
  tried: 'Fältgruppen har talat med arrangörerna.',
  ask: 'training',
  substanceAreas: ['narcotics'],
  areas: ['0780'],
  urgency: 'high',
  visibility: 'network',
};
