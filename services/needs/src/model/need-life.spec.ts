import { responseKinds, Refusal, verdicts, visibilities } from '@lanken/contracts';
import fc from 'fast-check';
import { content, places, players, type Player } from '../spec/cast.js';
import { replay, type Saying } from '../spec/replay.js';
import { Need } from './need.js';
import { needStatuses, type NeedStatus } from './need-moves.js';

type Command = (need: Need, who: Player, now: Date) => object | void;

const actors = Object.values(players);
const need = '01990000-0000-7000-8000-000000000d01';

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ visibility: fc.constantFrom(...visibilities), areas: fc.subarray(['0780', '1480']) }).map(
    (change): Command =>
      (it, who) =>
        it.revise({ ...content, ...change }, who, places),
  ),
  fc.constant<Command>((it, who, now) => it.publish(who, places, now)),
  fc.constant<Command>((it, who) => it.acknowledge(who)),
  fc.constant<Command>((it, who) => it.startHandling(who, who.person)),
  fc.lorem().map(
    (tried): Command =>
      (it, who, now) =>
        it.escalate(who, tried, places, now),
  ),
  fc
    .record({
      id: fc.uuid(),
      kind: fc.constantFrom(...responseKinds),
      text: fc.option(fc.lorem(), { nil: undefined }),
    })
    .map(
      (response): Command =>
        (it, who, now) =>
          it.answer(who, response, now),
    ),
  fc.constantFrom(...verdicts).map(
    (verdict): Command =>
      (it, who) =>
        it.close(who, verdict),
  ),
);

// The rows of the domain's state table, written here a second time on purpose.
const allowed = new Set([
  'draft>draft asker',
  'draft>published asker',
  'published>acknowledged custodian',
  'escalated>acknowledged custodian',
  'acknowledged>in_handling custodian',
  'published>escalated custodian',
  'acknowledged>escalated custodian',
  'in_handling>escalated custodian',
  'in_handling>answered custodian',
  'answered>closed asker',
]);

const stateOf = (it: Need): object => structuredClone({ ...it, draftedAt: undefined, revision: undefined });

describe('the life of a need, whatever is tried by whomever', () => {
  // Half of the commands come from one who may, so that the walks get far.
  const step = fc.record({
    command,
    actor: fc.option(fc.constantFrom(...actors), { freq: 1 }),
    minutes: fc.nat(100_000),
  });
  const asker = fc.constantFrom(players.vaxjo, players.goteborg, players.kronoberg);

  const reached = new Set<NeedStatus>();

  const walk = fc.property(
    asker,
    fc.array(step, { minLength: 10, maxLength: 60, size: 'large' }),
    (first, steps) => {
      let now = new Date('2026-01-01T00:00:00Z');
      const it = Need.draft(need, content, first, places, now);
      const sayings: Saying[] = [];
      for (const { command, actor, minutes } of steps) {
        now = new Date(now.getTime() + minutes * 60_000);
        const custodian = actors.find(({ organisation }) => organisation === it.custodianOrganisation);
        const who =
          actor ?? (it.status === 'draft' || it.status === 'answered' ? first : (custodian ?? first));
        const before = stateOf(it);
        const { status, hops, custodianOrganisation } = it;
        try {
          const event = command(it, who, now);
          if (event) {
            it.sequence += 1;
            sayings.push({ event, time: now.toISOString() });
          }
          expectAllowed(status, it, who, custodianOrganisation);
        } catch (refused) {
          if (!(refused instanceof Refusal)) throw refused;
          expect(stateOf(it)).toEqual(before);
        }
        reached.add(it.status);
        expectOneCustodian(it);
        expect(it.hops.slice(0, hops.length).map(({ organisation }) => organisation)).toEqual(
          hops.map(({ organisation }) => organisation),
        );
      }
      if (sayings.length) expect(stateOf(replay(sayings))).toEqual(stateOf(it));
    },
  );

  function expectAllowed(from: NeedStatus, it: Need, who: Player, custodian: string | null): void {
    const parts = [
      who.organisation === it.askerOrganisation ? 'asker' : '',
      who.organisation === custodian ? 'custodian' : '',
    ];
    expect(
      parts
        .filter(Boolean)
        .map((part) => `${from}>${it.status} ${part}`)
        .some((move) => allowed.has(move)),
    ).toBe(true);
  }

  function expectOneCustodian(it: Need): void {
    const holding = it.hops.filter(({ to }) => to === null);
    expect(holding.map(({ organisation }) => organisation)).toEqual(
      it.status === 'draft' ? [] : [it.custodianOrganisation],
    );
    it.hops.forEach((hop, place) => expect(hop.to).toBe(it.hops[place + 1]?.from ?? null));
    expect(['', 'county', 'national', 'county,national']).toContain(it.hops.map(({ level }) => level).join());
  }

  it('keeps exactly one custodian, only grows its hops, refuses without a trace and is told whole by its events', () => {
    fc.assert(walk, { numRuns: 200 });
    expect([...reached].sort()).toEqual([...needStatuses].sort());
  });
});
