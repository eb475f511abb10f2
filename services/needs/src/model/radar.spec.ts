import fc from 'fast-check';
import { Likeness } from './likeness.js';
import { listen, type Heard } from './radar.js';
import { signsOf, telling, type Voice } from './voice.js';

const terms = { municipalities: 3, counties: 2, bar: 0.37 };
const everyday = new Set([...'och att det vi som'.split(' ')].flatMap((word) => [...signs(word).keys()]));
const rarity = (sign: string): number => telling(everyday.has(sign) ? 100 : 1, 100);

function signs(description: string): Map<string, number> {
  return signsOf({ title: '', description, targetGroup: null, tried: null });
}
const voice = (need: string, municipality: string, text: string, change: Partial<Voice> = {}): Voice => ({
  need,
  municipalities: [municipality],
  counties: [municipality.slice(0, 2)],
  ask: 'training',
  substanceAreas: ['narcotics'],
  signs: signs(text),
  ...change,
});
const ghb = 'Vakterna på festplatsen vill känna igen ghb';
const [vaxjo, alvesta, goteborg] = [
  voice('a', '0780', ghb),
  voice('b', '0764', 'Ghb på festplatsen: vakt utan kunskap'),
  voice('c', '1480', 'Festplatsernas ordningsvakter och ghb'),
];
const silent: Heard = { free: [], themes: [], dismissed: [] };

describe('the radar', () => {
  it('proposes what three municipalities in two counties say, each in its own words', () => {
    const found = listen(goteborg, { ...silent, free: [vaxjo, alvesta] }, terms, rarity);
    expect(found).toEqual({ voices: expect.arrayContaining([vaxjo, alvesta, goteborg]) as Voice[] });
  });

  it('hears the parts of a compound', () => {
    const likeness = new Likeness(rarity);
    const compound = voice('x', '0780', 'cannabisförsäljning');
    expect(likeness.of(compound, voice('y', '1480', 'försäljning av cannabis'))).toBeGreaterThan(0.8);
    expect(likeness.of(compound, voice('y', '1480', 'lektioner om nätpoker'))).toBeLessThan(0.3);
  });

  it('hears that other words say the same', () => {
    const [one, other] = [voice('x', '0780', 'prillor'), voice('y', '1480', 'nikotinpåsar')];
    expect(new Likeness(rarity).of(one, other)).toBeGreaterThan(
      new Likeness(rarity).of(one, voice('y', '1480', 'tabletter')),
    );
  });

  it.each<[string, Voice[]]>([
    ['two municipalities', [vaxjo]],
    ['the same municipality again', [vaxjo, voice('d', '0780', ghb)]],
    ['something else', [vaxjo, voice('d', '0764', 'Spel på lektionerna i gymnasiet')]],
    ['another substance area', [vaxjo, voice('d', '0764', ghb, { substanceAreas: ['gambling'] })]],
  ])('is silent about %s', (_, free) => {
    expect(listen(goteborg, { ...silent, free }, terms, rarity)).toBeUndefined();
  });

  it('is silent about one county', () => {
    const third = voice('d', '0767', ghb);
    expect(listen(third, { ...silent, free: [vaxjo, alvesta] }, terms, rarity)).toBeUndefined();
  });

  it('hears a municipality that says "we too" as one that asks', () => {
    const supported = { ...alvesta, municipalities: ['0764', '1480'], counties: ['07', '14'] };
    expect(listen(vaxjo, { ...silent, free: [alvesta] }, terms, rarity)).toBeUndefined();
    expect(listen(vaxjo, { ...silent, free: [supported] }, terms, rarity)).toEqual({
      voices: [vaxjo, supported],
    });
  });

  it('counts for little what everybody says', () => {
    const say = (need: string, municipality: string, rare: string): Voice =>
      voice(need, municipality, `och att det vi som ${rare}`);
    const [one, ...free] = [
      say('d', '0780', 'nätkasino'),
      say('e', '0764', 'hemtjänst'),
      say('f', '1480', 'ghb'),
    ];
    expect(listen(one, { ...silent, free }, terms, rarity)).toBeUndefined();
    expect(listen(one, { ...silent, free }, terms, () => 1)).toBeDefined();
  });

  it('adds a need to the theme that says the same, rather than propose it again', () => {
    const spel = ['x', 'y'].map((need) => voice(need, '0680', 'nätkasino', { substanceAreas: ['gambling'] }));
    const themes = [
      { theme: 'gambling', voices: spel },
      { theme: 'ghb', voices: [vaxjo, alvesta] },
    ];
    expect(listen(goteborg, { ...silent, themes }, terms, rarity)).toEqual({
      theme: 'ghb',
      voices: [goteborg],
    });
  });

  it('adds with it those that fit now that more speak', () => {
    const themes = [{ theme: 'ghb', voices: [vaxjo, alvesta] }];
    const earlier = voice('d', '0680', ghb);
    expect(listen(goteborg, { ...silent, free: [earlier], themes }, terms, rarity)).toEqual({
      theme: 'ghb',
      voices: [goteborg, earlier],
    });
  });

  it('does not propose again what was dismissed, unless most of those who say it are new', () => {
    const dismissed = [new Set(['a', 'b'])];
    const free = [vaxjo, alvesta];
    expect(listen(goteborg, { ...silent, free, dismissed }, terms, rarity)).toBeUndefined();
    const more = [voice('e', '0580', ghb), voice('f', '0680', ghb)];
    expect(listen(goteborg, { ...silent, free: [...free, ...more], dismissed }, terms, rarity)).toMatchObject(
      { voices: { length: 5 } },
    );
  });

  it('proposes only what is broad enough, nobody twice, and only what it has heard', () => {
    const word = fc.constantFrom('ghb', 'festplats', 'vakter', 'nätspel', 'lektion', 'snus', 'skola', 'krog');
    const one = fc.record({
      municipality: fc.constantFrom('0780', '0764', '0767', '1480', '1490'),
      words: fc.uniqueArray(word, { minLength: 2, maxLength: 4 }),
      ask: fc.constantFrom('training' as const, 'method' as const),
    });
    let proposed = 0;
    fc.assert(
      fc.property(fc.array(one, { minLength: 3, maxLength: 10 }), (all) => {
        const voices = all.map(({ municipality, words, ask }, at) =>
          voice(`${at}`, municipality, words.join(' '), { ask }),
        );
        const [last, ...free] = voices;
        const found = listen(last!, { ...silent, free }, terms, rarity);
        if (!found) return;
        proposed += 1;
        expect(found.voices).toContain(last);
        expect(voices).toEqual(expect.arrayContaining(found.voices));
        expect(new Set(found.voices).size).toBe(found.voices.length);
        expect(new Set(found.voices.flatMap((each) => each.municipalities)).size).toBeGreaterThanOrEqual(3);
        expect(new Set(found.voices.flatMap((each) => each.counties)).size).toBeGreaterThanOrEqual(2);
      }),
    );
    expect(proposed).toBeGreaterThan(0);
  });
});
