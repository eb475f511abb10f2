import { Refusal } from '@lanken/contracts';
import { players } from '../spec/cast.js';
import { commands, ofOrganisations, type Chance } from '../spec/commands.js';
import { expectedRefusal } from '../spec/expected-refusal.js';
import { needsInAll } from '../spec/need-in.js';
import { stateTable } from '../spec/state-table.js';
import { movesOf } from './need-guard.js';
import { needMoves, type NeedMove } from './need-moves.js';
import { Need } from './need.js';
import { isEngine, theClock, throughTheme, type Mover } from './who.js';

const now = new Date('2026-10-07T08:00:00Z');
const chance: Chance = { id: '01990000-0000-7000-8000-000000000e99', number: 0, text: 'Så här.' };
const moves = Object.keys(needMoves) as NeedMove[];
const actors: [string, Mover][] = [
  ...Object.entries(players),
  ['the clock', theClock],
  ['a theme', throughTheme(players.national)],
];
const calls = (move: NeedMove, who: Mover): boolean =>
  isEngine(who) ? (stateTable[move].who as string[]).includes(who.engine) : ofOrganisations.includes(move);

describe.each(needsInAll())('a need that is %s', (_, need) => {
  it.each(moves)(
    'refuses %s to whom the state table does not allow it, as it must, and is not changed',
    (move) => {
      for (const [name, who] of actors.filter(([, who]) => calls(move, who))) {
        const expected = expectedRefusal(need, move, who);
        if (!expected) continue;
        const it = Object.assign(new Need(), structuredClone({ ...need }));
        let got: unknown = 'it was allowed';
        try {
          commands[move](it, who, now, chance);
        } catch (refused) {
          if (!(refused instanceof Refusal)) throw refused;
          got = { status: refused.status, code: refused.code };
        }
        expect([name, got]).toEqual([name, expected]);
        expect({ ...it }).toEqual({ ...need });
      }
    },
  );

  it('offers everybody what the state table allows, and nothing else', () => {
    for (const [name, who] of actors) {
      const allowed = moves.filter((move) => !expectedRefusal(need, move, who));
      expect([name, movesOf(need, who).sort()]).toEqual([name, allowed.sort()]);
    }
  });
});
