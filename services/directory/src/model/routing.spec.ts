import { breachOf, RoutingSet, type SubstanceArea } from '@lanken/contracts';
import fc from 'fast-check';
import { by, municipality, nextId } from '../spec/examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import { Organisation } from './organisation.js';
import { Routing } from './routing.js';

function agency(name: string): Organisation {
  const organisation = new Organisation();
  const national = { kind: 'national_agency' as const, county: '00', municipality: '0000' };
  organisation.register({ id: nextId(), name, ...national }, [], by);
  return organisation;
}
const [folkhalsa, spel] = [agency('Folkhälsomyndigheten'), agency('Spelinspektionen')];
const today = '2026-06-02';

interface Told {
  area?: SubstanceArea;
  from: string;
  to?: string;
  others?: Routing[];
  organisation?: Organisation;
  earliest?: string;
}
function set({ area, from, to, others = [], organisation = spel, earliest = today }: Told): Routing {
  const routing = new Routing();
  routing.set({ id: nextId(), substanceArea: area, from, to }, organisation, { others, earliest }, by);
  return routing;
}

describe('a routing', () => {
  it('says which organisation takes which area from when', () => {
    const routing = new Routing();
    const terms = { id: nextId(), substanceArea: 'gambling' as const, from: '2026-07-01' };
    const [[, event]] = routing.set(terms, spel, { others: [], earliest: today }, by) as [
      [Routing, RoutingSet],
    ];
    expect(event).toMatchObject({
      routing: terms.id,
      substanceArea: 'gambling',
      organisation: spel.id,
      from: '2026-07-01',
    });
    expect(JSON.parse(JSON.stringify(event))).not.toHaveProperty('to');
    expect(breachOf(RoutingSet, event)).toBeUndefined();
    expect(routing).toMatchObject({ level: 'national', county: '00' });
  });

  it('ends the day before the one that follows it', () => {
    const first = set({ from: '2026-06-02', organisation: folkhalsa });
    const next = new Routing();
    const said = next.set(
      { id: nextId(), from: '2026-08-01' },
      spel,
      { others: [first], earliest: today },
      by,
    );
    expect(said.map(([routing, event]) => [routing.id, event.to])).toEqual([
      [first.id, '2026-07-31'],
      [next.id, undefined],
    ]);
  });

  it.each([
    [{ organisation: municipality() }, 'organisation-unfit'],
    [{ from: '2026-06-01' }, 'wrong-days'],
    [{ to: '2026-06-30' }, 'wrong-days'],
    [{ area: undefined, to: '2027-12-31' }, 'wrong-days'],
    [{ others: [set({ area: 'gambling', from: '2026-07-01' })] }, 'wrong-days'],
  ])('is refused when it is unfit: %#', (told, code) => {
    expect(refusalOf(() => set({ area: 'gambling', from: '2026-07-01', ...told })).code).toBe(code);
  });

  it('of an area can end, and then the default takes it; the default cannot', () => {
    const [default_, gambling] = [set({ from: today }), set({ area: 'gambling', from: today })];
    expect(refusalOf(() => default_.end(today, { others: [], today }, by)).code).toBe('default-routing');
    expect(refusalOf(() => gambling.end('2026-05-31', { others: [], today }, by)).code).toBe('wrong-days');
    expect(gambling.end('2026-06-01', { others: [], today }, by)[0]![1]).toMatchObject({ to: '2026-06-01' });
    expect(refusalOf(() => gambling.end(today, { others: [], today }, by)).code).toBe('routing-has-ended');
  });

  it('to come can be withdrawn, and the one before goes on', () => {
    const first = set({ from: today, organisation: folkhalsa });
    const next = set({ from: '2026-08-01', others: [first] });
    const said = next.end(today, { others: [first], today }, by);
    expect(said.map(([, event]) => event.to)).toEqual(['2026-07-31', undefined]);
    expect(next.term).toBeUndefined();
    expect(first.appliesOn('2026-08-01')).toBe(true);
  });

  it('is one at most for an area, and exactly one by default, on any day, whatever is tried', () => {
    const day = fc.integer({ min: 2, max: 30 }).map((n) => `2026-06-${String(n).padStart(2, '0')}`);
    const area = fc.constantFrom<SubstanceArea | undefined>(undefined, 'gambling', 'alcohol');
    const move = fc.oneof(
      fc.record({ area, from: day, to: fc.option(day, { nil: undefined }), earliest: day }),
      fc.record({ end: fc.nat(9), lastDay: day, today: day }),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        const all = [set({ from: '2026-06-02' })];
        const of = (area: SubstanceArea | null) => all.filter(({ substanceArea }) => substanceArea === area);
        for (const move of moves) {
          try {
            if ('from' in move) all.push(set({ ...move, others: of(move.area ?? null) }));
            else {
              const one = all[move.end];
              one?.end(move.lastDay, { others: of(one.substanceArea), today: move.today }, by);
            }
          } catch (refused) {
            expect(refused).toHaveProperty('code');
          }
        }
        for (let n = 2; n <= 30; n++) {
          const on = `2026-06-${String(n).padStart(2, '0')}`;
          expect(of(null).filter((each) => each.appliesOn(on))).toHaveLength(1);
          for (const area of ['gambling', 'alcohol'] as const)
            expect(of(area).filter((each) => each.appliesOn(on)).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
