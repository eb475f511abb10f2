import { inForce } from './in-force.js';

describe('an appointment', () => {
  it('gives rights from its first day to its last', () => {
    expect(inForce({ from: '2026-01-01' })).toEqual([{ starts: '2026-01-01', ends: null }]);
    expect(inForce({ from: '2026-01-01', to: '2026-12-31' })).toEqual([
      { starts: '2026-01-01', ends: '2026-12-31' },
    ]);
  });

  it('gives none on the days of a leave', () => {
    const from = '2026-01-01';
    expect(inForce({ from, leaveFrom: '2026-03-01', leaveTo: '2026-12-31' })).toEqual([
      { starts: from, ends: '2026-02-28' },
      { starts: '2027-01-01', ends: null },
    ]);
    expect(inForce({ from, leaveFrom: '2026-03-01' })).toEqual([{ starts: from, ends: '2026-02-28' }]);
  });

  it('gives none before a leave from its first day, nor after one to its last', () => {
    const days = { from: '2026-01-01', to: '2026-06-30' };
    expect(inForce({ ...days, leaveFrom: '2026-01-01', leaveTo: '2026-01-31' })).toEqual([
      { starts: '2026-02-01', ends: '2026-06-30' },
    ]);
    expect(inForce({ ...days, leaveFrom: '2026-06-01', leaveTo: '2026-06-30' })).toEqual([
      { starts: '2026-01-01', ends: '2026-05-31' },
    ]);
    expect(inForce({ ...days, leaveFrom: '2026-01-01', leaveTo: '2026-06-30' })).toEqual([]);
  });
});
