import { Refusal, type By } from '@lanken/contracts';
import fc from 'fast-check';
import { places, players } from '../spec/cast.js';
import { needIn, newId } from '../spec/need-in.js';
import type { Need } from './need.js';
import { answer, confirm, dismiss, join, leave, merge, resume, type Step } from './theme-members.js';
import { Theme } from './theme.js';
import type { Who } from './who.js';

const now = new Date('2026-10-07T08:00:00Z');
const help = (): { id: string; kind: 'training'; text: string } => ({
  id: newId(),
  kind: 'training',
  text: 'Kurs.',
});

const ended: readonly string[] = ['closed', 'withdrawn', 'declined'];

/** Some needs and three themes, as a database holds them. */
class World {
  readonly needs: Need[];
  readonly themes: Theme[];
  readonly said = new Map<string, object[]>();
  resumed = 0;
  caughtUp = 0;

  constructor() {
    this.needs = (
      ['published', 'acknowledged', 'in_handling', 'escalated', 'answered', 'closed', 'declined'] as const
    ).map((status) => needIn(status));
    const proposed = this.needs.map(({ id }) => id);
    this.themes = [0, 1, 2].map(() =>
      Theme.of(
        newId(),
        { title: 'GHB', substanceAreas: ['narcotics'], needs: proposed, counties: ['07'] },
        now,
      ),
    );
  }

  take(steps: Iterable<Step>): void {
    for (const { of, event } of steps) {
      of.sequence += 1;
      this.said.set(of.id, [...(this.said.get(of.id) ?? []), event]);
    }
  }

  /** The asker takes it up again; as the use cases do. */
  resume(need: Need): void {
    if (need.status === 'declined') need.appeal(players.vaxjo, 'Vi behöver det.', places, now);
    else need.reopen(players.vaxjo, 'Det räckte inte.', now);
    need.sequence += 1;
    this.resumed += 1;
    const was = this.themes.find(({ id }) => id === need.theme);
    if (!was) return;
    let is = was;
    while (is.mergedInto) is = this.themes.find(({ id }) => id === is.mergedInto)!;
    const had = need.responses.length;
    this.take(resume(was, is, need, players.vaxjo, now));
    if (need.responses.length > had) this.caughtUp += 1;
  }

  free({ proposed }: Theme): string[] {
    return proposed.filter((id) =>
      this.needs.some((need) => need.id === id && !need.theme && !ended.includes(need.status)),
    );
  }

  /** As the use cases load them. */
  members(theme: Theme): Need[] {
    return this.needs.filter((need) => need.theme === theme.id && !ended.includes(need.status));
  }
}

type Command = (world: World, who: Who) => void;
const index = fc.nat(6);
const themeIndex = fc.nat(2);
const close =
  (at: number): Command =>
  (world) => {
    const need = world.needs[at]!;
    need.close(players.vaxjo, 'helped', now);
    need.sequence += 1;
  };
const takeUp =
  (at: number): Command =>
  (world) =>
    world.resume(world.needs[at]!);
/** A member that has ended misses it. */
const answerItsTheme =
  (at: number): Command =>
  (world) => {
    const theme = world.themes.find(({ id }) => id === world.needs[at]!.theme);
    if (theme) world.take(answer(theme, world.members(theme), players.national, help(), now));
  };
const command: fc.Arbitrary<Command> = fc.oneof(
  themeIndex.map(
    (at): Command =>
      (world, who) =>
        world.take(confirm(world.themes[at]!, world.needs.slice(0, 3), who, {}, now)),
  ),
  fc.tuple(themeIndex, index).map(
    ([at, need]): Command =>
      (world, who) =>
        world.take(join(world.themes[at]!, world.needs[need]!, who, now)),
  ),
  fc.tuple(themeIndex, index).map(
    ([at, need]): Command =>
      (world, who) =>
        world.take(leave(world.themes[at]!, world.needs[need]!, who, 'Annat.')),
  ),
  themeIndex.map(
    (at): Command =>
      (world, who) =>
        world.take(answer(world.themes[at]!, world.members(world.themes[at]!), who, help(), now)),
  ),
  fc.tuple(themeIndex, themeIndex).map(([from, into]): Command => (world, who) => {
    const [one, other] = [world.themes[from]!, world.themes[into]!];
    const members = { from: world.members(one), into: world.members(other) };
    world.take(merge(one, other, { members, proposed: world.free(one) }, who, now));
  }),
  themeIndex.map(
    (at): Command =>
      (world, who) =>
        world.take(dismiss(world.themes[at]!, world.members(world.themes[at]!), who, 'Nej.')),
  ),
  index.map(close),
  index.map(takeUp),
);

const by = ({ by }: { by: By }): By => by;

describe('joint needs, whatever is joined, merged and answered', () => {
  const step = fc.record({
    command,
    who: fc.constantFrom(players.kronoberg, players.national, players.vastraGotaland),
  });
  const missing = index.map((at) =>
    [close, answerItsTheme, takeUp].map((make) => ({ command: make(at), who: players.national })),
  );
  const some = fc.oneof(
    { arbitrary: step.map((one) => [one]), weight: 6 },
    { arbitrary: missing, weight: 1 },
  );

  it('gives every member every response of its theme exactly once, and hides and closes nobody', () => {
    const reached = { merged: 0, joinedAnswered: 0, caughtUp: 0 };
    fc.assert(
      fc.property(fc.array(some, { minLength: 5, maxLength: 30, size: 'max' }), (steps) => {
        const world = new World();
        for (const { command, who } of steps.flat()) {
          const before = structuredClone([world.needs, world.themes]);
          const statuses = world.needs.map(({ status }) => status);
          const resumed = world.resumed;
          const answers = world.needs.map(({ responses }) => responses.length);
          try {
            command(world, who);
          } catch (refused) {
            if (!(refused instanceof Refusal)) throw refused;
            expect(structuredClone([world.needs, world.themes])).toEqual(before);
          }
          world.needs.forEach((need, at) => {
            const ids = need.responses.map(({ id }) => id);
            expect(new Set(ids).size).toBe(ids.length);
            if (need.status !== statuses[at] && need.status !== 'closed' && world.resumed === resumed)
              expect([need.status, need.responses.length > answers[at]!]).toEqual(['answered', true]);
          });
          for (const theme of world.themes)
            for (const need of world.members(theme))
              expect(need.responses.map(({ id }) => id)).toEqual(
                expect.arrayContaining(theme.responses.map(({ id }) => id)),
              );
        }
        reached.caughtUp += world.caughtUp;
        for (const theme of world.themes) {
          for (const need of theme.leftOut) expect(theme.proposed).not.toContain(need);
          if (theme.status === 'merged') {
            reached.merged += 1;
            expect(world.members(theme)).toEqual([]);
            const into = world.themes.find(({ id }) => id === theme.mergedInto)!;
            expect(into.responses.map(({ id }) => id)).toEqual(
              expect.arrayContaining(theme.responses.map(({ id }) => id)),
            );
          }
          if (theme.responses.length && world.members(theme).length) reached.joinedAnswered += 1;
        }
      }),
      { numRuns: 80 },
    );
    expect(reached.merged).toBeGreaterThan(0);
    expect(reached.joinedAnswered).toBeGreaterThan(0);
    expect(reached.caughtUp).toBeGreaterThan(0);
  });

  it('tells a response as from who gave it, also to a need that joins later', () => {
    const world = new World();
    const [theme] = world.themes;
    world.take(confirm(theme!, world.needs.slice(0, 2), players.kronoberg, {}, now));
    world.take(answer(theme!, world.members(theme!), players.national, help(), now));
    world.take(join(theme!, world.needs[2]!, players.kronoberg, now));
    expect(world.needs[2]!.responses.map(by)).toEqual([players.national.by()]);
    expect(world.needs[2]!.status).toBe('answered');
  });
});
