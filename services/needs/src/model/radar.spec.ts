import fc from 'fast-check';
import { listen, reasonsOf, type Heard } from './radar.js';
import { support, type Voice } from './voice.js';

const terms = { municipalities: 3, counties: 2, bar: 3.8 };
const rare = (): number => 1;

const voice = (need: string, municipality: string, words: string[], change: Partial<Voice> = {}): Voice => ({
  need,
  municipalities: [municipality],
  counties: [municipality.slice(0, 2)],
  ask: 'training',
  substanceAreas: ['narcotics'],
  words: new Map(words.map((word) => [word, 1])),
  ...change,
});
const ghb = ['ghb', 'festplat', 'vakt', 'utbildning'];
const [vaxjo, alvesta, goteborg] = [
  voice('a', '0780', ghb),
  voice('b', '0764', ghb),
  voice('c', '1480', ['ghb', 'festplat', 'vakt', 'medvetslös']),
];
const silent: Heard = { free: [], themes: [], dismissed: [] };

describe('the radar', () => {
  it('proposes what three municipalities in two counties say', () => {
    expect(listen(goteborg, { ...silent, free: [vaxjo, alvesta] }, terms, rare)).toEqual({
      voices: expect.arrayContaining([vaxjo, alvesta, goteborg]) as Voice[],
    });
  });

  it.each<[string, Voice[]]>([
    ['two municipalities', [vaxjo]],
    ['the same municipality again', [vaxjo, voice('d', '0780', ghb)]],
    ['other words', [vaxjo, voice('d', '0764', ['spel', 'lektion', 'mobil', 'gymnasiet'])]],
    ['another substance area', [vaxjo, voice('d', '0764', ghb, { substanceAreas: ['gambling'] })]],
  ])('is silent about %s', (_, free) => {
    expect(listen(goteborg, { ...silent, free }, terms, rare)).toBeUndefined();
  });

  it('is silent about one county', () => {
    const third = voice('d', '0767', ghb);
    expect(listen(third, { ...silent, free: [vaxjo, alvesta] }, terms, rare)).toBeUndefined();
  });

  it('hears a municipality that says "we too" as one that asks', () => {
    const supported = { ...alvesta, municipalities: ['0764', '1480'], counties: ['07', '14'] };
    expect(listen(vaxjo, { ...silent, free: [alvesta] }, terms, rare)).toBeUndefined();
    expect(listen(vaxjo, { ...silent, free: [supported] }, terms, rare)).toEqual({
      voices: [vaxjo, supported],
    });
  });

  it('counts for little what everybody says', () => {
    const common = (word: string): number => (word === 'medvetslös' ? 1 : 0.1);
    expect(listen(goteborg, { ...silent, free: [vaxjo, alvesta] }, terms, common)).toBeUndefined();
  });

  it('adds a need to the theme that says the same, rather than propose it again', () => {
    const themes = [
      { theme: 'gambling', voices: [voice('x', '0680', ['spel'], { substanceAreas: ['gambling'] })] },
      { theme: 'ghb', voices: [vaxjo, alvesta] },
    ];
    expect(listen(goteborg, { ...silent, themes }, terms, rare)).toEqual({
      theme: 'ghb',
      voices: [goteborg],
    });
  });

  it('adds a whole group to a theme that shares its words', () => {
    const weak = ['a', 'b', 'c', 'd'].map((need, at) =>
      voice(need, ['0780', '0764', '1480', '1490'][at]!, ghb),
    );
    const themes = [
      { theme: 'ghb', voices: [voice('x', '0680', ['ghb', 'festplat', 'krog'], { ask: 'money' })] },
    ];
    const [last, ...free] = weak;
    expect(listen(last!, { free, themes, dismissed: [] }, terms, rare)).toMatchObject({ theme: 'ghb' });
  });

  it('does not propose again what was dismissed, unless most of those who say it are new', () => {
    const dismissed = [new Set(['a', 'b'])];
    const free = [vaxjo, alvesta];
    expect(listen(goteborg, { ...silent, free, dismissed }, terms, rare)).toBeUndefined();
    const more = [voice('e', '0580', ghb), voice('f', '0680', ghb)];
    expect(listen(goteborg, { ...silent, free: [...free, ...more], dismissed }, terms, rare)).toMatchObject({
      voices: { length: 5 },
    });
  });

  it('says the words that the needs share, the most telling first', () => {
    const weighty = voice('a', '0780', ghb, {
      words: new Map([...vaxjo.words, ['festplat', 1.5], ['~festp', 1]]),
    });
    expect(reasonsOf([weighty, alvesta, goteborg], rare)).toEqual(['festplat', 'ghb', 'vakt', 'utbildning']);
  });

  it('proposes only what is broad enough, in which each is supported by the others, and in any order', () => {
    const word = fc.constantFrom('ghb', 'festplat', 'vakt', 'spel', 'lektion', 'snus', 'skol', 'krog');
    const one = fc.record({
      municipality: fc.constantFrom('0780', '0764', '0767', '1480', '1490'),
      words: fc.uniqueArray(word, { minLength: 2, maxLength: 6 }),
      ask: fc.constantFrom('training' as const, 'method' as const),
    });
    let proposed = 0;
    fc.assert(
      fc.property(fc.array(one, { minLength: 3, maxLength: 12 }), (all) => {
        const voices = all.map(({ municipality, words, ask }, at) =>
          voice(`${at}`, municipality, words, { ask }),
        );
        const [last, ...free] = voices;
        const found = listen(last!, { ...silent, free }, terms, rare);
        if (!found) return;
        proposed += 1;
        expect(found.voices).toContain(last);
        expect(new Set(found.voices).size).toBe(found.voices.length);
        expect(new Set(found.voices.flatMap((each) => each.municipalities)).size).toBeGreaterThanOrEqual(3);
        expect(new Set(found.voices.flatMap((each) => each.counties)).size).toBeGreaterThanOrEqual(2);
        for (const each of found.voices) expect(support(each, found.voices, rare)).toBeGreaterThan(0);
      }),
    );
    expect(proposed).toBeGreaterThan(0);
  });
});
