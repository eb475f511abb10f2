import { eventually } from '@lanken/testing';
import { DataSource } from 'typeorm';
import { KeptAnswers } from './idempotency/kept-answers.js';
import { ask, startInstallation, type Answer, type Installation } from './spec/installation.js';

const note = { title: 'a note', urgency: 'low', substanceAreas: ['alcohol'] };

describe('Idempotency-Key', () => {
  let installation: Installation;
  let database: DataSource;
  let url: string;
  let token: string;
  let person: string;
  beforeAll(async () => {
    installation = await startInstallation();
    database = installation.notes.app.get(DataSource);
    url = `${installation.notes.url}/notes/v1/notes`;
    ({ token, person } = await installation.coordinator('anna'));
  });
  afterAll(() => installation?.stop());

  interface Posted {
    at?: string;
    body?: object;
    as?: string;
  }
  const post = (key: string, { at = url, body = note, as = token }: Posted = {}): Promise<Answer> =>
    ask(at, { method: 'POST', token: as, body, headers: { 'idempotency-key': key } });
  const count = async (): Promise<number> =>
    Number((await database.query<[{ count: string }]>('select count(*) from note'))[0].count);
  const said = ({ status, body, headers }: Answer): object => ({
    status,
    body,
    etag: headers.get('etag'),
    location: headers.get('location'),
  });

  it('gives the same answer to the same command, and one effect', async () => {
    const before = await count();
    const first = await post('again');
    expect(said(first)).toEqual({
      status: 201,
      body: { id: expect.any(String) as string, sequence: 1 },
      etag: '"1"',
      location: `/notes/v1/notes/${String(first.body.id)}`,
    });
    expect(
      said(await post('again', { body: { urgency: 'low', title: 'a note', substanceAreas: ['alcohol'] } })),
    ).toMatchObject({ status: 422 });
    expect(said(await post('again'))).toEqual(said(first));
    expect(await count()).toBe(before + 1);
  });

  it('gives an action its own answer again, though the thing has moved on', async () => {
    const { id } = (await post('to-be-pinned')).body;
    const pin = { at: `${url}/${String(id)}/pin`, body: {} };
    const first = await post('pin', pin);
    expect(said(first)).toEqual({ status: 200, body: { id, sequence: 2 }, etag: '"2"', location: null });
    expect(said(await post('pin', pin))).toEqual(said(first));
    expect((await post('pin-again', pin)).body.code).toBe('note-pinned');
  });

  it('refuses another body under the same key', async () => {
    await post('other-body');
    const { status, body } = await post('other-body', { body: { ...note, title: 'another note' } });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'idempotency-key-reused' });
  });

  it('lets twins that come at once have one effect and the same answer', async () => {
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 20 }, () => post('twins')));
    expect(new Set(answers.map((answer) => JSON.stringify(said(answer)))).size).toBe(1);
    expect(answers[0]!.status).toBe(201);
    expect(await count()).toBe(before + 1);
  });

  it('gives the twin of an action the same answer, though it finds the action done', async () => {
    const { id } = (await post('pinned-at-once')).body;
    const pin = { at: `${url}/${String(id)}/pin`, body: {} };
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('twin-pins', pin)));
    expect(answers.map(({ status, body }) => [status, body.sequence])).toEqual(Array(10).fill([200, 2]));
  });

  it('lets one of two bodies win that come at once', async () => {
    const before = await count();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) => post('rivals', { body: { ...note, title: `rival ${n}` } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422, 422]);
    expect(await count()).toBe(before + 1);
  });

  it('is each person’s own, and each path’s', async () => {
    const berit = await installation.coordinator('berit');
    const [mine, hers] = [await post('common'), await post('common', { as: berit.token })];
    expect(hers.body.id).not.toBe(mine.body.id);
    const greeting = await post('common', {
      at: `${installation.notes.url}/notes/v1/me/greeting`,
      body: undefined,
    });
    expect(greeting.status).toBe(201);
  });

  it('works for a sign-in that belongs to no person yet', async () => {
    const as = await installation.issuer.token('nobody');
    const at = `${installation.notes.url}/notes/v1/me/greeting`;
    const first = await post('hello', { at, as });
    expect(first.status).toBe(201);
    expect(said(await post('hello', { at, as }))).toEqual(said(first));
  });

  it('holds also when the command is what made the sign-in somebody’s', async () => {
    const as = await installation.issuer.token('soon');
    const at = `${installation.notes.url}/notes/v1/me`;
    const first = await post('link', { at: `${at}/greeting`, as });
    const person = await installation.staff.link(installation.identity('soon'));
    await eventually(async () => expect((await ask(at, { token: as })).body.person).toBe(person));
    expect(said(await post('link', { at: `${at}/greeting`, as }))).toEqual(said(first));
  });

  it('is not kept of a refusal', async () => {
    expect((await post('mended', { body: { ...note, urgency: 'extreme' } })).status).toBe(400);
    expect((await post('mended')).status).toBe(201);
  });

  it('is 1 to 255 visible ASCII characters', async () => {
    for (const key of ['', 'with space', 'å', 'x'.repeat(256)])
      expect((await post(key)).body.code).toBe('idempotency-key-invalid');
    expect((await post('~'.repeat(255))).status).toBe(201);
  });

  it('keeps what was made, never the body, and forgets it after 24 hours', async () => {
    const first = await post('kept');
    const [row] = await database.query<[Record<string, unknown>]>(
      `select * from idempotency_key where key = 'kept'`,
    );
    expect(row).toMatchObject({
      who: person,
      method: 'POST',
      path: '/notes/v1/notes',
      status: 201,
      id: first.body.id,
      sequence: 1,
    });
    expect((row.body as Buffer).length).toBe(32);

    await database.query(`update idempotency_key set since = now() - interval '24 hours' where key = 'kept'`);
    const second = await post('kept', { body: { ...note, title: 'a day later' } });
    expect(second.status).toBe(201);
    expect(second.body.id).not.toBe(first.body.id);
    expect(said(await post('kept', { body: { ...note, title: 'a day later' } }))).toEqual(said(second));

    await database.query(`update idempotency_key set since = now() - interval '24 hours' where key = 'kept'`);
    await new KeptAnswers(database).sweep();
    expect(await database.query(`select 1 from idempotency_key where key = 'kept'`)).toEqual([]);
  });
});
