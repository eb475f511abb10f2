import { DataSource } from 'typeorm';
import { content, organisations } from '../spec/cast.js';
import { Acts, type Name } from '../spec/acts.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';

const answer = { kind: 'answer', text: 'Ring oss på förmiddagen.' };
const tried = { tried: 'Länet har försökt.' };

describe('a restricted need', () => {
  let lanken: Installation;
  let acts: Acts;
  beforeAll(async () => {
    lanken = await startInstallation();
    acts = new Acts(lanken);
  });
  afterAll(() => lanken?.stop());

  const inHand = (cleared?: object): Promise<string> => acts.inHand({ visibility: 'restricted', cleared });
  const texts = async (id: string, who: Name): Promise<object> => {
    const { title, description, tried, targetGroup } = await acts.shown(id, who);
    return { title, description, tried: tried.map(({ text }) => text), targetGroup };
  };
  const all = { title: content.title, description: content.description, tried: [content.tried] };

  it('shows the county all and the nation none of its words, unless the asker says otherwise', async () => {
    const id = await inHand();
    await acts.all(id, ['kronoberg', 'escalate', tried]);
    const both = { ...all, tried: [content.tried, tried.tried] };
    for (const who of ['vaxjo', 'kronoberg'] as const) expect(await texts(id, who)).toMatchObject(both);
    const national = await acts.shown(id, 'national');
    expect(await texts(id, 'national')).toEqual({ tried: [undefined, tried.tried] });
    expect(national).toMatchObject({ ask: 'training', areas: ['0780'], urgency: 'high' });
  });

  it('shows each level what its asker has cleared for it, also in lists', async () => {
    const id = await inHand({ county: ['title'], national: ['title', 'targetGroup'] });
    await acts.all(id, ['kronoberg', 'escalate', tried]);
    expect(await texts(id, 'kronoberg')).toMatchObject({
      title: content.title,
      tried: [undefined, tried.tried],
    });
    expect((await acts.shown(id, 'kronoberg')).description).toBeUndefined();
    expect(await texts(id, 'national')).toMatchObject({
      title: content.title,
      tried: [undefined, tried.tried],
    });
    const { body } = await lanken.as.national('GET', '/needs?view=organisation');
    expect(body.items.find((one) => one.id === id)).toMatchObject({ title: content.title });
  });

  it('shows responses and what was asked to who wrote them, to the asker, and to whom they are cleared', async () => {
    const id = await inHand();
    await acts.all(
      id,
      ['kronoberg', 'request-info', { question: 'Hur många?' }],
      ['vaxjo', 'give-info', { text: 'Tjugo.' }],
      ['kronoberg', 'escalate', tried],
      ['national', 'acknowledge'],
      ['national', 'start-handling'],
      ['national', 'request-info', { question: 'När?' }],
      ['vaxjo', 'give-info', { text: 'Före jul.' }],
      ['national', 'answer', answer],
    );
    const seen = ({ infoRequests, responses }: Answer['body']): unknown[] => [
      ...infoRequests.map((one) => one.answer),
      ...responses.map(({ text }) => text),
    ];
    for (const who of ['vaxjo', 'kronoberg'] as const)
      expect(seen(await acts.shown(id, who))).toEqual(['Tjugo.', 'Före jul.', answer.text]);
    expect(seen(await acts.shown(id, 'national'))).toEqual([undefined, 'Före jul.', answer.text]);
  });

  it('keeps what is written in passing it between the levels, for whom it is written to and who is cleared', async () => {
    const id = await inHand();
    const said = async (who: Name): Promise<string> => JSON.stringify((await acts.shown(id, who)).history);
    await acts.all(id, ['kronoberg', 'update', { text: 'Vi har ringt.' }]);
    expect(await said('vaxjo')).toContain('Vi har ringt.');
    const no = { reason: 'no_resources', text: 'Kan inte.', next: { text: 'Fråga regionen.' } };
    await acts.all(id, [
      'kronoberg',
      'propose-referral',
      { organisation: organisations.vastraGotaland.organisation, text: 'Kan ni?' },
    ]);
    expect((await acts.shown(id, 'vastraGotaland')).referral).toMatchObject({ text: 'Kan ni?' });
    await acts.all(
      id,
      ['vastraGotaland', 'decline-referral', { text: 'Vi hinner inte.' }],
      ['kronoberg', 'decline', no],
      ['vaxjo', 'appeal', { text: 'Vi behöver det.' }],
    );
    expect(await said('national')).toContain('Vi behöver det.');
    expect(await said('national')).not.toMatch(/ringt|Kan ni|Vi hinner|Kan inte|Fråga regionen|festplatser/);
    await acts.all(
      id,
      ['national', 'acknowledge'],
      ['national', 'return', { reason: 'Hör hemma hos er.', expected: 'Ett möte i länet.' }],
    );
    expect(await said('kronoberg')).toMatch(/Vi hinner inte.*Ett möte i länet.*Hör hemma hos er/);
    await acts.all(id, ['kronoberg', 'acknowledge'], ['vaxjo', 'withdraw', { reason: 'Löst ändå.' }]);
    expect(await said('kronoberg')).toContain('Löst ändå.');
    const logged = await lanken.needs.app
      .get(DataSource)
      .query('select data from outbox_log where aggregate = $1', [`need/${id}`]);
    expect(JSON.stringify(logged)).not.toMatch(/ringt|hinner|möte|behöver|Löst|festplatser/);
  });

  it('is cleared further by the custodian only if the asker lets it, else by the asker’s answer', async () => {
    const id = await inHand();
    const more = { ...tried, clear: ['description'] };
    expect(await acts.act(id, 'kronoberg', 'escalate', more)).toMatchObject({
      status: 409,
      body: { code: 'not-cleared', errors: [{ pointer: '/clear' }] },
    });
    await acts.all(
      id,
      ['kronoberg', 'request-info', { question: 'Får nationen läsa beskrivningen?' }],
      ['vaxjo', 'give-info', { text: 'Ja.', clear: ['description'] }],
      ['kronoberg', 'escalate', tried],
    );
    expect((await acts.shown(id, 'national')).description).toBe(content.description);

    const open = await inHand({ mayClear: true });
    await acts.all(open, ['kronoberg', 'escalate', more]);
    expect((await acts.shown(open, 'national')).description).toBe(content.description);
    expect((await acts.shown(open, 'national')).title).toBeUndefined();
  });

  it('no longer tells in its history what it said before it was restricted', async () => {
    const id = await acts.publish();
    const words = { ...content, visibility: 'restricted' };
    const revised = await lanken.as.vaxjo('PUT', `/needs/${id}`, {
      body: words,
      headers: { 'if-match': '"1"' },
    });
    expect(revised.status).toBe(200);
    await acts.all(id, ['kronoberg', 'escalate', tried]);
    expect(JSON.stringify((await acts.shown(id, 'national')).history)).not.toContain(content.description);
    expect(JSON.stringify((await acts.shown(id)).history)).toContain(content.description);
  });

  it.each([
    [{ county: ['names'] }, '/cleared/county/0'],
    [{ local: ['title'] }, '/cleared/local'],
    [{ mayClear: 'yes' }, '/cleared/mayClear'],
  ])('does not know the clearance %j', async (cleared, pointer) => {
    const body = { ...content, visibility: 'restricted', cleared };
    const { status, body: problem } = await lanken.as.vaxjo('POST', '/needs', { body });
    expect([status, problem.errors?.map((one) => one.pointer)]).toEqual([400, [pointer]]);
  });
});
