import type { Role } from '@lanken/contracts';
import { Caller, type Done, type Reach } from '../http/caller.js';
import type { DemoAccount, Seat } from './cast.js';

interface Listed<T> {
  items: T[];
}

const kinds: Partial<Record<Role, string>> = {
  municipal_coordinator: 'municipality',
  county_coordinator: 'county_board',
};

/**
 * Has the administrator enter the person behind an account, appoint and invite them, and has them accept. The last of
 * it links the account: whoever is linked already has been through all of it, and keeps what has become of it.
 */
export async function seat(account: DemoAccount, admin: Caller, reach: Reach): Promise<boolean> {
  const self = await Caller.signIn(account.username, reach);
  const { person: linked } = await self.get<{ person?: object }>('/directory/v1/me');
  if (linked || !account.seat) return false;
  const organisation = await organisationOf(account.seat, admin);
  const person = await personOf(account, organisation, admin);
  const held = await admin.get<Listed<Done>>(`/directory/v1/appointments?${query({ person })}`);
  if (!held.items.length) {
    const post = await vacantPost(organisation, account.seat.role, admin);
    await admin.post('/directory/v1/appointments', { person, post, from: today() });
  }
  const { code } = await admin.post<{ code: string }>(`/directory/v1/persons/${person}/invite`);
  await self.post(`/directory/v1/invitations/${code}/accept`);
  return true;
}

async function organisationOf(
  { organisation, role, county, municipality }: Seat,
  admin: Caller,
): Promise<string> {
  const kind = kinds[role] ?? 'national_agency';
  const area = { ...(county !== '00' && { county }), ...(municipality !== '0000' && { municipality }) };
  const { items } = await admin.get<Listed<Done & { name: string }>>(
    `/directory/v1/organisations?${query({ kind, ...area })}`,
  );
  const found = items.find(({ name }) => name === organisation);
  if (!found)
    throw new Error(`The directory does not know ${organisation} (${kind}), where a demo account belongs.`);
  return found.id;
}

async function personOf(
  { username, name }: DemoAccount,
  organisation: string,
  admin: Caller,
): Promise<string> {
  const known = await admin.get<Listed<Done>>(`/directory/v1/persons?${query({ organisation, q: name })}`);
  if (known.items[0]) return known.items[0].id;
  const { id } = await admin.post('/directory/v1/persons', {
    name,
    email: `${username}@demo.example`,
    organisation,
  });
  return id;
}

async function vacantPost(organisation: string, role: Role, admin: Caller): Promise<string> {
  const { items } = await admin.get<Listed<Done>>(
    `/directory/v1/posts?${query({ organisation, role, vacant: 'true' })}`,
  );
  if (items[0]) return items[0].id;
  return (await admin.post('/directory/v1/posts', { organisation, role })).id;
}

const query = (parts: Record<string, string>): string => String(new URLSearchParams(parts));

const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format();
