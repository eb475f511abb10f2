import { Caller, type Done, type Reach } from '../http/caller.js';
import { openDirectory } from './load-open-directory.js';

interface Listed<T = unknown> {
  items: (Done & T)[];
  total: number;
}

interface Me {
  person: Done;
  appointments: (Done & { organisation: string; leaveFrom: string | null })[];
}

const query = (parts: Record<string, string>): string => String(new URLSearchParams(parts));
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format();

/** Has the demo accounts tell the directory of themselves, unless they have before; gives how much was told now. */
export async function loadDirectory(reach: Reach): Promise<number> {
  const as = (username: string): Promise<Caller> => Caller.signIn(username, reach);
  const told = [
    await association(await as('kronoberg')),
    await proposal(await as('alvesta')),
    await correction(await as('kronoberg')),
    await deputy(await as('vaxjo')),
    await leave(await as('boras')),
    await openDirectory(await as('vaxjo')),
  ];
  return told.filter(Boolean).length;
}

const isThere = async (who: Caller, path: string, parts: Record<string, string>): Promise<boolean> =>
  (await who.get<Listed>(`/directory/v1/${path}?${query(parts)}`)).total > 0;

/** The county registers an association that works in two municipalities. */
async function association(county: Caller): Promise<boolean> {
  const name = 'Exempelföreningen Nykter fritid';
  if (await isThere(county, 'organisations', { q: name })) return false;
  const place = { kind: 'civil_society', municipality: '0780' };
  const { id } = await county.post('/directory/v1/organisations', { name, ...place });
  await county.post(`/directory/v1/organisations/${id}/areas`, { area: '0764', from: '2026-01-01' });
  return true;
}

/** A municipality proposes another, which the county has to decide on. */
async function proposal(municipality: Caller): Promise<boolean> {
  const name = 'Påhittade ungdomsklubben';
  if (await isThere(municipality, 'organisations', { q: name, state: 'proposed' })) return false;
  const place = { kind: 'civil_society', municipality: '0764' };
  await municipality.post('/directory/v1/organisation-proposals', { name, ...place });
  return true;
}

/** The county proposes the number of a municipality, which that has to decide on. */
async function correction(county: Caller): Promise<boolean> {
  const { items } = await county.get<Listed>(`/directory/v1/organisations?${query({ q: 'Växjö kommun' })}`);
  const subject = items[0]!.id;
  if (await isThere(county, 'change-proposals', { subject })) return false;
  const change = {
    field: 'organisationsnummer',
    value: '212000-0662',
    reason: 'Står på kommunens fakturor.',
  };
  await county.post('/directory/v1/change-proposals', { about: 'organisation', subject, ...change });
  return true;
}

/** A coordinator has a deputy. */
async function deputy(coordinator: Caller): Promise<boolean> {
  const { appointments } = await coordinator.get<Me>('/directory/v1/me');
  const { id, organisation } = appointments[0]!;
  const name = 'Vikar Ersättarsson';
  if (await isThere(coordinator, 'persons', { organisation, q: name })) return false;
  const entry = { name, email: 'vikarie@demo.example', organisation };
  const { id: person } = await coordinator.post('/directory/v1/persons', entry);
  await coordinator.post(`/directory/v1/appointments/${id}/deputies`, { person, from: today() });
  return true;
}

/** A coordinator will be on leave next summer. */
async function leave(coordinator: Caller): Promise<boolean> {
  const { appointments } = await coordinator.get<Me>('/directory/v1/me');
  const { id, leaveFrom } = appointments[0]!;
  if (leaveFrom) return false;
  const year = Number(today().slice(0, 4)) + 1;
  await coordinator.post(`/directory/v1/appointments/${id}/leave`, {
    from: `${year}-07-01`,
    to: `${year}-07-31`,
  });
  return true;
}
