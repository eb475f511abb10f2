import type { Caller, Done } from '../http/caller.js';
import { furtherOrganisations, structures, type Members } from './structures.js';

interface Listed {
  items: (Done & { name: string; title: string; state: string })[];
}

const list = async (
  admin: Caller,
  things: string,
  asked: Record<string, string>,
): Promise<Listed['items']> => {
  const query = String(new URLSearchParams({ limit: '200', ...asked }));
  return (await admin.get<Listed>(`/directory/v1/${things}?${query}`)).items;
};

/** Has the administrator form the structures, with their members; gives how many work from now on. */
export async function loadStructures(admin: Caller): Promise<number> {
  for (const organisation of furtherOrganisations) {
    const { name, kind } = organisation;
    if (!(await list(admin, 'organisations', { kind, q: name })).length)
      await admin.post('/directory/v1/organisations', organisation);
  }
  let begun = 0;
  for (const { title, mandate, counties, convenedIn, rhythm, members, steeringGroup } of structures) {
    const [board] = await organisationsOf(admin, { kind: 'county_board', counties: [convenedIn] });
    const terms = { counties, convenor: board!, visibility: 'network' };
    const council = { ...terms, title, kind: 'council', mandate, rhythm };
    const { id: partOf, isNew } = await form(admin, council, members);
    if (isNew) begun += 1;
    if (!steeringGroup) continue;
    const body = { ...terms, title: steeringGroup.title, kind: 'steering_group', partOf };
    const group = await form(admin, { ...body, mandate: `Leder ${title}.`, rhythm }, steeringGroup.members);
    if (group.isNew) begun += 1;
  }
  return begun;
}

/** Forms it, adds who is not a member yet, and has it begin; one that works already is left as it is. */
async function form(
  admin: Caller,
  structure: { title: string } & Record<string, unknown>,
  members: Members[],
): Promise<{ id: string; isNew: boolean }> {
  const { title } = structure;
  const known = (await list(admin, 'structures', { q: title })).find((each) => each.title === title);
  if (known && known.state !== 'forming') return { id: known.id, isNew: false };
  const { id } = known ?? (await admin.post<Done>('/directory/v1/structures', structure));
  for (const which of members)
    for (const organisation of await organisationsOf(admin, which)) {
      const its = await list(admin, 'structures', { q: title, organisation });
      if (!its.some((each) => each.id === id))
        await admin.post(`/directory/v1/structures/${id}/members`, { organisation });
    }
  await admin.post(`/directory/v1/structures/${id}/activate`);
  return { id, isNew: true };
}

async function organisationsOf(admin: Caller, { kind, counties, name }: Members): Promise<string[]> {
  const asked = counties?.map((county) => ({ kind, county })) ?? [{ kind, q: name! }];
  const found = (await Promise.all(asked.map((each) => list(admin, 'organisations', each)))).flat();
  const meant = found.filter((each) => each.state === 'active' && (!name || each.name === name));
  if (!meant.length)
    throw new Error(`The directory knows no ${kind} ${name ?? `in ${counties?.join(', ')}`}.`);
  return meant.map(({ id }) => id);
}
