import { eventually } from './eventually.js';

describe('eventually', () => {
  it('repeats a check until it passes and gives its result', async () => {
    let turn = 0;
    const result = await eventually(() => {
      turn += 1;
      if (turn < 3) throw new Error(`turn ${turn}`);
      return turn;
    });
    expect(result).toBe(3);
  });

  it('throws the last failure of a check that never passes', async () => {
    let turn = 0;
    const failing = eventually(
      () => {
        turn += 1;
        throw new Error(`turn ${turn}`);
      },
      { within: 100 },
    );
    await expect(failing).rejects.toThrow(/turn/);
    await expect(failing).rejects.toThrow(`turn ${turn}`);
  });
});
