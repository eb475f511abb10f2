import fc from 'fast-check';
import { organisationKinds, Refusal } from '@lanken/contracts';
import { Organisation } from '../model/organisation.js';
import { by, nextId } from '../spec/examples.js';
import { Neighbours } from './neighbours.js';

const facts = fc.record({
  name: fc.constantFrom('Nykter fritid', 'NYKTER FRITID', 'Ungdom', 'Åsa', 'ÅSA'),
  kind: fc.constantFrom(
    ...organisationKinds.filter((kind) => !['national_agency', 'municipality'].includes(kind)),
  ),
  county: fc.constantFrom('07', '08'),
  municipality: fc.constant('0000'),
});

const registered = (
  told: { name: string; kind: Organisation['kind']; county: string; municipality: string },
  others: Organisation[],
) => {
  const organisation = new Organisation();
  try {
    organisation.register({ id: nextId(), ...told }, others, by);
    return organisation;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
};

describe('the neighbours of a row', () => {
  it('refuse the same rows as all organisations of their kind and area would', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 30 }), (rows) => {
        const [near, all] = [new Neighbours([]), [] as Organisation[]];
        for (const row of rows) {
          const others = all.filter(({ kind, county }) => kind === row.kind && county === row.county);
          const byAll = registered(row, others);
          const byNear = registered(row, near.of({ id: nextId(), ...row }));
          expect(byNear === undefined).toBe(byAll === undefined);
          if (byAll) all.push(byAll);
          if (byNear) near.add(byNear);
        }
      }),
    );
  });
});
