import { Clock } from '@lanken/messaging';
import { eventually } from '@lanken/testing';
import { countyBoardId, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

describe('a day on which somebody begins or leaves', () => {
  let installation: Installation;
  let administrator: Staff;
  beforeAll(async () => {
    installation = await Installation.start();
    administrator = await installation.administrator();
  });
  afterAll(() => installation.stop());

  const today = (day: string): void => {
    installation.service.app.get(Clock).now = () => new Date(`${day}T11:00:00Z`);
  };
  afterEach(() => {
    installation.service.app.get(Clock).now = () => new Date();
  });
  const post = async (path: string, body: object) =>
    (await installation.done(path, { token: administrator.token, body })).body.id;
  const said = async (id: string) => {
    const { items } = (await installation.ask(`posts/${id}/history`, administrator)).body;
    return items
      .slice(1)
      .map(({ type, data }: { type: string; data: { from: string; by: { actor: string } } }) => [
        type.split('.')[4],
        data.from,
        data.by.actor,
      ]);
  };

  it('is noticed by the clock: the post is filled, and vacant again', async () => {
    const alvesta = municipalityId('0764');
    const id = await post('posts', { organisation: alvesta, role: 'municipal_coordinator' });
    const person = await installation.person(administrator.token, alvesta);
    const days = { from: '2190-05-01', to: '2190-05-31' };
    const appointment = await post('appointments', { person, post: id, ...days });
    await post(`appointments/${appointment}/leave`, { from: '2190-05-10', to: '2190-05-11' });
    expect(await said(id)).toEqual([]);
    const expected: string[][] = [];
    for (const [day, fact, from] of [
      ['2190-05-02', 'filled', '2190-05-01'],
      ['2190-05-10', 'vacated', '2190-05-10'],
      ['2190-05-12', 'filled', '2190-05-12'],
      ['2190-06-15', 'vacated', '2190-06-01'],
    ] as const) {
      today(day);
      expected.push([fact, from, 'clock']);
      await eventually(async () => expect(await said(id)).toEqual(expected));
    }
  });

  it('is noticed once, whatever else happens to the post', async () => {
    const board = countyBoardId('25');
    const [vacant] = (await installation.ask(`posts?organisation=${board}`, administrator)).body.items;
    const person = await installation.person(administrator.token, board);
    await post('appointments', { person, post: vacant.id, from: '2190-05-01' });
    const second = await post('posts', { organisation: board, role: 'county_coordinator' });
    today('2190-05-01');
    await eventually(async () => expect(await said(vacant.id)).toEqual([['filled', '2190-05-01', 'clock']]));
    await post('appointments', { person, post: second, from: '2190-05-01' });
    expect(await said(second)).toEqual([['filled', '2190-05-01', 'person']]);
    expect(await said(vacant.id)).toHaveLength(1);
  });
});
