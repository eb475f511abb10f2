import { players } from '../spec/cast.js';
import { Acts, factsOf } from '../spec/acts.js';
import { startInstallation, type Installation } from '../spec/installation.js';

describe('a need in hand', () => {
  let lanken: Installation;
  let acts: Acts;
  beforeAll(async () => {
    lanken = await startInstallation();
    acts = new Acts(lanken);
  });
  afterAll(() => lanken?.stop());

  it('gets another handler, of the same organisation only', async () => {
    const id = await acts.inHand();
    const handler = players.auditor.person;
    await acts.all(id, ['kronoberg', 'change-handler', { handler }]);
    expect(await acts.shown(id)).toMatchObject({ status: 'in_handling', handler });
    expect(await acts.act(id, 'kronoberg', 'change-handler', { handler })).toMatchObject({
      status: 409,
      body: { code: 'handler-same', errors: [{ pointer: '/handler' }] },
    });
    const elsewhere = { handler: players.national.person };
    expect(await acts.act(id, 'kronoberg', 'change-handler', elsewhere)).toMatchObject({
      status: 422,
      body: { code: 'handler-unknown' },
    });
    expect(factsOf(await acts.shown(id)).at(-1)).toBe('handler-changed');
  });

  it('waits for the asker’s answer to a question, and goes on with it', async () => {
    const id = await acts.inHand();
    await acts.all(id, ['kronoberg', 'request-info', { question: 'Hur många?' }]);
    expect(await acts.shown(id)).toMatchObject({
      status: 'awaiting_info',
      infoRequests: [{ question: 'Hur många?' }],
    });
    for (const verb of ['answer', 'escalate', 'decline', 'return'])
      expect((await acts.act(id, 'kronoberg', verb, {})).status).toBeGreaterThanOrEqual(400);
    await acts.all(id, ['vaxjo', 'give-info', { text: 'Tjugo.' }]);
    const need = await acts.shown(id, 'kronoberg');
    expect(need).toMatchObject({
      status: 'in_handling',
      infoRequests: [{ question: 'Hur många?', answer: 'Tjugo.', answeredBy: players.vaxjo.by() }],
    });
    expect(factsOf(need).slice(-2)).toEqual(['info-requested', 'info-given']);
  });

  it.each([
    ['request-info', 'kronoberg', {}],
    ['request-info', 'kronoberg', { question: ' ' }],
    ['request-info', 'kronoberg', { question: 'a'.repeat(4_001) }],
    ['give-info', 'vaxjo', {}],
    ['give-info', 'vaxjo', { text: 'Ja.', clear: ['names'] }],
    ['change-handler', 'kronoberg', {}],
    ['change-handler', 'kronoberg', { handler: 'någon' }],
  ] as const)('refuses %s of %s with %j', async (verb, who, body) => {
    const id = await acts.inHand();
    expect(await acts.act(id, who, verb, body)).toMatchObject({
      status: 400,
      body: { code: 'invalid-input' },
    });
  });
});
