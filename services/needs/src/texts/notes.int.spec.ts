import { DataSource } from 'typeorm';
import { Acts } from '../spec/acts.js';
import { players } from '../spec/cast.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';

type Name = keyof Installation['as'];

describe('an internal note on a need', () => {
  let lanken: Installation;
  let acts: Acts;
  beforeAll(async () => {
    lanken = await startInstallation();
    acts = new Acts(lanken);
  });
  afterAll(() => lanken?.stop());

  const write = (id: string, who: Name, text: unknown): Promise<Answer> =>
    acts.act(id, who, 'notes', { text });
  const notes = async (id: string, who: Name): Promise<object[]> =>
    (await lanken.as[who]('GET', `/needs/${id}/notes`)).body.items;
  const redact = (id: string, note: string, who: Name, reason = 'personal_data'): Promise<Answer> =>
    acts.act(id, who, `notes/${note}/redact`, { reason });

  it('is seen within the organisation that wrote it, newest first, and nowhere else', async () => {
    const id = await acts.publish();
    const before = await acts.shown(id);
    const first = await write(id, 'kronoberg', 'Ring skolan på tisdag.');
    expect(first).toMatchObject({ status: 201, body: { sequence: 1 } });
    await write(id, 'kronoberg', 'Gjort.');
    await write(id, 'vaxjo', 'Länet ringde.');
    expect(await notes(id, 'kronoberg')).toMatchObject([
      { text: 'Gjort.' },
      { id: first.body.id, text: 'Ring skolan på tisdag.', by: players.kronoberg.by() },
    ]);
    expect(await notes(id, 'vaxjo')).toMatchObject([{ text: 'Länet ringde.' }]);
    for (const other of ['alvesta', 'national'] as const) expect(await notes(id, other)).toEqual([]);
    expect(await acts.shown(id)).toEqual(before);
    const said = await lanken.needs.app
      .get(DataSource)
      .query('select 1 from outbox_log where data::text like $1', ['%Länet ringde%']);
    expect(said).toEqual([]);
  });

  it('is told of what looks like personal data in it, and taken', async () => {
    const { status, body } = await write(await acts.publish(), 'kronoberg', 'Karin Berg, 070-123 45 67.');
    expect([status, body]).toMatchObject([
      201,
      { warnings: [{ kind: 'name' }, { kind: 'phone_number', blocks: false }] },
    ]);
  });

  it('can be blanked by its organisation or an administrator; who wrote it stays', async () => {
    const id = await acts.publish();
    const [one, two] = [await write(id, 'kronoberg', 'Karin sa det.'), await write(id, 'vaxjo', 'Sven med.')];
    expect(await redact(id, one.body.id, 'kronoberg')).toMatchObject({ status: 200, body: { sequence: 2 } });
    expect((await redact(id, two.body.id, 'admin')).status).toBe(200);
    const [left] = await notes(id, 'kronoberg');
    expect(left).toMatchObject({ redactionReason: 'personal_data', redactedBy: players.kronoberg.by() });
    expect(left).not.toHaveProperty('text');
    const found = await lanken.needs.app
      .get(DataSource)
      .query(`select 1 from need_note where need_note::text ~ 'Karin sa|Sven med'`);
    expect(found).toEqual([]);
    expect(await redact(id, one.body.id, 'kronoberg')).toMatchObject({
      status: 409,
      body: { code: 'redacted-already' },
    });
  });

  it('goes with a draft that is discarded', async () => {
    const id = await acts.draft('vaxjo');
    await write(id, 'vaxjo', 'Fråga skolan först.');
    const gone = await lanken.as.vaxjo('DELETE', `/needs/${id}`, { headers: { 'if-match': '"1"' } });
    expect(gone.status).toBe(200);
    const left = await lanken.needs.app
      .get(DataSource)
      .query('select 1 from need_note where need = $1', [id]);
    expect(left).toEqual([]);
  });

  it.each<[string, Name, object, unknown, number, string]>([
    ['one who may not read the need', 'alvesta', { visibility: 'restricted' }, 'x', 404, 'need-not-found'],
    ['one who is no coordinator', 'auditor', {}, 'x', 403, 'role-required'],
    ['an empty one', 'kronoberg', {}, ' ', 400, 'invalid-input'],
    ['one that is too long', 'kronoberg', {}, 'x'.repeat(4_001), 400, 'invalid-input'],
  ])('is refused: %s', async (_, who, change, text, status, code) => {
    expect(await write(await acts.publish(change), who, text)).toMatchObject({ status, body: { code } });
  });

  it('of another organisation, or of another need, is not there', async () => {
    const [id, other] = [await acts.publish(), await acts.publish()];
    const { body } = await write(id, 'kronoberg', 'Vår.');
    for (const answer of [await redact(id, body.id, 'vaxjo'), await redact(other, body.id, 'kronoberg')])
      expect(answer).toMatchObject({ status: 404, body: { code: 'need-note-not-found' } });
    expect(await redact(id, body.id, 'kronoberg', 'because')).toMatchObject({ status: 400 });
    expect(await lanken.as.alvesta('GET', '/needs/01990000-0000-7000-8000-00000000ffff/notes')).toMatchObject(
      {
        status: 404,
      },
    );
  });
});
