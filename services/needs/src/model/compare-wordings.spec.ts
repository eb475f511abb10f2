import fc from 'fast-check';
import { compareWordings } from './compare-wordings.js';
import type { NeedWording } from './need-wording.js';

const wording = (description: string): NeedWording => ({
  title: 'GHB',
  description,
  tried: null,
  targetGroup: null,
  ask: 'training',
  substanceAreas: ['narcotics'],
  areas: ['0780'],
  leadCounty: null,
  urgency: 'high',
  visibility: 'network',
  cleared: null,
});

describe('a comparison of two versions', () => {
  it('tells each text whole, whatever was changed in it', () => {
    const text = fc.string({ unit: fc.constantFrom('å', 'b', ' ', '\n', '.', '🍺'), maxLength: 80 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [difference] = compareWordings(wording(before), wording(after));
        if (before === after) return expect(difference).toBeUndefined();
        const told = (left: string): string =>
          difference!.pieces!.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('');
        expect([told('added'), told('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('says of texts that have nothing in common that one took the place of the other', () => {
    const [before, after] = ['a ', 'b '].map((word) => word.repeat(5_000));
    const [difference] = compareWordings(wording(before!), wording(after!));
    expect(difference?.pieces?.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('is empty of a version with itself', () => {
    expect(compareWordings(wording('a'), wording('a'))).toEqual([]);
  });
});
