import type { Bed } from './bed.js';
import { runBench } from './run-bench.js';
import { CannotRun, type OpenSide } from './side.js';

const bed = {} as Bed;
const silent = () => undefined;

describe('a bench', () => {
  const turns: string[] = [];
  const side = (name: string): OpenSide => {
    let round = 0;
    return async () => ({
      measure: async () => {
        turns.push(name);
        return { m: ++round };
      },
      close: async () => void turns.push(`${name} closed`),
    });
  };

  it('lets the sides take turns, another one first in each round', async () => {
    turns.length = 0;
    const bench = { name: 'b', sides: { a: side('a'), b: side('b') }, comparisons: [] };
    const { measured } = await runBench(bench, bed, 2, silent);
    expect(turns).toEqual(['a', 'b', 'b', 'a', 'a closed', 'b closed']);
    expect(measured.get('a')).toEqual([{ m: 1 }, { m: 2 }]);
  });

  it('goes on without a side that cannot run here, and says why', async () => {
    const absent: OpenSide = () => Promise.reject(new CannotRun('no network'));
    const { measured, missing } = await runBench(
      { name: 'b', sides: { absent, a: side('a') }, comparisons: [] },
      bed,
      1,
      silent,
    );
    expect([...measured.keys()]).toEqual(['a']);
    expect(missing.get('absent')).toBe('no network');
  });

  it('fails, and closes every side, when a side did not do its work', async () => {
    turns.length = 0;
    const wrong: OpenSide = async () => ({
      measure: () => Promise.reject(new Error('a table holds 19,999 needs')),
      close: async () => void turns.push('closed'),
    });
    await expect(runBench({ name: 'b', sides: { wrong }, comparisons: [] }, bed, 1, silent)).rejects.toThrow(
      '19,999',
    );
    expect(turns).toEqual(['closed']);
  });
});
