import type { Caller, Done } from '../http/caller.js';

interface Me {
  appointments: { organisation: string }[];
}

/** A municipality says where its coordination is reached, what it offers and which programme it has. */
export async function openDirectory(coordinator: Caller): Promise<boolean> {
  const { appointments } = await coordinator.get<Me>('/directory/v1/me');
  const { organisation } = appointments[0]!;
  const known = await coordinator.get<{ total: number }>(
    `/directory/v1/contact-points?organisation=${organisation}`,
  );
  if (known.total) return false;
  const tell = (what: string, body: object): Promise<Done> =>
    coordinator.post(`/directory/v1/organisations/${organisation}/${what}`, body);
  const web = 'https://demo.example';
  const offer = {
    title: 'Rådgivning för unga',
    description: 'Samtal om alkohol, narkotika och spel, utan remiss och utan kostnad.',
    link: `${web}/radgivning`,
    substanceAreas: ['alcohol', 'narcotics', 'gambling'],
    sites: [{ title: 'Ungdomens hus', street: 'Exempelgatan 1', postalCode: '352 30', city: 'Växjö' }],
  };
  const { id } = await tell('service-offers', offer);
  const role = { title: 'ANDTS-samordning', role: 'municipal_coordinator' };
  await tell('contact-points', { ...role, email: 'andts@demo.example', phone: '0470-000 00', web });
  await tell('contact-points', { title: 'Rådgivningen', offer: id, email: 'radgivning@demo.example' });
  await tell('programmes', { title: 'ANDTS-program 2026–2029', link: `${web}/program`, from: '2026-01-01' });
  return true;
}
