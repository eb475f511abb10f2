import type { OrganisationKind } from '@lanken/contracts';
import type { AgreementTerms } from '../model/agreement.js';
import type { Party } from '../model/cooperation.js';
import type { InitiativePartner } from '../model/initiative-partner.js';
import { Initiative } from '../model/initiative.js';
import { by, municipality } from './examples.js';

/** Whole cooperations in a valid state. */

const party = (n: number, kind: OrganisationKind, state: Party['state'] = 'active'): Party => ({
  id: `01990000-0000-7000-8000-00000000${String(n).padStart(4, '0')}`,
  name: `Organisation ${n}`,
  kind,
  state,
});

export const vaxjo = municipality();
export const parties = {
  club: party(1, 'civil_society'),
  sports: party(2, 'sports_federation'),
  police: party(3, 'police'),
  shop: party(4, 'business'),
  gone: party(5, 'civil_society', 'merged'),
};

export const initiativeTerms = {
  title: 'Ungdomsgård i Teleborg',
  purpose: 'En trygg mötesplats.',
  substanceAreas: ['alcohol' as const],
  visibility: 'network' as const,
};

const id = '01990000-0000-7000-8000-000000001801';

export function initiative(...asked: Party[]): { it: Initiative; partners: InitiativePartner[] } {
  const it = new Initiative();
  const { partners } = it.propose(id, initiativeTerms, vaxjo, asked.length ? asked : [parties.club], by);
  return { it, partners };
}

export function ongoing(...asked: Party[]): { it: Initiative; partners: InitiativePartner[] } {
  const { it, partners } = initiative(...asked);
  for (const partner of partners.slice(1))
    it.answer(partner, { state: 'agreed' }, partners, '2026-09-01', by);
  it.start(partners, '2026-09-01', by);
  return { it, partners };
}

export const agreementTerms: AgreementTerms = {
  id: '01990000-0000-7000-8000-000000001a01',
  title: 'Partnerskap om ungdomsgård',
  link: null,
  initiative: null,
  from: '2026-09-01',
  to: '2028-08-31',
  notice: 60,
};
