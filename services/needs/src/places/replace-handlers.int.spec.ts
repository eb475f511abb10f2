import { eventually } from '@lanken/testing';
import { DataSource } from 'typeorm';
import { players } from '../spec/cast.js';
import { Acts, factsOf } from '../spec/acts.js';
import { startInstallation, type Installation } from '../spec/installation.js';

const { auditor, kronoberg, national } = players;

describe('a handler whose appointment ends', () => {
  let lanken: Installation;
  let acts: Acts;
  beforeAll(async () => {
    lanken = await startInstallation();
    acts = new Acts(lanken);
  });
  afterAll(() => lanken?.stop());

  const settled = (): Promise<void> =>
    eventually(async () => {
      const left = await lanken.needs.app.get(DataSource).query('select 1 from departure');
      expect(left).toEqual([]);
    });

  it('keeps the needs where another appointment is held at the same organisation', async () => {
    const id = await acts.publish({ areas: ['07'] }, 'kronoberg');
    await acts.all(id, ['national', 'acknowledge'], ['national', 'start-handling']);
    const second = { ...national, appointment: '01990000-0000-7000-8000-c00000000999' };
    await lanken.directory.appoint(second, '0'.repeat(64));
    await lanken.directory.end(second);
    await settled();
    expect(await acts.shown(id)).toMatchObject({ handler: national.person, history: [{}, {}, {}] });
  });

  it('hands them to who takes over, and leaves them without one when nobody does', async () => {
    const [id, closed] = [await acts.inHand(), await acts.inHand()];
    await acts.all(
      closed,
      ['kronoberg', 'answer', { kind: 'answer', text: 'Ring oss.' }],
      ['vaxjo', 'close', { verdict: 'partly' }],
    );
    await lanken.directory.end(kronoberg, auditor);
    await eventually(async () => expect((await acts.shown(id)).handler).toBe(auditor.person));
    await settled();
    await lanken.directory.end(auditor);
    await eventually(async () => expect((await acts.shown(id)).handler).toBeUndefined());
    const need = await acts.shown(id);
    expect(need).toMatchObject({
      status: 'in_handling',
      custodian: { organisation: kronoberg.organisation },
    });
    expect(need.history.slice(-2)).toMatchObject([
      { data: { by: { actor: 'clock' }, handler: auditor.person } },
      { data: { by: { actor: 'clock' } } },
    ]);

    expect((await acts.shown(closed)).handler).toBe(kronoberg.person);
    await acts.all(closed, ['vaxjo', 'reopen', { reason: 'Det räckte inte.' }]);
    const reopened = await acts.shown(closed);
    expect(factsOf(reopened).slice(-2)).toEqual(['reopened', 'handler-changed']);
    expect(reopened.handler).toBeUndefined();
  });
});
