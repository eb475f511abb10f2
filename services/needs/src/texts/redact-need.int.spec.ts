import type { NeedRedacted, Said, ShareRedacted } from '@lanken/contracts';
import { eventually } from '@lanken/testing';
import { DataSource } from 'typeorm';
import { Acts, factsOf } from '../spec/acts.js';
import { content } from '../spec/cast.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';

type Name = keyof Installation['as'];

const dayAhead = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

describe('redacting a need', () => {
  let lanken: Installation;
  let acts: Acts;
  beforeAll(async () => {
    lanken = await startInstallation();
    acts = new Acts(lanken);
  });
  afterAll(() => lanken?.stop());

  const redact = (
    id: string,
    who: Name,
    texts: unknown,
    reason: unknown = 'personal_data',
  ): Promise<Answer> => acts.act(id, who, 'redact', { texts, reason });
  const logged = (id: string): Promise<{ aggregate: string; data: object }[]> =>
    lanken.needs.app
      .get(DataSource)
      .query('select aggregate, data from outbox_log where aggregate like $1 order by position', [
        `%/${id}%`,
      ]);

  it('blanks it for everybody who reads the need, and says so', async () => {
    const id = await acts.inHand();
    await acts.all(id, ['kronoberg', 'answer', { kind: 'answer', text: 'Ring Karin.' }]);
    const { sequence } = await acts.shown(id);
    expect(await redact(id, 'kronoberg', ['/responses/0/text', '/description'])).toMatchObject({
      status: 200,
      body: { id, sequence: sequence + 1 },
    });
    const need = await acts.shown(id, 'alvesta');
    expect(need).toMatchObject({ title: content.title, responses: [{ kind: 'answer' }] });
    expect(JSON.stringify(need)).not.toMatch(/Ring Karin|festplatser/);
    expect(factsOf(need).at(-1)).toBe('redacted');
    await eventually(() => {
      const said = lanken.directory.heardOf(id).at(-1) as Said<NeedRedacted>;
      expect(said.data).toMatchObject({
        reason: 'personal_data',
        texts: ['/responses/0/text', '/description'],
        blanked: [
          { sequence: 1, pointers: ['/description'] },
          { sequence: 4, pointers: ['/text'] },
        ],
      });
    });
    const found = await lanken.as.alvesta('GET', '/needs?q=festplatser');
    expect(found.body.items.map((each) => each.id)).not.toContain(id);
  });

  it('tells each other county that it was told of it', async () => {
    const id = await acts.publish({ areas: ['0780', '1480'], leadCounty: '07' });
    await redact(id, 'vaxjo', ['/title']);
    const shares = (await logged(id)).filter(({ aggregate }) => aggregate === `share/${id}:14`);
    expect(shares.map(({ data }) => (data as { title?: string }).title)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect((shares[1]!.data as ShareRedacted).blanked).toEqual([{ sequence: 1, pointers: ['/title'] }]);
    expect(shares[2]!.data).toMatchObject({ status: 'published', description: content.description });
  });

  it('blanks a text that was there before it was written anew, and one of a restricted need', async () => {
    const id = await acts.draft('vaxjo', { description: 'Första.', visibility: 'restricted' });
    const revise = async (description: string): Promise<void> => {
      const { sequence } = await acts.shown(id);
      const headers = { 'if-match': `"${sequence}"` };
      const body = { ...content, description, visibility: 'restricted' };
      expect((await lanken.as.vaxjo('PUT', `/needs/${id}`, { body, headers })).status).toBe(200);
    };
    await revise('Andra.');
    await acts.all(id, ['vaxjo', 'publish']);
    await revise('Tredje.');
    expect((await redact(id, 'admin', ['/versions/1/description'])).status).toBe(200);
    const versions = await lanken.needs.app
      .get(DataSource)
      .query<{ text: string }[]>(
        `select content ->> 'description' as text from need_version where need = $1 order by version`,
        [id],
      );
    expect(versions).toEqual([{ text: null }, { text: 'Andra.' }]);
    expect((await redact(id, 'admin', ['/description'])).status).toBe(200);
    expect(await acts.shown(id)).not.toHaveProperty('description');
    expect((await logged(id)).at(-1)!.data).toMatchObject({ texts: ['/description'], blanked: [] });
  });

  it('blanks what is kept of a restricted need beside the bus, also of its commitments', async () => {
    const id = await acts.inHand({ visibility: 'restricted' });
    const promise = { what: 'Karin ringer.', until: dayAhead };
    await acts.all(id, ['kronoberg', 'update', { text: 'Karin har ringt.' }]);
    expect((await acts.act(id, 'kronoberg', 'commitments', promise)).status).toBe(201);
    const before = await acts.shown(id);
    const index = before.history.findIndex(({ type }) => type.includes('update-given'));
    expect(before.history[index]!.data).toMatchObject({ text: 'Karin har ringt.' });
    const texts = [`/history/${index}/data/text`, '/commitments/0/what', '/description'];
    expect((await redact(id, 'vaxjo', texts)).status).toBe(200);
    expect(JSON.stringify(await acts.shown(id))).not.toMatch(/Karin|festplatser/);
    const kept = await lanken.needs.app
      .get(DataSource)
      .query<{ pointer: string }[]>('select pointer from need_text where need = $1 order by pointer', [id]);
    expect(kept.map(({ pointer }) => pointer)).toEqual(['/title', '/tried/0/text']);
  });

  it('lets the need go on, and be written anew', async () => {
    const id = await acts.inHand();
    await redact(id, 'vaxjo', ['/title', '/tried/0/text']);
    await acts.all(id, ['kronoberg', 'escalate', { tried: 'Länet har försökt.' }]);
    expect(await acts.shown(id, 'national')).toMatchObject({
      tried: [{}, { level: 'county' }],
    });
    const { sequence } = await acts.shown(id);
    const headers = { 'if-match': `"${sequence}"` };
    const again = await lanken.as.vaxjo('PUT', `/needs/${id}`, {
      body: { ...content, title: 'Nytt' },
      headers,
    });
    expect(again.status).toBe(200);
    expect(await acts.shown(id)).toMatchObject({ title: 'Nytt', tried: [{ text: content.tried }, {}] });
  });

  it.each<[string, Name, unknown, unknown, number, string]>([
    ['who has no part in it', 'alvesta', ['/title'], 'personal_data', 403, 'not-yours-to-redact'],
    ['who is no coordinator', 'auditor', ['/title'], 'personal_data', 403, 'role-required'],
    ['no text', 'vaxjo', [], 'personal_data', 400, 'invalid-input'],
    ['what is no pointer', 'vaxjo', ['title'], 'personal_data', 400, 'invalid-input'],
    ['a text twice', 'vaxjo', ['/title', '/title'], 'personal_data', 400, 'invalid-input'],
    ['a reason that is none', 'vaxjo', ['/title'], 'because', 400, 'invalid-input'],
    ['a code', 'vaxjo', ['/ask'], 'personal_data', 422, 'no-such-text'],
    ['a text that is not there', 'vaxjo', ['/verdictText'], 'personal_data', 422, 'no-such-text'],
  ])('refuses %s, and nothing changes', async (_, who, texts, reason, status, code) => {
    const id = await acts.publish();
    const before = await acts.shown(id);
    expect(await redact(id, who, texts, reason)).toMatchObject({ status, body: { code } });
    expect(await acts.shown(id)).toEqual(before);
  });

  it('does not know a need that does not exist', async () => {
    expect((await redact('01990000-0000-7000-8000-00000000ffff', 'admin', ['/title'])).status).toBe(404);
  });
});
