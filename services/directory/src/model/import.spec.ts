import { by } from '../spec/examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import { Import } from './import.js';

const now = new Date('2026-03-01T10:00:00Z');
const seen = { id: '01990000-0000-7000-8000-000000001a01', kind: 'persons', rows: 5_000, wrong: 0 } as const;
const importer = {
  person: '01990000-0000-7000-8000-000000000a09',
  level: 'county',
  county: '07',
  municipality: '0000',
} as const;

function previewed(told: Partial<{ rows: number; wrong: number }> = {}): Import {
  const brought = new Import();
  brought.preview(importer, { ...seen, ...told }, now);
  return brought;
}

describe('an import', () => {
  it('has rows', () => {
    expect(refusalOf(() => previewed({ rows: 0 })).code).toBe('file-has-no-rows');
  });

  it('comes in whole: one wrong row of 5,000 keeps all out', () => {
    const brought = previewed();
    expect(refusalOf(() => brought.apply(1, now, by)).code).toBe('rows-are-wrong');
    expect(brought).toMatchObject({ state: 'previewed', applied: null });
    expect(brought.apply(0, now, by)).toMatchObject({ about: 'persons', rows: 5_000 });
  });

  it('is applied once, undone once, and only then', () => {
    const brought = previewed();
    expect(refusalOf(() => brought.undo([], now, by)).code).toBe('import-state');
    brought.apply(0, now, by);
    expect(refusalOf(() => brought.apply(0, now, by)).code).toBe('import-state');
    expect(refusalOf(() => brought.forget()).code).toBe('import-state');
    brought.undo([], now, by);
    expect(refusalOf(() => brought.undo([], now, by)).code).toBe('import-state');
  });

  it('is not undone when somebody has done something with what it brought', () => {
    const brought = previewed();
    brought.apply(0, now, by);
    const refusal = refusalOf(() => brought.undo(['row 7 was corrected'], now, by));
    expect([refusal.code, refusal.message]).toEqual(['changed-since', expect.stringContaining('row 7')]);
    expect(brought.state).toBe('applied');
  });
});
