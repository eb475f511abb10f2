import { findNames } from './names.js';

const found = (text: string): string[] => findNames(text).map(({ from, to }) => text.slice(from, to));

describe('names', () => {
  it.each([
    ['Vi har talat med Anna Berg på skolan.', ['Anna Berg']],
    ['Anna Bergs son går i åk 9.', ['Anna Bergs']],
    ['Föräldern, Mohamed Hassan, vill ha stöd.', ['Mohamed Hassan']],
    ['Kontakta Fatima Johansson eller Lars-Göran Svensson.', ['Fatima Johansson', 'Lars-Göran Svensson']],
    ['Enligt Karin är det värre i år.', ['Karin']],
    ['Det var Karins förslag.', ['Karins']],
    ['Eleven Ida Ek och läraren Per Lund.', ['Ida Ek', 'Per Lund']],
    ['Ali har slutat komma, säger Britt-Marie.', ['Britt-Marie']],
    ['(Emma Ståhl ringde.)', ['Emma Ståhl']],
  ])('are guessed in "%s"', (text, names) => expect(found(text)).toEqual(names));

  it.each([
    'Max 20 deltagare per kommun.',
    'Gäller jan–feb, max 30 kr per person.',
    'Växjö, Alvesta och Västra Götaland har samma problem.',
    'Polisen Region Syd och Länsstyrelsen i Kronoberg.',
    'Effekt (tidigare Örebro Preventionsprogram) används inte.',
    'SSPF i Lund är nedlagt.',
    'Barnkonventionen, Socialtjänstlagen och Alkohollagen.',
    'Frågan är: Bo tryggt eller bo kvar?',
  ])('are not guessed in "%s"', (text) => expect(found(text)).toEqual([]));
});
