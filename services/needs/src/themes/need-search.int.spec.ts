import { DataSource } from 'typeorm';
import { content } from '../spec/cast.js';
import { startInstallation, type Installation } from '../spec/installation.js';

interface Found {
  open: boolean;
  visibility: string;
}

describe('the words of a need, for search', () => {
  let lanken: Installation;
  beforeAll(async () => void (lanken = await startInstallation()));
  afterAll(() => lanken?.stop());

  const write = async (change: object): Promise<string> =>
    (await lanken.as.vaxjo('POST', '/needs', { body: { ...content, ...change } })).body.id;
  const act = (id: string, verb: string, body?: object): Promise<unknown> =>
    lanken.as.kronoberg('POST', `/needs/${id}/${verb}`, { body });
  const found = (id: string, words: string): Promise<Found[]> =>
    lanken.needs.app
      .get(DataSource)
      .query(
        `select open, visibility from need_search where need = $1 and text @@ websearch_to_tsquery('swedish', searchable($2))`,
        [id, words],
      );

  it('are those of a published need, in whatever form, and of no draft', async () => {
    const id = await write({ title: 'Utbildningar om GHB, en idé' });
    expect(await found(id, 'utbildning')).toEqual([]);
    await lanken.as.vaxjo('POST', `/needs/${id}/publish`);
    for (const words of ['utbildningen', 'ghb', 'FESTPLATSEN', 'fältgrupperna', 'idè', 'arrangör'])
      expect([words, await found(id, words)]).toEqual([words, [{ open: true, visibility: 'network' }]]);
    expect(await found(id, 'spel')).toEqual([]);
  });

  it('weigh most in the title', async () => {
    const id = await write({ publish: true });
    const weighed = (weight: string): Promise<unknown[]> =>
      lanken.needs.app
        .get(DataSource)
        .query(`select 1 from need_search where need = $1 and text @@ to_tsquery('swedish', $2)`, [
          id,
          `skola:${weight} & festplatser:B`,
        ]);
    expect([await weighed('A'), await weighed('B')]).toEqual([[{ '?column?': 1 }], []]);
  });

  it('follow what is added to the need, and say when it is no longer open', async () => {
    const id = await write({ publish: true });
    expect(await found(id, 'länsträff')).toEqual([]);
    await act(id, 'escalate', { tried: 'Vi höll en länsträff.' });
    expect(await found(id, 'länsträff')).toEqual([{ open: true, visibility: 'network' }]);
    const other = await write({ publish: true, visibility: 'restricted' });
    await act(other, 'acknowledge');
    await act(other, 'start-handling');
    expect(await found(other, 'ghb')).toEqual([{ open: true, visibility: 'restricted' }]);
    await act(other, 'answer', { kind: 'answer', text: 'Ring oss.' });
    expect(await found(other, 'ghb')).toEqual([{ open: false, visibility: 'restricted' }]);
  });
});
