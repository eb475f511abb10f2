import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { DataSource } from 'typeorm';
import { ask, startInstallation, type Answer, type Installation } from './spec/installation.js';

const note = { title: 'a note', urgency: 'low', substanceAreas: ['alcohol'] };

describe('bad input', () => {
  let installation: Installation;
  let url: string;
  let token: string;
  beforeAll(async () => {
    installation = await startInstallation();
    url = `${installation.notes.url}/notes/v1/notes`;
    ({ token } = await installation.coordinator('anna'));
  });
  afterAll(() => installation?.stop());
  afterEach(async () => {
    expect(
      await installation.notes.app.get(DataSource).query('select * from note where title <> $1', ['kept']),
    ).toEqual([]);
  });

  const post = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    ask(url, { method: 'POST', token, body, headers });
  const kept = async (): Promise<string> =>
    `${url}/${String((await post({ ...note, title: 'kept' })).body.id)}`;
  const inShort = ({ status, body }: Answer): object => ({ status, code: body.code });

  it('is a clear problem that points at each wrong field', async () => {
    const wrong = {
      title: 7,
      urgency: 'extreme',
      substanceAreas: ['alcohol', 'coffee'],
      where: { county: 7 },
      colour: 'red',
    };
    const { status, body, headers } = await post(wrong, {
      'x-request-id': '7ff6e8b4-0c8a-4b57-9d8e-0b9f4a4f5d11',
    });
    expect(headers.get('content-type')).toMatch('application/problem+json');
    expect({ status, ...body }).toEqual({
      status: 400,
      type: 'urn:lanken:problem:invalid-input',
      title: 'Bad Request',
      detail: 'The body is not as it must be; errors says what is wrong with each field.',
      instance: 'urn:uuid:7ff6e8b4-0c8a-4b57-9d8e-0b9f4a4f5d11',
      code: 'invalid-input',
      errors: [
        { pointer: '/colour', message: 'colour is not a field here' },
        {
          pointer: '/title',
          message: 'title must be shorter than or equal to 200 characters; title must be a string',
        },
        { pointer: '/urgency', message: 'urgency must be one of the following values: low, high' },
        {
          pointer: '/substanceAreas/1',
          message:
            'substanceAreas must be one of the following values: alcohol, narcotics, doping, tobacco_nicotine, gambling',
        },
        {
          pointer: '/where/county',
          message: 'county must be a county code: two digits as text, such as "07"',
        },
      ],
    });
  });

  it('is each missing field', async () => {
    const { body } = await post({});
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual(['/title', '/urgency', '/substanceAreas']);
    expect((await post(undefined)).body.code).toBe('invalid-input');
  });

  it('is a body that is not JSON, or not an object', async () => {
    const json = { 'content-type': 'application/json' };
    for (const body of ['{"title": ', '{title: 1}', ''])
      expect(inShort(await post(body, json))).toEqual({ status: 400, code: 'invalid-json' });
    expect(inShort(await post('{"__proto__": {"admin": true}}', json))).toEqual({
      status: 400,
      code: 'invalid-json',
    });
    for (const body of ['[]', '"text"', '1', 'null'])
      expect(inShort(await post(body, json))).toEqual({ status: 400, code: 'invalid-input' });
  });

  it('is a body of another content type', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/xml',
      'multipart/form-data; boundary=x',
    ])
      expect(inShort(await post('title=x', { 'content-type': type }))).toEqual({
        status: 415,
        code: 'unsupported-media-type',
      });
  });

  it('is a text of 1 MB', async () => {
    expect(inShort(await post({ ...note, title: 'x'.repeat(1_000_000) }))).toEqual({
      status: 413,
      code: 'too-large',
    });
    expect(inShort(await post({ ...note, title: 'x'.repeat(1_000) }))).toEqual({
      status: 400,
      code: 'invalid-input',
    });
  });

  it('is a character that cannot be kept', async () => {
    expect(inShort(await post({ ...note, title: 'nul \u0000 in it' }))).toEqual({
      status: 400,
      code: 'invalid-input',
    });
  });

  it('is what is nested beyond reason', async () => {
    const deep = `{"where": ${'{"where":'.repeat(25_000)}1${'}'.repeat(25_000)}}`;
    expect((await post(deep, { 'content-type': 'application/json' })).status).toBe(400);
  });

  it('is an id that does not exist, or is none', async () => {
    expect(inShort(await post_(`${url}/${randomUUID()}/pin`))).toEqual({
      status: 404,
      code: 'note-not-found',
    });
    expect(inShort(await post_(`${url}/17/pin`))).toEqual({ status: 404, code: 'not-found' });
    expect(inShort(await post_(`${url}/%00/pin`))).toEqual({ status: 404, code: 'not-found' });
  });
  const post_ = (at: string): Promise<Answer> => ask(at, { method: 'POST', token });

  it('is a move that the state does not allow', async () => {
    const at = `${await kept()}/pin`;
    expect((await post_(at)).status).toBe(200);
    expect(inShort(await post_(at))).toEqual({ status: 409, code: 'note-pinned' });
  });

  it('is a path that is not there, and a method that the path does not take', async () => {
    expect(inShort(await ask(`${installation.notes.url}/notes/v1/nothing`))).toEqual({
      status: 404,
      code: 'route-not-found',
    });
    const wrong = await ask(url, { method: 'DELETE', token });
    expect({ ...inShort(wrong), allow: wrong.headers.get('allow') }).toEqual({
      status: 405,
      code: 'method-not-allowed',
      allow: 'POST, GET, HEAD',
    });
    expect(inShort(await ask(`${url}/%zz`, { token }))).toEqual({ status: 400, code: 'bad-request' });
  });

  it('is a query that is not as it must be', async () => {
    const { status, body } = await ask(`${url}?limit=1000&page=0&sort=name`, { token });
    expect({ status, pointers: body.errors?.map(({ pointer }) => pointer) }).toEqual({
      status: 400,
      pointers: ['/sort', '/limit', '/page'],
    });
    expect((await ask(`${url}?limit=1&title=kept`, { token })).body).toMatchObject({ limit: 1, page: 1 });
  });

  it('is a change that does not say what the caller has seen, or saw too long ago', async () => {
    const at = await kept();
    const put = (match?: string): Promise<Answer> =>
      ask(at, { method: 'PUT', token, body: { title: 'kept' }, headers: match ? { 'if-match': match } : {} });
    expect(inShort(await put())).toEqual({ status: 428, code: 'if-match-required' });
    expect(inShort(await put('*'))).toEqual({ status: 400, code: 'if-match-invalid' });
    const first = await put('"1"');
    expect({ status: first.status, etag: first.headers.get('etag') }).toEqual({ status: 200, etag: '"2"' });
    expect(inShort(await put('"1"'))).toEqual({ status: 412, code: 'stale' });
    expect((await ask(at, { token })).headers.get('etag')).toBe('"2"');
  });

  it('is what is no HTTP at all', async () => {
    const { port } = new URL(url);
    const [status, type] = await new Promise<unknown[]>((resolve, reject) => {
      const raw = request({
        port,
        method: 'POST',
        path: '/notes/v1/notes',
        headers: { 'content-length': 'many' },
      });
      raw
        .on('response', ({ statusCode, headers }) => resolve([statusCode, headers['content-type']]))
        .on('error', reject);
      raw.end();
    });
    expect([status, type]).toEqual([400, 'application/problem+json']);
  });

  it('is a query that is longer than all of a request may be', async () => {
    const answer = await ask(`${url}?title=${'å'.repeat(10_000)}`, { token });
    expect(inShort(answer)).toEqual({ status: 431, code: 'headers-too-large' });
  });

  it('is never an unforeseen error of ours without a trace: it has the request’s id', async () => {
    const { status, body } = await ask(`${installation.notes.url}/notes/v1/broken`, {
      headers: { 'x-request-id': 'abc.1' },
    });
    expect({ status, ...body }).toMatchObject({
      status: 500,
      code: 'internal-error',
      instance: 'urn:lanken:request:abc.1',
    });
    expect(JSON.stringify(body)).not.toMatch(/oh dear/);
  });
});
