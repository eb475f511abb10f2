import { organisations, players } from '../spec/cast.js';
import { Acts, factsOf, type Act } from '../spec/acts.js';
import { startInstallation, type Installation } from '../spec/installation.js';

const no = {
  reason: 'not_our_task',
  text: 'Det är polisens uppgift.',
  next: { text: 'Polisens kurs i april.' },
};
const answer = { kind: 'answer', text: 'Ring oss.' };

describe('what comes of a need', () => {
  let lanken: Installation;
  let acts: Acts;
  beforeAll(async () => {
    lanken = await startInstallation();
    acts = new Acts(lanken);
  });
  afterAll(() => lanken?.stop());

  it('may be a no, which says why and where next, and which the asker appeals once at each level', async () => {
    const id = await acts.inHand();
    const next = { organisation: organisations.police.organisation };
    await acts.all(id, ['kronoberg', 'decline', { ...no, next }]);
    expect(await acts.shown(id)).toMatchObject({
      status: 'declined',
      responses: [
        { kind: 'decline', reason: 'not_our_task', text: no.text, next, by: players.kronoberg.by() },
      ],
    });
    await acts.all(id, ['vaxjo', 'appeal', { text: 'Vi har ingen annan.' }]);
    expect(await acts.shown(id)).toMatchObject({
      status: 'escalated',
      level: 'national',
      custodian: { level: 'national' },
      hops: [{}, { reason: 'appealed' }],
    });
    const back = { reason: 'Hör hemma hos er.', expected: 'Ett svar.' };
    await acts.all(
      id,
      ['national', 'acknowledge'],
      ['national', 'return', back],
      ['kronoberg', 'acknowledge'],
      ['kronoberg', 'decline', no],
    );
    expect(await acts.act(id, 'vaxjo', 'appeal', { text: 'Igen.' })).toMatchObject({
      status: 409,
      body: { code: 'appealed-already' },
    });
    await acts.all(id, ['vaxjo', 'close', { verdict: 'not_helped' }]);
  });

  it('is a no without appeal at national level', async () => {
    const id = await acts.inHand();
    await acts.all(
      id,
      ['kronoberg', 'escalate', { tried: 'Allt.' }],
      ['national', 'acknowledge'],
      ['national', 'decline', no],
    );
    expect(await acts.act(id, 'vaxjo', 'appeal', { text: 'Ändå.' })).toMatchObject({
      status: 409,
      body: { code: 'move-not-allowed' },
    });
  });

  it.each([
    ['nowhere next', { ...no, next: {} }, 400, 'next-missing'],
    ['no next at all', { ...no, next: undefined }, 400, 'invalid-input'],
    ['no reason', { ...no, reason: undefined }, 400, 'invalid-input'],
    ['an unknown reason', { ...no, reason: 'busy' }, 400, 'invalid-input'],
    ['no text', { ...no, text: undefined }, 400, 'invalid-input'],
    [
      'an unknown organisation next',
      { ...no, next: { organisation: '01990000-0000-7000-8000-00000000ffff' } },
      422,
      'organisation-unknown',
    ],
  ])('is not declined with %s', async (_, body, status, code) => {
    const id = await acts.inHand();
    expect(await acts.act(id, 'kronoberg', 'decline', body)).toMatchObject({ status, body: { code } });
  });

  it('may be answers of several organisations of the network', async () => {
    const id = await acts.inHand();
    await acts.all(
      id,
      ['vastraGotaland', 'answer', answer],
      ['alvesta', 'answer', answer],
      ['kronoberg', 'answer', answer],
    );
    const need = await acts.shown(id);
    expect(need).toMatchObject({
      status: 'answered',
      custodian: { organisation: players.kronoberg.organisation },
    });
    expect(need.responses.map(({ by }) => by.organisation)).toEqual(
      [players.vastraGotaland, players.alvesta, players.kronoberg].map(({ organisation }) => organisation),
    );
    expect((await acts.act(id, 'association', 'answer', answer)).status).toBe(404);
  });

  it('is taken up again by the asker', async () => {
    const id = await acts.inHand();
    await acts.all(
      id,
      ['kronoberg', 'answer', answer],
      ['vaxjo', 'reopen', { reason: 'Ingen svarade.' }],
      ['kronoberg', 'answer', answer],
      ['vaxjo', 'close', { verdict: 'partly' }],
      ['vaxjo', 'reopen', { reason: 'Det räckte inte.' }],
    );
    const need = await acts.shown(id);
    expect(need).toMatchObject({ status: 'in_handling', hops: [{}], responses: [{}, {}] });
    expect(need.verdict).toBeUndefined();
    expect(factsOf(need).slice(-5)).toEqual(['answered', 'reopened', 'answered', 'closed', 'reopened']);
  });

  it.each<[string, Act[]]>([
    ['published', []],
    ['acknowledged', [['kronoberg', 'acknowledge']]],
    ['escalated', [['kronoberg', 'escalate', { tried: 'Allt.' }]]],
  ])('is nothing when the asker withdraws it, %s', async (_, before) => {
    const id = await acts.publish();
    await acts.all(id, ...before, ['vaxjo', 'withdraw', { reason: 'Löst.' }]);
    expect(await acts.shown(id)).toMatchObject({ status: 'withdrawn', moves: [] });
    expect((await acts.act(id, 'vaxjo', 'withdraw', { reason: 'Löst.' })).body.code).toBe('move-not-allowed');
  });
});
