import { CommitmentBroken, Refusal, type NeedEvent } from '@lanken/contracts';
import fc from 'fast-check';
import { sweepCommitments } from '../spec/by-clock.js';
import { paces, players } from '../spec/cast.js';
import { commands } from '../spec/commands.js';
import { acknowledge, draftOf, newId, publish, takeInHand } from '../spec/need-in.js';
import { replay, type Saying } from '../spec/replay.js';
import { replayCommitment } from '../spec/replay-commitment.js';
import { Commitment } from './commitment.js';
import { dayOf } from './day.js';
import type { NeedMove } from './need-moves.js';
import { keepTime } from './need-time.js';
import type { Need } from './need.js';
import type { Who } from './who.js';

const hour = 3_600_000;
const start = new Date('2026-10-05T08:00:00Z');
const people: Who[] = [players.vaxjo, players.kronoberg, players.alvesta, players.national];
const moves = 'acknowledge start-handling answer answer close close reopen update withdraw escalate'.split(
  ' ',
) as NeedMove[];
const verbs = ['make', 'make', 'move', 'keep'] as const;

const step = fc.record({
  verb: fc.constantFrom(...moves, ...verbs),
  /** Of several so that most walks come far. */
  who: fc.constantFrom(...people, players.vaxjo, players.kronoberg, players.kronoberg),
  hours: fc.nat(120),
  days: fc.integer({ min: -1, max: 20 }),
  which: fc.nat(5),
  sweeps: fc.boolean(),
  chance: fc.record({ id: fc.uuid(), number: fc.nat(100), text: fc.lorem() }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

// Drafts are not on the bus, and when the clock acts also depends on how it is set.
const unsaid = {
  draftedAt: 0,
  revision: 0,
  wordsAt: 0,
  wordsBy: 0,
  sharedWith: 0,
  warnsAt: 0,
  overdueAt: 0,
};
const stateOf = (it: Need): object => structuredClone({ ...it, ...unsaid });

/** A need with what is promised for it, as a database holds them. */
class World {
  now = start;
  readonly need = draftOf();
  readonly commitments: Commitment[] = [];
  readonly said = new Map<Need | Commitment, Saying[]>();

  constructor() {
    for (const step of [publish, acknowledge, takeInHand]) this.tellNeed(step(this.need)!);
  }

  do({ verb, who, days, which, chance }: Step): void {
    const until = dayOf(new Date(this.now.getTime() + days * 24 * hour));
    const pace = paces.of(who);
    if (verb === 'make') {
      const made = Commitment.on(this.need, newId());
      this.tell(made, made.make(this.need, who, { what: chance.text, until }, pace, this.now));
      this.commitments.push(made);
      return;
    }
    const it = this.commitments[which % (this.commitments.length || 1)];
    if (verb === 'move' && it)
      this.tell(it, it.move(who, it.organisation, until, chance.text, pace, this.now));
    else if (verb === 'keep' && it) this.tell(it, it.keep(who, it.organisation, this.now, chance.text));
    else if (verb !== 'move' && verb !== 'keep')
      this.tellNeed(commands[verb](this.need, who, this.now, chance)!);
  }

  sweep(): object[] {
    const all = sweepCommitments(this.need, this.commitments, this.now);
    for (const [of, event] of all) this.keep(of, event);
    return all.map(([, event]) => event);
  }

  private tellNeed(event: object): void {
    keepTime(this.need, event as NeedEvent, paces, this.now);
    this.tell(this.need, event);
  }

  private tell(of: Need | Commitment, event: object): void {
    of.sequence += 1;
    this.keep(of, event);
  }

  private keep(of: Need | Commitment, event: object): void {
    this.said.set(of, [...(this.said.get(of) ?? []), { event, time: this.now.toISOString() }]);
  }
}

describe('a need and what is promised for it, whatever is tried by whomever', () => {
  it('are told whole by their events; what has passed unmet is broken, and leaves no need answered or closed', () => {
    const reached = new Set<string>();
    const walk = fc.property(fc.array(step, { minLength: 5, maxLength: 40, size: 'large' }), (steps) => {
      const world = new World();
      const { need, commitments } = world;
      for (const step of steps) {
        world.now = new Date(world.now.getTime() + step.hours * hour);
        try {
          world.do(step);
        } catch (refused) {
          if (!(refused instanceof Refusal)) throw refused;
        }
        if (step.sweeps) {
          const statusBefore = need.status;
          const broken = world.sweep().filter((event) => event instanceof CommitmentBroken);
          expect(world.sweep()).toEqual([]);
          if (broken.length) {
            expect(['answered', 'closed', 'withdrawn']).not.toContain(need.status);
            reached.add(`broken when ${statusBefore}`);
          }
          for (const { status, until } of commitments)
            if (until < dayOf(world.now)) expect(status).not.toBe('open');
        }
        for (const it of commitments) {
          reached.add(it.status);
          expect(it).toMatchObject(replayCommitment(world.said.get(it)!));
        }
      }
      expect(stateOf(replay(world.said.get(need)!))).toEqual(stateOf(need));
    });
    fc.assert(walk, { numRuns: 400 });
    for (const one of ['open', 'kept', 'broken', 'lapsed', 'broken when answered', 'broken when closed'])
      expect(reached).toContain(one);
  });
});
