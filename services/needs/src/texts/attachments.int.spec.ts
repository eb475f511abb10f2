import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { DataSource } from 'typeorm';
import { attachmentKinds } from '../model/attachment-kinds.js';
import { Acts, factsOf, type Name } from '../spec/acts.js';
import { mark, startClamd } from '../spec/clamd.js';
import { smallFiles } from '../spec/files.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';
import { AttachmentSettings } from './attachment-settings.js';

const names = Object.keys(attachmentKinds);
const mediaTypeOf = (ending: string): string =>
  names.find((each) => attachmentKinds[each]!.endings.includes(ending)) ?? 'application/octet-stream';

type Paths = Record<string, { post: { requestBody: { content: object } } }>;
type Sending = { name?: string; type?: string; key?: string; reason?: string };

describe('a file of a need', () => {
  let lanken: Installation;
  let acts: Acts;
  let files: Record<string, Buffer>;
  let settings: AttachmentSettings;
  beforeAll(async () => {
    files = await smallFiles();
    lanken = await startInstallation();
    acts = new Acts(lanken);
    settings = lanken.needs.app.get(AttachmentSettings);
  });
  afterAll(() => lanken?.stop());

  const query = <T = object>(text: string, values: unknown[] = []): Promise<T[]> =>
    lanken.needs.app.get(DataSource).query(text, values);
  const contents = (): Promise<unknown[]> => query('select sha256 from content');
  const fresh = (): Buffer => Buffer.from(`Rad ${randomBytes(8).toString('hex')}\n`);

  async function add(id: string, who: Name, content: Buffer, sending: Sending = {}): Promise<Answer> {
    const { name = 'Läge i länet.txt', key, reason, type = mediaTypeOf(name.split('.').at(-1)!) } = sending;
    const form = new FormData();
    if (reason) form.set('personalDataOverride', reason);
    form.set('file', new Blob([new Uint8Array(content)], { type }), name);
    const path = `/needs/${id}/attachments`;
    const answer = await lanken.as[who].raw(path, key ? { 'idempotency-key': key } : {}, {
      method: 'POST',
      body: form,
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer['body'] };
  }
  const added = async (id: string, who: Name, content: Buffer, sending?: Sending): Promise<string> => {
    const { status, body } = await add(id, who, content, sending);
    if (status !== 201) throw new Error(`not added: ${JSON.stringify(body)}`);
    return body.id;
  };
  const download = (id: string, attachment: string, who: Name = 'vaxjo'): Promise<Response> =>
    lanken.as[who].raw(`/needs/${id}/attachments/${attachment}`);
  async function remove(id: string, attachment: string, who: Name): Promise<Answer> {
    const { sequence } = await acts.shown(id);
    return lanken.as[who]('DELETE', `/needs/${id}/attachments/${attachment}`, {
      headers: { 'if-match': `"${sequence}"` },
    });
  }

  it('comes back as it was sent, of every kind that is taken, and is told of in show and story', async () => {
    const id = await acts.publish();
    for (const [ending, content] of Object.entries(files)) {
      const name = `Läge & (prov) – 2026.${ending}`;
      const attachment = await added(id, 'vaxjo', content, { name });
      const answer = await download(id, attachment, 'national');
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(content);
      expect(answer.headers.get('content-type')).toMatch(mediaTypeOf(ending));
      expect(answer.headers.get('content-length')).toBe(String(content.length));
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename=.*filename\*=UTF-8''L%C3%A4ge/,
      );
    }
    const { attachments, history } = await acts.shown(id);
    expect(attachments.map(({ mediaType }) => mediaType)).toEqual(Object.keys(files).map(mediaTypeOf));
    expect(history.at(-1)).toMatchObject({
      type: 'se.lanken.needs.need.attachment-added.v1',
      data: { name: 'Läge & (prov) – 2026.csv', size: files.csv!.length, mediaType: 'text/csv' },
    });
    const story = await (await lanken.as.vaxjo.raw(`/needs/${id}/story/text`)).text();
    expect(story).toContain('Växjö kommun bifogade en fil.');
    expect(story).toContain('”Läge & (prov) – 2026.pdf”');
  });

  it('is kept once, and as long as any need has it', async () => {
    const [one, other] = [await acts.publish(), await acts.publish()];
    const before = (await contents()).length;
    const content = randomBytes(400_000);
    content.write('%PDF-1.4\n');
    const [first, second] = await Promise.all([
      added(one, 'vaxjo', content, { name: 'a.pdf' }),
      added(other, 'vaxjo', content, { name: 'b.pdf' }),
    ]);
    expect(await contents()).toHaveLength(before + 1);
    expect(await remove(one, first, 'vaxjo')).toMatchObject({ status: 200 });
    expect(Buffer.from(await (await download(other, second)).arrayBuffer())).toEqual(content);
    expect((await download(one, first)).status).toBe(404);
    await remove(other, second, 'vaxjo');
    expect(await contents()).toHaveLength(before);
    expect(factsOf(await acts.shown(one))).toEqual(['published', 'attachment-added', 'attachment-removed']);
  });

  it('is added by the asker and the custodian, and removed by the organisation that added it', async () => {
    const id = await acts.publish();
    const ours = await added(id, 'kronoberg', fresh());
    expect(await add(id, 'alvesta', fresh())).toMatchObject({
      status: 403,
      body: { code: 'not-yours-to-attach' },
    });
    expect(await add(id, 'auditor', fresh())).toMatchObject({ status: 403, body: { code: 'role-required' } });
    expect(await remove(id, ours, 'vaxjo')).toMatchObject({
      status: 403,
      body: { code: 'not-yours-to-remove' },
    });
    expect(await remove(id, ours, 'kronoberg')).toMatchObject({ status: 200 });
    expect(await remove(id, ours, 'kronoberg')).toMatchObject({
      status: 404,
      body: { code: 'attachment-not-found' },
    });
    const draft = await acts.draft('vaxjo');
    expect(await add(draft, 'vaxjo', fresh())).toMatchObject({
      status: 409,
      body: { code: 'attachment-to-draft' },
    });
    await acts.all(id, ['vaxjo', 'withdraw', { reason: 'Löst.' }]);
    expect(await add(id, 'vaxjo', fresh())).toMatchObject({ status: 409, body: { code: 'need-ended' } });
  });

  it('of a restricted need is read by who is cleared for all its texts, and said of without its name', async () => {
    const id = await acts.publish({ visibility: 'restricted', cleared: { county: ['title'] } });
    const attachment = await added(id, 'vaxjo', fresh());
    const theirs = await added(id, 'kronoberg', fresh());
    expect((await download(id, attachment)).status).toBe(200);
    expect((await download(id, theirs, 'kronoberg')).status).toBe(200);
    const refused = await download(id, attachment, 'kronoberg');
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'not-cleared' }]);
    expect((await download(id, attachment, 'alvesta')).status).toBe(404);
    const { attachments } = await acts.shown(id, 'kronoberg');
    expect(attachments[0]).not.toHaveProperty('name');
    expect(attachments[0]).not.toHaveProperty('sha256');
    expect(attachments[1]).toMatchObject({ name: 'Läge i länet.txt' });
    const said = await query(`select from outbox_log where aggregate = $1 and data::text ~ 'Läge|sha256'`, [
      `need/${id}`,
    ]);
    expect(said).toEqual([]);
  });

  it('is added once by the same command, and by no other with the same key', async () => {
    const id = await acts.publish();
    const [content, key] = [fresh(), 'once'];
    const [first, twin] = await Promise.all([
      add(id, 'vaxjo', content, { key }),
      add(id, 'vaxjo', content, { key }),
    ]);
    const again = await add(id, 'vaxjo', content, { key });
    for (const each of [twin, again]) expect([each.status, each.body]).toEqual([201, first.body]);
    expect(await add(id, 'vaxjo', fresh(), { key })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect((await acts.shown(id)).attachments).toHaveLength(1);
  });

  it.each<[string, (content: Record<string, Buffer>) => [Buffer, Sending], number, string]>([
    ['empty', () => [Buffer.alloc(0), {}], 422, 'file-empty'],
    ['a program', () => [Buffer.from('MZ\x90\0'), { name: 'a.pdf' }], 415, 'file-kind-not-taken'],
    ['a text of another encoding', () => [Buffer.from('Växjö', 'latin1'), {}], 415, 'file-kind-not-taken'],
    ['called otherwise than it is', ({ png }) => [png!, { name: 'a.pdf' }], 422, 'file-is-something-else'],
    ['with a number in its name', () => [fresh(), { name: '19811218-9876.txt' }], 422, 'personal-data-found'],
    ['with a mark that turns its name', () => [fresh(), { name: 'a\u202etxt.csv' }], 400, 'invalid-input'],
    [
      'with a name that has no end',
      () => [fresh(), { name: `${'a'.repeat(200)}.txt` }],
      400,
      'invalid-input',
    ],
  ])('is refused when it is %s', async (_, make, status, code) => {
    const id = await acts.publish();
    const kept = await contents();
    expect(await add(id, 'vaxjo', ...make(files))).toMatchObject({ status, body: { code } });
    expect([await contents(), await acts.shown(id)]).toMatchObject([kept, { attachments: [], sequence: 1 }]);
  });

  it('is taken with a number in its name where a reason is given', async () => {
    const id = await acts.publish();
    const sending = { name: '19811218-9876.txt', reason: 'Prövas av åklagaren.' };
    expect((await add(id, 'vaxjo', fresh(), sending)).status).toBe(201);
  });

  it('is refused when it is larger than the limit, whether it says so or not, and nothing is left', async () => {
    const id = await acts.publish();
    const before = await contents();
    settings.ATTACHMENT_LIMIT_MB = 1;
    try {
      const just = Buffer.alloc(1024 * 1024, 'a');
      const tooLarge = {
        status: 413,
        body: { code: 'file-too-large', detail: expect.stringMatching('larger than 1 MB') },
      };
      expect(await add(id, 'vaxjo', Buffer.concat([just, just, just]))).toMatchObject(tooLarge);
      expect(await add(id, 'vaxjo', Buffer.concat([just, Buffer.from('a')]))).toMatchObject(tooLarge);
      expect(await contents()).toEqual(before);
      expect((await add(id, 'vaxjo', just)).status).toBe(201);
    } finally {
      settings.ATTACHMENT_LIMIT_MB = 10;
    }
  });

  it('leaves nothing when it is cut off', async () => {
    const id = await acts.publish();
    const before = [await contents(), await temporary()];
    await cutOff(`${lanken.needs.url}/needs/v1/needs/${id}/attachments`, await lanken.token('vaxjo'));
    const whole = await added(id, 'vaxjo', fresh());
    expect((await acts.shown(id)).attachments.map((each) => each.id)).toEqual([whole]);
    await remove(id, whole, 'vaxjo');
    expect([await contents(), await temporary()]).toEqual(before);
  });

  it('is asked for as a form with a file, and nothing else takes one', async () => {
    const id = await acts.publish();
    const { status, body } = await lanken.as.vaxjo('POST', `/needs/${id}/attachments`, {
      body: { file: 'x' },
    });
    expect([status, body.code]).toEqual([415, 'unsupported-media-type']);
    const form = new FormData();
    form.set('other', 'x');
    const none = await lanken.as.vaxjo.raw(`/needs/${id}/attachments`, {}, { method: 'POST', body: form });
    expect([none.status, await none.json()]).toMatchObject([400, { code: 'file-missing' }]);
    const elsewhere = await lanken.as.vaxjo.raw(`/needs/${id}/notes`, {}, { method: 'POST', body: form });
    expect(elsewhere.status).toBe(415);
    const { paths } = (await (await lanken.as.vaxjo.raw('/openapi.json')).json()) as { paths: Paths };
    const { content } = paths['/needs/v1/needs/{id}/attachments']!.post.requestBody;
    expect(Object.keys(content)).toEqual(['multipart/form-data']);
  });

  describe('that a scanner looks at', () => {
    afterEach(() => {
      settings.VIRUS_SCANNER = undefined;
    });

    it('is kept when it is clean, and refused with a virus', async () => {
      const clamd = await startClamd();
      settings.VIRUS_SCANNER = clamd.address;
      const id = await acts.publish();
      const large = Buffer.alloc(700_000, 'Rad\n');
      expect((await add(id, 'vaxjo', large)).status).toBe(201);
      const bad = await add(id, 'vaxjo', Buffer.concat([large, Buffer.from(mark)]));
      expect([bad.status, bad.body]).toMatchObject([
        422,
        { code: 'virus-found', detail: expect.stringMatching('Test.Mark') as string },
      ]);
      expect(clamd.asked).toBe(2);
      expect((await acts.shown(id)).attachments).toHaveLength(1);
      await clamd.stop();
    });

    it.each([
      ['is away', undefined],
      ['takes no file so large', 'INSTREAM size limit exceeded. ERROR'],
      ['breaks off', ''],
    ])('is refused when the scanner %s, and taken when it is back', async (_, words) => {
      const clamd = await startClamd(words);
      if (words === undefined) await clamd.stop();
      settings.VIRUS_SCANNER = clamd.address;
      const [id, before, content] = [await acts.publish(), await contents(), fresh()];
      const refused = await add(id, 'vaxjo', content);
      expect(refused).toMatchObject({ status: 503, body: { code: 'virus-scanner-away' } });
      expect(refused.headers.get('retry-after')).toBeTruthy();
      expect([await contents(), (await acts.shown(id)).attachments]).toEqual([before, []]);
      if (words !== undefined) await clamd.stop();
      const back = await startClamd();
      settings.VIRUS_SCANNER = back.address;
      expect((await add(id, 'vaxjo', content)).status).toBe(201);
      await back.stop();
    });
  });

  it('loses its name and its content by redaction, whoever added it, in every place', async () => {
    const [id, other] = [await acts.publish(), await acts.publish()];
    const [content, kept] = [fresh(), await contents()];
    const secret = { name: 'Sven Svensson.txt' };
    await added(id, 'kronoberg', fresh());
    const attachment = await added(id, 'kronoberg', content, secret);
    const texts = ['/attachments/1/name', '/attachments/1/content'];
    const answer = await acts.act(id, 'vaxjo', 'redact', { texts, reason: 'personal_data' });
    expect(answer.status).toBe(200);
    const { attachments, history } = await acts.shown(id);
    expect(attachments[1]).not.toHaveProperty('name');
    expect(attachments[1]).not.toHaveProperty('sha256');
    expect(history[2]?.data).toEqual({
      need: id,
      by: expect.anything() as object,
      dues: expect.anything() as object,
      attachment,
      mediaType: 'text/plain',
      size: content.length,
    });
    const gone = await download(id, attachment);
    expect([gone.status, await gone.json()]).toMatchObject([404, { code: 'attachment-redacted' }]);
    expect(await contents()).toHaveLength(kept.length + 1);
    const left = await query(
      `select aggregate from outbox_log where data::text ~ 'Svensson' union all
       select name from need_attachment where name ~ 'Svensson'`,
    );
    expect(left).toEqual([]);
    // What a need has that nobody redacted, it keeps.
    await added(other, 'vaxjo', content);
    expect((await acts.shown(other)).attachments).toHaveLength(1);
  });
});

const temporary = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('lanken-'));

/** Sends half of a file, and hangs up. */
function cutOff(url: string, token: string): Promise<void> {
  return new Promise((resolve) => {
    const sending = request(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=x' },
    });
    sending.on('error', () => undefined);
    sending.on('close', resolve);
    sending.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n');
    sending.write('a'.repeat(300_000), () => setImmediate(() => sending.destroy()));
  });
}
