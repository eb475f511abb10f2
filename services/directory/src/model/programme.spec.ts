import { by, municipality } from '../spec/examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import { Programme } from './programme.js';

const terms = {
  id: '01990000-0000-7000-8000-000000001901',
  title: 'ANDTS-program',
  link: 'https://vaxjo.example/program',
  from: '2026-01-01',
  to: '2029-12-31',
};

function adopted(): Programme {
  const programme = new Programme();
  programme.adopt(municipality(), terms, by);
  return programme;
}

describe('a programme', () => {
  it('holds from a day to a day', () => {
    expect(adopted()).toMatchObject({ ...terms, organisation: municipality().id, county: '07' });
    const backwards = { ...terms, to: '2025-12-31' };
    expect(refusalOf(() => new Programme().adopt(municipality(), backwards, by)).code).toBe('wrong-days');
  });

  it('ends earlier, not later', () => {
    const programme = adopted();
    expect(programme.end('2027-06-30', by)).toMatchObject({ to: '2027-06-30' });
    expect(refusalOf(() => programme.end('2028-01-01', by)).code).toBe('programme-ends-already');
    expect(programme.end('2025-12-31', by).to).toBe('2025-12-31');
  });
});
