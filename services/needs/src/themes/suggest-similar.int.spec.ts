import { eventually } from '@lanken/testing';
import { DataSource } from 'typeorm';
import { content } from '../spec/cast.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';
import type { SimilarNeed } from './similar-need.js';

type Name = keyof Installation['as'];

describe('similar needs', () => {
  let lanken: Installation;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    lanken = await startInstallation();
    await publish('vaxjo', 'ghb', {});
    await publish('goteborg', 'vakter', {
      title: 'GHB på festplatsen: ordningsvakter behöver utbildning',
      description: 'Vid tre tillfällen har unga hittats medvetslösa av GHB på festplatserna i kommunen.',
      areas: ['1480'],
    });
    await publish('alvesta', 'pengar', {
      title: 'Spel om pengar i idrottsföreningen',
      description: 'Laget ordnar spel om pengar på resorna, och ledarna vet inte vad de ska säga.',
      substanceAreas: ['gambling'],
      areas: ['0764'],
    });
    // What is a word of its own is known as a part of later ones.
    await indexed();
    await publish('alvesta', 'spel', {
      title: 'Spelappar på lektionerna',
      description: 'Eleverna sitter med mobilspel om pengar hela skoldagen. Vi söker metodstöd för lärarna.',
      substanceAreas: ['gambling'],
      areas: ['0764'],
    });
    await publish('alvesta', 'enskilt', { visibility: 'restricted', areas: ['0764'] });
    await indexed();
  });
  afterAll(() => lanken?.stop());

  const publish = async (who: Name, name: string, change: object): Promise<void> => {
    const body = { ...content, ...change, publish: true };
    ids[name] = (await lanken.as[who]('POST', '/needs', { body })).body.id;
  };
  const indexed = (): Promise<void> =>
    eventually(async () =>
      expect(await lanken.needs.app.get(DataSource).query('select from word_work')).toEqual([]),
    );
  const ask = (who: Name, body: object): Promise<Answer> =>
    lanken.as[who]('POST', '/needs/similar', { body });
  const similar = async (who: Name, body: object): Promise<{ items: SimilarNeed[] }> =>
    (await ask(who, body)).body as unknown as { items: SimilarNeed[] };
  const found = ({ items }: { items: SimilarNeed[] }): string[] =>
    items.map(({ need }) => Object.keys(ids).find((name) => ids[name] === need.id)!);

  it('are suggested while one writes, the most alike first, with the words that both say', async () => {
    const suggested = await similar('kronoberg', {
      title: 'Utbildning för vakter',
      description: 'Ungdomarna på festplatserna tar GHB och vakterna vet inte hur det märks.',
    });
    expect(found(suggested).slice(0, 2)).toEqual(['vakter', 'ghb']);
    expect(suggested.items[0]!.words).toEqual(expect.arrayContaining(['ghb', 'festplatserna', 'utbildning']));
    expect(suggested.items[0]!.need.title).toContain('ordningsvakter');
    const likenesses = suggested.items.map(({ likeness }) => likeness);
    expect(likenesses).toEqual([...likenesses].sort((a, b) => b - a));
  });

  it('are found by the parts of compounds and by what is mistyped', async () => {
    const suggested = await similar('vaxjo', {
      title: 'Spelproblem bland elever',
      description: 'Mobilspell tar all tid.',
    });
    expect(found(suggested)).toContain('spel');
    expect(suggested.items[0]!.words).toEqual(expect.arrayContaining(['spel', 'mobilspell']));
  });

  it('are found for a need that is written, which is not like itself', async () => {
    const { body } = await lanken.as.vaxjo('GET', `/needs/similar?need=${ids['ghb']}`);
    expect(found(body as never)[0]).toBe('vakter');
    expect(found(body as never)).not.toContain('ghb');
  });

  it('show nothing that the caller may not read', async () => {
    const words = { title: content.title, description: content.description };
    expect(found(await similar('alvesta', words)).slice(0, 2)).toEqual(['ghb', 'vakter']);
    expect(found(await similar('alvesta', words))).not.toContain('enskilt');
    expect((await similar('auditor', words)).items).toEqual([]);
    const hidden = await lanken.as.goteborg('GET', `/needs/similar?need=${ids['enskilt']}`);
    expect(hidden).toMatchObject({ status: 404, body: { code: 'need-not-found' } });
    const above = await lanken.as.kronoberg('GET', `/needs/similar?need=${ids['enskilt']}`);
    expect(above.body).toEqual({ items: [] });
  });

  it('keep nothing of what is written, and find nothing where nothing is shared', async () => {
    expect((await similar('vaxjo', { title: 'Xyzzy plugh' })).items).toEqual([]);
    expect((await similar('vaxjo', { title: 'Xyzzy plugh frobnicate' })).items).toEqual([]);
  });

  it('follow what is written anew', async () => {
    const { body: need } = await lanken.as.alvesta('GET', `/needs/${ids['pengar']}`);
    const change = {
      ...content,
      title: 'Steroider på gymmet',
      description: 'Ledarna ser kanyler.',
      tried: undefined,
    };
    await lanken.as.alvesta('PUT', `/needs/${ids['pengar']}`, {
      body: { ...change, substanceAreas: ['doping'], areas: ['0764'] },
      headers: { 'if-match': `"${need.sequence}"` },
    });
    await eventually(async () => {
      expect(found(await similar('vaxjo', { title: 'Kanyler och steroider på gym' }))).toEqual(['pengar']);
      expect(found(await similar('vaxjo', { title: 'Spel om pengar i laget' }))).toEqual(['spel']);
    });
  });

  it.each([
    ['nothing', {}, '/title'],
    ['a blank title', { title: ' ' }, '/title'],
    ['too long a text', { title: 'GHB', description: 'a'.repeat(10_001) }, '/description'],
    ['what is no text', { title: 'GHB', areas: ['07'] }, '/areas'],
  ])('refuse %s', async (_, body, pointer) => {
    expect(await ask('vaxjo', body)).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  it('are found for the longest of texts', async () => {
    const long = { title: 'ordning '.repeat(25), description: 'lustgas på stränderna '.repeat(454) };
    expect((await ask('vaxjo', long)).status).toBe(200);
  });
});
