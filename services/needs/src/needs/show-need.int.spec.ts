import type { Visibility } from '@lanken/contracts';
import { content } from '../spec/cast.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';

type Name = keyof Installation['as'];

describe('showing a need', () => {
  let lanken: Installation;
  beforeAll(async () => void (lanken = await startInstallation()));
  afterAll(() => lanken?.stop());

  const make = async (visibility: Visibility, publish = true): Promise<string> =>
    (await lanken.as.vaxjo('POST', '/needs', { body: { ...content, visibility, publish } })).body.id;
  const show = (who: Name, id: string): Promise<Answer> => lanken.as[who]('GET', `/needs/${id}`);
  const readers = async (id: string): Promise<string[]> => {
    const everyone = Object.keys(lanken.as) as Name[];
    const answers = await Promise.all(everyone.map((who) => show(who, id)));
    for (const { status, body } of answers)
      if (status !== 200)
        expect({ status, code: body.code }).toEqual({ status: 404, code: 'need-not-found' });
    return everyone.filter((_, index) => answers[index]!.status === 200).sort();
  };
  const escalate = async (id: string): Promise<void> => {
    const { status } = await lanken.as.kronoberg('POST', `/needs/${id}/escalate`, {
      body: { tried: 'Allt.' },
    });
    expect(status).toBe(200);
  };

  it('is for its asker alone while it is a draft, whatever its visibility', async () => {
    for (const visibility of ['public', 'network', 'restricted'] as const)
      expect(await readers(await make(visibility, false))).toEqual(['vaxjo']);
  });

  it('is for asker and custodians when it is restricted, the national agency from escalation on', async () => {
    const id = await make('restricted');
    expect(await readers(id)).toEqual(['kronoberg', 'vaxjo']);
    await escalate(id);
    expect(await readers(id)).toEqual(['kronoberg', 'national', 'vaxjo']);
  });

  it('is for all coordinators when it is of the network', async () => {
    const outside = ['admin', 'association', 'auditor', 'stranger'];
    const coordinators = Object.keys(lanken.as).filter((name) => !outside.includes(name));
    expect(await readers(await make('network'))).toEqual(coordinators.sort());
  });

  it('is for everybody who is signed in when it is public', async () => {
    expect(await readers(await make('public'))).toEqual(Object.keys(lanken.as).sort());
  });

  it('gives the texts of a restricted need to its line, in the history too', async () => {
    const { body } = await show('kronoberg', await make('restricted'));
    expect(body).toMatchObject({ title: content.title, tried: [{ text: content.tried }] });
    expect(JSON.stringify(body.history)).toContain(content.tried);
  });

  it('says what the caller can do with it now', async () => {
    const id = await make('network');
    expect((await show('kronoberg', id)).body.moves).toEqual(['acknowledge', 'escalate']);
    expect((await show('vaxjo', id)).body.moves).toEqual(['revise', 'withdraw']);
    expect((await show('alvesta', id)).body.moves).toEqual([]);
    const draft = await make('network', false);
    expect((await show('vaxjo', draft)).body.moves).toEqual(['revise', 'discard', 'publish']);
  });

  it('is not found when it does not exist', async () => {
    expect((await show('vaxjo', '01990000-0000-7000-8000-00000000ffff')).status).toBe(404);
  });
});
