import { breachOf, StructureMemberSet } from '@lanken/contracts';
import fc from 'fast-check';
import { by, person } from '../spec/examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import { member, network, organisation, structure } from '../spec/structure-examples.js';
import { StructureMember } from './structure-member.js';

const council = structure();

describe('a membership', () => {
  it('says the organisation, who represents it, and the days', () => {
    const joined = new StructureMember();
    const who = { id: '01990000-0000-7000-8000-000000001201', organisation, person: person().id };
    const event = joined.join(council, who, { from: '2026-01-01', to: '2026-12-31' }, [], by);
    expect(event).toMatchObject({
      structure: council.id,
      member: who.id,
      organisation,
      personRef: who.person,
      from: '2026-01-01',
      to: '2026-12-31',
    });
    expect(breachOf(StructureMemberSet, event)).toBeUndefined();
  });

  it('can be of one day, not end before it begins', () => {
    expect(member(council, { from: '2026-01-01', to: '2026-01-01' })).toMatchObject({ to: '2026-01-01' });
    const backwards = () => member(council, { from: '2026-01-02', to: '2026-01-01' });
    expect(refusalOf(backwards)).toMatchObject({ code: 'wrong-days', errors: [{ pointer: '/to' }] });
  });

  it('is not there twice on a day, unless by different people', () => {
    const others = [member(council, { from: '2026-01-01' })];
    expect(refusalOf(() => member(council, { from: '2026-06-01' }, others)).code).toBe('member-already');
    expect(member(council, { from: '2026-06-01' }, others, person().id)).toMatchObject({ organisation });
    others[0]!.setDays(council, { from: '2026-01-01', to: '2026-05-31' }, others, by);
    expect(member(council, { from: '2026-06-01' }, others)).toMatchObject({ from: '2026-06-01' });
  });

  it('is not of a network whose members hold a role, nor of what has ended', () => {
    expect(refusalOf(() => member(network(), { from: '2026-01-01' })).code).toBe('members-hold-a-role');
    const ended = structure();
    ended.end('Klart.', '2026-01-01', [], by);
    expect(refusalOf(() => member(ended, { from: '2026-01-01' })).code).toBe('structure-state');
  });

  it('is one on any day, whatever is tried', () => {
    const day = fc.integer({ min: 1, max: 20 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
    const spans = fc.record({ from: day, to: fc.option(day), of: fc.option(fc.nat(5)) });
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 20 }), (all) => {
        const known: StructureMember[] = [];
        for (const { of, from, to } of all) {
          try {
            const changed = of === null ? undefined : known[of];
            if (changed) changed.setDays(council, { from, to }, known, by);
            else known.push(member(council, { from, ...(to && { to }) }, known));
          } catch (refused) {
            expect(refused).toHaveProperty('code');
          }
        }
        for (let n = 1; n <= 21; n++) {
          const on = `2026-03-${String(n).padStart(2, '0')}`;
          const there = known.filter(({ from, to }) => from <= on && (to === null || on <= to));
          expect(there.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
