import { startService, type RunningService } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { eventually } from '@lanken/testing';
import { directory } from '../directory.js';
import { countyBoardId, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';

const board = countyBoardId('07');
const council = {
  kind: 'council',
  title: 'Länsråd',
  mandate: 'Samlar länet.',
  counties: ['07'],
  convenor: board,
  rhythm: 4,
};

describe('a structure that has missed two meetings, with several processes of the directory', () => {
  let installation: Installation;
  let county: Staff;
  const others: RunningService[] = [];
  beforeAll(async () => {
    installation = await Installation.start();
    others.push(...(await Promise.all([1, 2].map(() => startService(directory, installation.environment)))));
    county = await installation.staff(await installation.administrator(), 'county_coordinator', board);
  });
  afterAll(async () => {
    for (const service of others) await service.stop();
    await installation.stop();
  });

  const setTime = (instant: string): void => {
    installation.setTime(instant);
    for (const { app } of others) app.get(Clock).now = () => new Date(instant);
  };
  const post = async (path: string, body: object = {}) =>
    (await installation.done(path, { token: county.token, body })).body;
  const show = async (id: string) => (await installation.ask(`structures/${id}`, county)).body;
  const said = async (id: string): Promise<string[]> =>
    (await installation.ask(`structures/${id}/history`, county)).body.items.map(
      ({ type }: { type: string }) => type.split('.')[4],
    );
  async function active(): Promise<string> {
    const { id } = await post('structures', council);
    for (const organisation of [board, municipalityId('0780')])
      await post(`structures/${id}/members`, { organisation });
    await post(`structures/${id}/activate`);
    return id as string;
  }

  it('is said to be dormant, each once, and wakes by its next meeting', async () => {
    setTime('2030-01-01T10:00:00Z');
    const ids: string[] = [];
    for (let n = 0; n < 12; n++) ids.push(await active());
    const restless = await active();
    const meeting = {
      title: 'Möte',
      place: 'Växjö',
      starts: '2030-02-20T10:00:00Z',
      ends: '2030-02-20T11:00:00Z',
    };
    const { id: first } = await post(`structures/${restless}/meetings`, meeting);

    setTime('2030-02-26T22:59:59Z'); // the last second in Sweden of the last day
    await post(`meetings/${first}/hold`, { attended: [] });
    expect((await show(ids[0]!)).state).toBe('active');

    setTime('2030-02-26T23:00:01Z');
    await eventually(
      async () => {
        for (const id of ids) expect((await show(id)).state).toBe('dormant');
      },
      { within: 20_000 },
    );
    expect(await show(restless)).toMatchObject({
      state: 'active',
      lastMet: '2030-02-20',
      awakeUntil: '2030-04-17',
    });
    for (const id of ids) expect((await said(id)).filter((fact) => fact === 'went-dormant')).toHaveLength(1);

    const [id] = ids;
    const next = { ...meeting, starts: '2030-03-01T10:00:00Z', ends: '2030-03-01T11:00:00Z' };
    const { id: second } = await post(`structures/${id}/meetings`, next);
    setTime('2030-03-01T12:00:00Z');
    await post(`meetings/${second}/hold`, { attended: [county.person] });
    expect(await show(id!)).toMatchObject({ state: 'active', lastMet: '2030-03-01' });
    expect((await said(id!)).slice(-2)).toEqual(['went-dormant', 'revived']);
  });
});
