import { NeedNoticeDue, type NoticeFacts } from '@lanken/contracts';
import { startService } from '@lanken/http';
import { eventually } from '@lanken/testing';
import { directory } from '../directory.js';
import { dayAfter, dayOf } from '../model/day.js';
import { countyBoardId, municipalityId } from '../reference/reference-organisations.js';
import { Installation, type Staff } from '../spec/installation.js';
import { MailServer } from '../spec/mail-server.js';
import { Needs } from '../spec/needs.js';

const vaxjo = municipalityId('0780');
const minute = 60_000;

describe('notices', () => {
  let mailServer: MailServer;
  let installation: Installation;
  let needs: Needs;
  let administrator: Staff;
  let kim: Staff;
  let now: number;
  beforeAll(async () => {
    mailServer = await MailServer.of();
    installation = await Installation.start(directory, mailServer.environment);
    needs = await Needs.start(installation.environment);
    administrator = await installation.administrator();
    kim = await installation.staff(administrator, 'municipal_coordinator', vaxjo);
    now = Date.now();
  });
  afterAll(async () => {
    await needs?.stop();
    await installation?.stop();
    await mailServer?.down();
  });

  let count = 0;
  /** The needs say it; gives its key. */
  const say = async (told: Partial<NoticeFacts> = {}): Promise<string> => {
    const key = told.key ?? `spec:${(count += 1)}`;
    const thing = `01990000-0000-7000-8000-${String(Math.random()).slice(2, 14).padStart(12, '0')}`;
    await needs.say(thing, NeedNoticeDue, { to: { organisation: vaxjo }, ...told, key });
    return key;
  };
  const later = (milliseconds: number): void => {
    now += milliseconds;
    installation.setTime(new Date(now).toISOString());
  };
  const rowsOf = (key: string) =>
    installation.query('select id, person, state from notice where key = $1', [key]);
  const stateOf = (key: string, state: string) =>
    eventually(async () => expect(await rowsOf(key)).toMatchObject([{ state }]), { within: 20_000 });
  const saidOf = async (key: string) => {
    const [{ id }] = (await rowsOf(key)) as [{ id: string }];
    return installation.query('select type, data from outbox_log where aggregate = $1', [`notice/${id}`]);
  };
  const emailOf = async ({ person }: Staff): Promise<string> =>
    (await installation.ask(`persons/${person}`, administrator)).body.email;
  const listed = async ({ token }: Staff, headers?: Record<string, string>) =>
    (await installation.ask('notices', { token, headers })).body.items;
  const choose = ({ token }: Staff, body: object) =>
    installation.ask('me/notice-preference', { token, body });

  it('wait while the mail server is away, are listed, and go once it is back: each once', async () => {
    const key = await say();
    await stateOf(key, 'waiting');
    const office = () => installation.ask('notices/post-office', administrator);
    await eventually(async () => expect((await office()).body.state).toBe('away'));
    expect(await listed(kim)).toMatchObject([{ template: 'need_answered', state: 'waiting' }]);
    await mailServer.up();
    later(minute);
    await stateOf(key, 'sent');
    await say({ key });
    await stateOf(await say(), 'sent');
    const mails = mailServer.to(await emailOf(kim));
    expect(mails).toHaveLength(2);
    expect(mails[0]!.raw).toMatch(/har svarat p=C3=A5 ert behov av utbildning/);
    expect(mails[0]!.raw).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(await saidOf(key)).toMatchObject([{ type: 'se.lanken.directory.notice.sent.v1' }]);
    expect((await office()).body).toEqual({
      state: 'open',
      due: 0,
      oldest: null,
      bounced: 0,
      unaddressed: 0,
    });
  });

  it('are told in the language that is asked for, to the person alone', async () => {
    const [{ text }] = await listed(kim, { 'accept-language': 'en' });
    expect(text).toMatch(
      /^Länsstyrelsen i Kronobergs län has answered your need|^An organisation has answered/,
    );
    const [swedish] = await listed(kim);
    expect(swedish.text).toMatch(/har svarat på ert behov av utbildning$/);
    expect(await listed(administrator)).toEqual([]);
    expect((await installation.ask('notices')).status).toBe(401);
    expect((await installation.ask('notices/post-office', kim)).body.code).toBe('role-required');
  });

  it('are sent once by two processes', async () => {
    const second = await startService(directory, installation.environment);
    const before = mailServer.mails.length;
    const keys = await Promise.all(Array.from({ length: 12 }, () => say()));
    for (const key of keys) await stateOf(key, 'sent');
    await second.stop();
    const sent = mailServer.mails.slice(before).map(({ messageId }) => messageId);
    expect([sent.length, new Set(sent).size]).toEqual([12, 12]);
  });

  it('of a mail that the server puts off go later, under the same Message-ID', async () => {
    mailServer.putOffAll(true);
    const key = await say();
    await eventually(() => {
      expect(mailServer.putOff).toHaveLength(1);
      return Promise.resolve();
    });
    expect(await rowsOf(key)).toMatchObject([{ state: 'waiting' }]);
    mailServer.putOffAll(false);
    later(3 * minute);
    await stateOf(key, 'sent');
    expect(mailServer.mails.at(-1)!.messageId).toBe(mailServer.putOff[0]!.messageId);
    expect(mailServer.putOff[0]!.messageId).toMatch(/@lanken\.example>$/);
  });

  it('bounce at once when the server refuses them for good, or there is no address', async () => {
    const lars = await installation.staff(administrator, 'municipal_coordinator', municipalityId('0764'));
    mailServer.refuse(await emailOf(lars), 550);
    const refused = await say({ to: { personRef: lars.person } });
    await stateOf(refused, 'bounced');
    expect(await saidOf(refused)).toMatchObject([
      { type: 'se.lanken.directory.notice.bounced.v1', data: { reason: 'refused', code: 550 } },
    ]);
    expect(JSON.stringify(await saidOf(refused))).not.toContain('@');
    await installation.query('update person set email = null where id = $1', [lars.person]);
    const without = await say({ to: { personRef: lars.person } });
    await stateOf(without, 'bounced');
    expect(await saidOf(without)).toMatchObject([{ data: { reason: 'no_address' } }]);
    expect(await listed(lars)).toHaveLength(2);
  });

  it('for an organisation in which nobody acts are said to be unaddressed', async () => {
    const key = await say({ to: { organisation: municipalityId('1980') } });
    await stateOf(key, 'unaddressed');
    expect(await saidOf(key)).toMatchObject([{ type: 'se.lanken.directory.notice.unaddressed.v1' }]);
  });

  it('come once a day, or not at all, to who wants that, and in their language', async () => {
    expect((await installation.ask('me/notice-preference', kim)).body).toEqual({
      pace: 'at_once',
      language: 'sv',
    });
    expect((await choose(kim, { pace: 'weekly' })).body.errors[0].pointer).toBe('/pace');
    expect((await choose(kim, { pace: 'daily' })).status).toBe(200);
    expect((await choose(kim, { language: 'en' })).body).toEqual({ pace: 'daily', language: 'en' });
    const before = mailServer.to(await emailOf(kim)).length;
    const keys = [await say(), await say({ template: 'info_requested' })];
    for (const key of keys) await stateOf(key, 'waiting');
    now = new Date(`${dayAfter(dayOf(new Date(now)))}T08:00:00Z`).getTime();
    later(0);
    for (const key of keys) await stateOf(key, 'sent');
    const mails = mailServer.to(await emailOf(kim)).slice(before);
    expect(mails).toHaveLength(1);
    expect(mails[0]!.raw).toMatch(/Hello Kim Ek,[^]*has answered[^]*has a question/);

    await choose(kim, { pace: 'never' });
    const kept = await say();
    await stateOf(kept, 'kept');
    expect((await listed(kim))[0].state).toBe('kept');
    await choose(kim, { pace: 'at_once' });
    await stateOf(await say(), 'sent');
    expect(mailServer.to(await emailOf(kim)).slice(before)).toHaveLength(2);
  });

  it('tell the members of a network of messages and meetings, but not who wrote and called', async () => {
    const county = await installation.staff(administrator, 'county_coordinator', countyBoardId('07'));
    const { token } = county;
    const networks = (await installation.ask('structures?kind=network&county=07', county)).body.items;
    const { id, title } = networks[0] as { id: string; title: string };
    const message = { subject: 'Nytt läge', text: 'Vi ses.' };
    await installation.done(`structures/${id}/messages`, { token, body: message });
    const [starts, ends] = [10, 11].map((days) => new Date(now + days * 24 * 60 * minute).toISOString());
    const body = { title: 'Nätverksträff', place: 'Växjö', starts, ends };
    const meeting = (await installation.done(`structures/${id}/meetings`, { token, body })).body.id;
    await installation.done(`meetings/${meeting}/cancel`, { token, body: { reason: 'För få.' } });
    await eventually(
      async () =>
        expect((await listed(kim)).slice(0, 3)).toMatchObject([
          { template: 'meeting_cancelled', structure: id, state: 'sent' },
          { template: 'meeting_called', state: 'sent' },
          { template: 'message_sent', text: `Du har ett meddelande från ${title}`, state: 'sent' },
        ]),
      { within: 20_000 },
    );
    expect(await listed(county)).toEqual([]);
    const mail = mailServer.to(await emailOf(kim)).at(-1)!;
    expect(mail.raw).not.toContain('Vi ses');
  });

  it('are chosen by who is linked to a person', async () => {
    const token = await installation.issuer.token('nobody yet');
    expect((await installation.ask('me/notice-preference', { token })).body.code).toBe('not-linked');
    expect((await installation.ask('notices', { token })).body.items).toEqual([]);
  });
});
