import type { StructureFrame, StructureTerms } from '../model/structure-frame.js';
import { Structure } from '../model/structure.js';
import { StructureMember } from '../model/structure-member.js';
import { by } from './examples.js';

/** Whole structures in a valid state. */

export const board = { id: '00000000-0000-8000-8001-000000000018', level: 'county', county: '18' } as const;
export const agency = {
  id: '00000000-0000-8000-8000-000000000001',
  level: 'national',
  county: '00',
} as const;

export const terms: StructureTerms = {
  kind: 'council',
  title: 'Samhällsråd T',
  mandate: 'Leder länets samlade arbete.',
  counties: ['18'],
  visibility: 'network',
  rhythm: 4,
};

export const frame: StructureFrame = { convenor: board, bodies: [] };

let made = 0;
const nextId = (): string => `01990000-0000-7000-8000-${String(++made).padStart(12, '0')}`;

export function structure(
  changes: Partial<StructureTerms> = {},
  around: Partial<StructureFrame> = {},
): Structure {
  const council = new Structure();
  council.form(nextId(), { ...terms, ...changes }, { ...frame, ...around }, by);
  return council;
}

export function activeSince(day: string, changes: Partial<StructureTerms> = {}): Structure {
  const council = structure(changes);
  council.activate(2, day, by);
  return council;
}

export function network(): Structure {
  const coordinators = new Structure();
  const role = 'municipal_coordinator' as const;
  coordinators.formNetwork(
    nextId(),
    { ...terms, kind: 'network', rhythm: null },
    { convenor: board, role, today: '2026-01-01' },
    by,
  );
  return coordinators;
}

export const meeting = '01990000-0000-7000-8000-000000001101';
export const organisation = '01990000-0000-7000-8000-000000000780';

export function member(
  of: Structure,
  days: { from: string; to?: string },
  others: StructureMember[] = [],
  person: string | null = null,
): StructureMember {
  const joined = new StructureMember();
  joined.join(
    of,
    { id: nextId(), organisation, person },
    { from: days.from, to: days.to ?? null },
    others,
    by,
  );
  return joined;
}
