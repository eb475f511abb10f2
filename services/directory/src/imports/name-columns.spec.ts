import { refusalOf } from '../spec/refusal-of.js';
import { nameColumns } from './name-columns.js';

const row = (...cells: string[]) => ({ number: 2, cells });

describe('the columns of a file', () => {
  it('are known in Swedish and English, in any order, and empty cells are not there', () => {
    const table = {
      head: ['E-post', 'NAMN', 'organisation', 'phone'],
      rows: [row('a@b.se', 'Åsa', '0780', '')],
    };
    expect(nameColumns('persons', table)[0]!.cells).toEqual({
      email: 'a@b.se',
      name: 'Åsa',
      organisation: '0780',
    });
  });

  it('are refused together when some lack, stand twice, or are not known', () => {
    const refusal = refusalOf(() =>
      nameColumns('persons', { head: ['namn', 'name', 'skostorlek', ''], rows: [row('Åsa')] }),
    );
    expect(refusal.code).toBe('columns-are-wrong');
    expect(refusal.errors.map(({ pointer }) => pointer)).toEqual([
      '/1/email',
      '/1/organisation',
      '/1/skostorlek',
      '/1/',
      '/1/name',
    ]);
  });
});
