import { Refusal, type NeedEvent } from '@lanken/contracts';
import fc from 'fast-check';
import { content, organisations, paces, places, players } from '../spec/cast.js';
import { commands, ofOrganisations, type Chance } from '../spec/commands.js';
import { partiesOf } from '../spec/expected-refusal.js';
import { replay, type Saying } from '../spec/replay.js';
import { drafting, stateTable } from '../spec/state-table.js';
import { movesOf } from './need-guard.js';
import { needMoves, type NeedMove } from './need-moves.js';
import { mayRead } from './need-reading.js';
import { isOpen, needStatuses, type NeedStatus } from './need-statuses.js';
import { textsFor } from './need-texts.js';
import { keepTime } from './need-time.js';
import { Need } from './need.js';
import type { Organisation } from './organisation.js';
import { isEngine, theClock, throughTheme, type Mover, type Who } from './who.js';

const actors: Mover[] = [...Object.values(players), theClock, throughTheme(players.national)];
const moves = (Object.keys(needMoves) as NeedMove[]).filter((move) => move !== 'discard');
// Tried more often than others, since it takes them to come to every row.
const onTheWay = moves.filter((move) => /^(acknowledge|start-handling|.*-referral)$/.test(move));
const id = '01990000-0000-7000-8000-000000000d01';

// Drafts are not on the bus: what only they had is not told.
const unsaidWords = { draftedAt: 0, revision: 0, wordsAt: 0, wordsBy: 0, sharedWith: 0 };
// When the clock acts also depends on how it is set.
const unsaid = { ...unsaidWords, warnsAt: 0, overdueAt: 0 };
const stateOf = (it: Need): object => structuredClone({ ...it, ...unsaid });

interface Step {
  move: NeedMove;
  actor: number;
  /** Whether somebody does something, or somebody who may does what they may: else walks would not get far. */
  wild: boolean;
  minutes: number;
  chance: Chance;
}

const step: fc.Arbitrary<Step> = fc.record({
  move: fc.oneof(fc.constantFrom(...moves), fc.constantFrom(...onTheWay)),
  actor: fc.nat(1_000),
  wild: fc.boolean(),
  minutes: fc.nat(100_000),
  chance: fc.record({ id: fc.uuid(), number: fc.nat(100), text: fc.lorem() }),
});

function choose(it: Need, { move, actor, wild }: Step): [NeedMove, Mover] {
  if (wild)
    return [
      move,
      pick(
        actors.filter((one) => couldTry(move, one)),
        actor,
      ),
    ];
  const possible: NeedMove[] = moves.filter((one) => actors.some((who) => movesOf(it, who).includes(one)));
  const next = possible.includes(move) ? move : pick(possible, actor);
  return [
    next,
    pick(
      actors.filter((who) => movesOf(it, who).includes(next)),
      actor,
    ),
  ];
}

const timeOf = ({ warnsAt, overdueAt, silentAt }: Need, move: NeedMove): Date | null | undefined =>
  ({
    'say-due-soon': warnsAt,
    'say-overdue': overdueAt,
    'escalate-by-clock': overdueAt,
    'time-out-info': silentAt,
    'ask-follow-up': silentAt,
    'close-silently': silentAt,
  })[move as string];

// A method of the clock is called by nobody else.
const couldTry = (move: NeedMove, who: Mover): boolean =>
  isEngine(who) ? (stateTable[move].who as string[]).includes(who.engine) : ofOrganisations.includes(move);

const pick = <T>(list: T[], index: number): T => list[index % list.length]!;

function expectOneCustodian(it: Need): void {
  const holding = it.hops.filter(({ to }) => to === null);
  expect(holding.map(({ level, organisation }) => [level, organisation])).toEqual(
    it.status === 'draft' ? [] : [[it.custodianLevel, it.custodianOrganisation]],
  );
  it.hops.forEach((hop, place) => expect(hop.to).toBe(it.hops[place + 1]?.from ?? null));
}

const levelsUp = ['local', 'county', 'national'];

describe('the life of a need, whatever is tried by whomever', () => {
  const reached = new Set<NeedStatus>();
  const made = new Set<NeedMove>();

  function expectAllowed(move: NeedMove, before: Need, it: Need, who: Mover): void {
    const { who: parties, from, to, heldAt } = stateTable[move];
    expect(from).toContain(before.status);
    expect(it.status).toBe(to === 'same' ? before.status : to);
    const allowed = [...parties, ...(before.status === 'draft' ? [drafting[move]] : [])];
    expect(partiesOf(before, who).filter((party) => allowed.includes(party))).not.toEqual([]);
    if (before.custodianLevel) expect(heldAt).toContain(before.custodianLevel);
  }

  function expectKept(before: Need, it: Need): void {
    const places = ({ hops }: Need): string[] =>
      hops.map(({ level, organisation }) => `${level} ${organisation}`);
    expect(places(it).slice(0, before.hops.length)).toEqual(places(before));
    expect(it.responses.slice(0, before.responses.length)).toEqual(before.responses);
    expect(levelsUp.indexOf(it.level)).toBeGreaterThanOrEqual(levelsUp.indexOf(before.level));
    const asker = { ...players.vaxjo, organisation: it.askerOrganisation } satisfies Who;
    expect(mayRead(it, asker)).toBe(true);
    expect(textsFor(it, asker)).toMatchObject({ title: it.title, responses: it.responses });
  }

  /** Whatever is restricted shows a level above the asker only the texts that are cleared for it. */
  function expectCleared(it: Need): void {
    for (const who of [players.national, players.vastraGotaland, players.kronoberg]) {
      if (!it.cleared || [it.askerOrganisation, it.writtenBy].includes(who.organisation)) continue;
      const cleared = it.cleared[who.level === 'national' ? 'national' : 'county'];
      const told = JSON.stringify(textsFor(it, who));
      for (const text of ['title', 'description'] as const)
        expect([text, told.includes(JSON.stringify(it[text]))]).toEqual([text, cleared.includes(text)]);
    }
  }

  function expectTime(before: Need, it: Need, now: Date): void {
    const { working } = paces.of({ organisation: '', level: 'county' });
    const waits = it.status === 'awaiting_info';
    expect(it.nextDue !== null).toBe(isOpen(it.status) && !waits);
    expect(it.silentAt !== null).toBe(waits || it.status === 'answered' || it.status === 'declined');
    if (it.nextDue) {
      expect(working.hoursBetween(new Date(it.nextDue.getTime() - 1), it.nextDue)).toBeGreaterThan(0);
      expect(it.overdueAt!.getTime()).toBeGreaterThan(it.nextDue.getTime());
    }
    // A new custodian has all of its time.
    if (it.nextDue && it.hops.length > before.hops.length)
      expect(working.daysBetween(now, it.nextDue)).toBeGreaterThan(2.99);
  }

  const asker = fc.constantFrom<[Who, Organisation?]>(
    [players.vaxjo],
    [players.goteborg],
    [players.kronoberg],
    [players.association],
    [players.kronoberg, organisations.alvesta],
  );
  const steps = fc.array(step, { minLength: 10, maxLength: 60, size: 'large' });
  const walk = fc.property(asker, steps, ([first, onBehalfOf], steps) => {
    let now = new Date('2026-01-01T00:00:00Z');
    const it = Need.draft(id, content, first, places, now, onBehalfOf);
    const sayings: Saying[] = [];
    for (const step of steps) {
      now = new Date(now.getTime() + step.minutes * 60_000);
      const [move, who] = choose(it, step);
      // What waits for its time would else hardly ever come.
      const time = timeOf(it, move);
      if (!step.wild && time && time > now) now = time;
      const before = Object.assign(new Need(), structuredClone({ ...it }));
      try {
        const event = commands[move](it, who, now, step.chance);
        if (event) {
          keepTime(it, event as NeedEvent, paces, now);
          it.sequence += 1;
          sayings.push({ event, time: now.toISOString() });
        }
        expectAllowed(move, before, it, who);
        made.add(move);
      } catch (refused) {
        if (!(refused instanceof Refusal)) throw refused;
        expect(it).toEqual(before);
      }
      reached.add(it.status);
      expectOneCustodian(it);
      expectKept(before, it);
      expectCleared(it);
      expectTime(before, it, now);
    }
    if (sayings.length) expect(stateOf(replay(sayings))).toEqual(stateOf(it));
  });

  it('keeps exactly one custodian, only grows its hops, refuses without a trace and is told whole by its events', () => {
    fc.assert(walk, { numRuns: 300 });
    expect([...reached].sort()).toEqual([...needStatuses].sort());
    expect([...made].sort()).toEqual([...moves].sort());
  });
});
