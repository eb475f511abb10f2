import { together } from './write.js';

describe('writes together', () => {
  const one = { text: 'insert into a values ($1, $2)', values: [1, 2] };
  const said = { as: 'said', text: 'insert into b values ($1) returning id', values: ['x'] };
  const other = { text: 'insert into c select id from said', values: [] };

  it('are one statement, with their parameters in order', () => {
    const { text, values } = together([one, said, other]);
    expect(text).toBe(
      [
        'with part_1 as (insert into a values ($1, $2)),',
        'said as (insert into b values ($3) returning id),',
        'part_3 as (insert into c select id from said) select',
      ].join('\n'),
    );
    expect(values).toEqual([1, 2, 'x']);
  });

  it('have one name for each combination of texts, whatever their values', () => {
    const again = { ...one, values: [3, 4] };
    expect(together([one, said]).name).toBe(together([again, said]).name);
    expect(together([said, one]).name).not.toBe(together([one, said]).name);
  });
});
