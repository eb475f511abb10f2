import { median, percentile } from './statistics.js';

describe('statistics', () => {
  it('takes the middle of an odd count, in any order', () => expect(median([9, 1, 5])).toBe(5));

  it('takes the mean of the two in the middle of an even count', () => expect(median([4, 1, 2, 9])).toBe(3));

  it('gives the value that a share of all does not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
  });

  it('refuses to speak of nothing', () => expect(() => median([])).toThrow('nothing was measured'));
});
