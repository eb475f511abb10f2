import { Refusal, type By } from '@lanken/contracts';
import fc from 'fast-check';
import { players } from '../spec/cast.js';
import { needIn, newId } from '../spec/need-in.js';
import type { Need } from './need.js';
import { answer, confirm, dismiss, join, leave, merge, type Step } from './theme-members.js';
import { Theme } from './theme.js';
import type { Who } from './who.js';

const now = new Date('2026-10-07T08:00:00Z');
const help = (): { id: string; kind: 'training'; text: string } => ({
  id: newId(),
  kind: 'training',
  text: 'Kurs.',
});

/** Some needs and three themes, as a database holds them. */
class World {
  readonly needs: Need[];
  readonly themes: Theme[];
  readonly said = new Map<string, object[]>();

  constructor() {
    this.needs = (
      ['published', 'acknowledged', 'in_handling', 'escalated', 'answered', 'closed'] as const
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

  /** As the use cases load them. */
  members(theme: Theme): Need[] {
    return this.needs.filter(
      (need) => need.theme === theme.id && !['closed', 'withdrawn', 'declined'].includes(need.status),
    );
  }
}

type Command = (world: World, who: Who) => void;
const index = fc.nat(5);
const themeIndex = fc.nat(2);
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
    world.take(merge(one, other, { from: world.members(one), into: world.members(other) }, who, now));
  }),
  themeIndex.map(
    (at): Command =>
      (world, who) =>
        world.take(dismiss(world.themes[at]!, world.members(world.themes[at]!), who, 'Nej.')),
  ),
  index.map((at): Command => (world) => {
    const need = world.needs[at]!;
    need.close(players.vaxjo, 'helped', now);
    need.sequence += 1;
  }),
);

const by = ({ by }: { by: By }): By => by;

describe('joint needs, whatever is joined, merged and answered', () => {
  const step = fc.record({
    command,
    who: fc.constantFrom(players.kronoberg, players.national, players.vastraGotaland),
  });

  it('gives every member every response of its theme exactly once, and hides and closes nobody', () => {
    const reached = { merged: 0, joinedAnswered: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), (steps) => {
        const world = new World();
        for (const { command, who } of steps) {
          const before = structuredClone([world.needs, world.themes]);
          const statuses = world.needs.map(({ status }) => status);
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
            if (need.status !== statuses[at] && need.status !== 'closed')
              expect([need.status, need.responses.length > answers[at]!]).toEqual(['answered', true]);
          });
          for (const theme of world.themes)
            for (const need of world.members(theme))
              expect(need.responses.map(({ id }) => id)).toEqual(
                expect.arrayContaining(theme.responses.map(({ id }) => id)),
              );
        }
        for (const theme of world.themes) {
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
      { numRuns: 150 },
    );
    expect(reached.merged).toBeGreaterThan(0);
    expect(reached.joinedAnswered).toBeGreaterThan(0);
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
