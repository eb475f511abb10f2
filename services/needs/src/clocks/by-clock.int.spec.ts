import { startService, type RunningService } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { eventually } from '@lanken/testing';
import { DataSource } from 'typeorm';
import { StartNeedClocks1764000020400 } from '../migrations/start-need-clocks.js';
import { needs } from '../service.js';
import { Acts, factsOf } from '../spec/acts.js';
import { organisations } from '../spec/cast.js';
import { startInstallation, type Installation } from '../spec/installation.js';

const answer = { kind: 'answer', text: 'Ring oss.' };
const no = { reason: 'no_resources', text: 'Vi kan inte.', next: { text: 'Fråga regionen.' } };

describe('what the clock does, with two processes of the service', () => {
  let lanken: Installation;
  let other: RunningService;
  let acts: Acts;
  beforeAll(async () => {
    lanken = await startInstallation();
    other = await startService(needs, lanken.environment);
    acts = new Acts(lanken);
  });
  afterAll(async () => {
    await other?.stop();
    await lanken?.stop();
  });

  const setTime = (instant: string): void => {
    for (const { app } of [lanken.needs, other]) app.get(Clock).now = () => new Date(instant);
  };
  const said = async (id: string, past: string[]): Promise<string[]> =>
    factsOf(await acts.shown(id)).slice(past.length);

  /** As soon as it is that time, exactly this has happened besides: to each of these needs once, to the others nothing. */
  async function expectAt(instant: string, ...groups: [ids: string[], past: string[]][]): Promise<void> {
    setTime(instant);
    await eventually(
      async () => {
        for (const [ids, past] of groups)
          for (const id of ids) expect([id, factsOf(await acts.shown(id))]).toEqual([id, past]);
      },
      { within: 20_000 },
    );
  }

  it('warns, passes up, says daily what is overdue, and gives silent askers up, each exactly once', async () => {
    setTime('2027-02-01T09:00:00+01:00');
    const published = await Promise.all(Array.from({ length: 10 }, () => acts.publish()));
    const [returned, referred, waiting, answered, declined] = [
      await acts.inHand(),
      await acts.inHand(),
      await acts.inHand(),
      await acts.inHand(),
      await acts.inHand(),
    ];
    await acts.all(returned, ['kronoberg', 'return', { reason: 'Er sak.', expected: 'Ett möte.' }]);
    const to = organisations.vastraGotaland.organisation;
    await acts.all(
      referred,
      ['kronoberg', 'propose-referral', { organisation: to, text: 'Ni kan detta.' }],
      ['vastraGotaland', 'accept-referral'],
    );
    await acts.all(waiting, ['kronoberg', 'request-info', { question: 'Hur många?' }]);
    await acts.all(answered, ['kronoberg', 'answer', answer]);
    await acts.all(declined, ['kronoberg', 'decline', no]);
    const inHand = ['published', 'acknowledged', 'handling-started'];
    const past = {
      published: ['published'],
      returned: [...inHand, 'returned'],
      referred: [...inHand, 'referral-proposed', 'referred'],
      waiting: [...inHand, 'info-requested'],
      answered: [...inHand, 'answered'],
      declined: [...inHand, 'declined'],
    };
    const all = (): [string[], string[]][] => [
      [published, past.published],
      [[returned], past.returned],
      [[referred], past.referred],
      [[waiting], past.waiting],
      [[answered], past.answered],
      [[declined], past.declined],
    ];
    const sent = [past.published, past.returned, past.referred];

    sent.forEach((facts) => facts.push('due-soon'));
    await expectAt('2027-02-03T09:00:01+01:00', ...all());

    sent.forEach((facts) => facts.push('escalated'));
    await expectAt('2027-02-08T09:00:01+01:00', ...all());
    const [first] = published;
    expect(await acts.shown(first!)).toMatchObject({
      status: 'escalated',
      level: 'national',
      custodian: { hop: 2, level: 'national' },
      history: [{}, {}, { data: { automatic: true, by: { actor: 'clock' } } }],
    });
    expect(await acts.shown(returned)).toMatchObject({ custodian: { hop: 3, level: 'county' } });
    expect(await acts.shown(referred)).toMatchObject({ custodian: { hop: 3, level: 'national' } });

    sent.forEach((facts) => facts.push('due-soon'));
    await expectAt('2027-02-10T09:00:02+01:00', ...all());

    past.published.push('overdue');
    past.referred.push('overdue');
    past.returned.push('escalated');
    past.waiting.push('info-timed-out');
    await expectAt('2027-02-15T09:00:03+01:00', ...all());
    expect(await acts.shown(waiting)).toMatchObject({ status: 'in_handling', infoRequests: [{}] });
    expect((await acts.shown(waiting)).infoRequests[0]).not.toHaveProperty('answer');

    past.published.push('overdue');
    past.referred.push('overdue');
    await expectAt('2027-02-16T09:00:04+01:00', ...all());
    // Nothing more comes of the same day, whoever looks again.
    await expectAt('2027-02-16T17:00:00+01:00', ...all());

    const ended: [string[], string[]][] = [
      [[answered], past.answered],
      [[declined], past.declined],
    ];
    for (const [day, fact] of [
      ['2027-03-01T09:00:05+01:00', 'follow-up-asked'],
      ['2027-03-29T10:00:06+02:00', 'follow-up-asked'],
      ['2027-04-26T10:00:07+02:00', 'closed'],
    ] as const) {
      past.answered.push(fact);
      past.declined.push(fact);
      await expectAt(day, ...ended);
    }
    expect(await acts.shown(answered)).toMatchObject({ status: 'closed', verdict: 'unknown' });
    // Weeks went by in one step: it is said once, not once for each day that has passed.
    expect((await said(first!, past.published)).length).toBeLessThanOrEqual(3);
  });

  it('waits for the custodian that tells how it goes, and asks no asker that has judged all', async () => {
    setTime('2027-05-03T09:00:00+02:00');
    const told = await acts.inHand();
    const due = (await acts.shown(told)).nextDue;
    setTime('2027-05-12T09:00:00+02:00');
    await acts.all(told, ['kronoberg', 'update', { text: 'Vi söker en utbildare.' }]);
    const { nextDue, history } = await acts.shown(told);
    expect(new Date(nextDue!).getTime()).toBeGreaterThan(new Date(due!).getTime());
    expect(history.at(-1)).toMatchObject({
      type: 'se.lanken.needs.need.update-given.v1',
      data: { text: 'Vi söker en utbildare.' },
    });

    await acts.all(told, ['vastraGotaland', 'answer', answer], ['kronoberg', 'answer', answer]);
    const [one, another] = (await acts.shown(told)).responses;
    const judge = (response: string, verdict: string) =>
      acts.all(told, ['vaxjo', 'follow-up', { response, verdict, text: 'Vi provade.' }]);
    await judge(one!.id, 'not_helped');
    expect(await acts.shown(told)).toMatchObject({
      status: 'answered',
      followUps: [{ response: one!.id, verdict: 'not_helped', text: 'Vi provade.' }],
    });
    expect(
      await acts.act(told, 'vaxjo', 'follow-up', { response: one!.id, verdict: 'helped' }),
    ).toMatchObject({
      status: 409,
      body: { code: 'judged-already' },
    });
    await judge(another!.id, 'helped');
    const closed = await acts.shown(told);
    expect(closed).toMatchObject({ status: 'closed', verdict: 'helped', followUps: [{}, {}] });
    expect(factsOf(closed).slice(-3)).toEqual(['follow-up-given', 'follow-up-given', 'closed']);
  });

  it('is before a person or after, never both: who comes too late hears what happened', async () => {
    setTime('2027-07-05T09:00:00+02:00');
    const ids = await Promise.all(Array.from({ length: 12 }, () => acts.publish()));
    await expectAt('2027-07-07T09:00:01+02:00', [ids, ['published', 'due-soon']]);
    setTime('2027-07-12T09:00:01+02:00');
    const answers = await Promise.all(ids.map((id) => acts.act(id, 'kronoberg', 'acknowledge')));
    await eventually(async () => {
      for (const [index, { status, body }] of answers.entries()) {
        const third = factsOf(await acts.shown(ids[index]!))[2];
        expect([third, status, body.code]).toEqual(
          status === 200 ? ['acknowledged', 200, undefined] : ['escalated', 409, 'custody-moved'],
        );
      }
    });
  });

  it('starts the clocks of needs that are older than clocks are', async () => {
    setTime('2027-06-07T09:00:00+02:00');
    const [open, ended] = [await acts.publish(), await acts.inHand()];
    await acts.all(ended, ['kronoberg', 'answer', answer]);
    const database = lanken.needs.app.get(DataSource);
    await database.query(
      `update need set clocks = null, next_due = null, warns_at = null, overdue_at = null, silent_at = null
       where id = any ($1)`,
      [[open, ended]],
    );
    await database.query('drop table clockless');
    await database.transaction(({ queryRunner }) => new StartNeedClocks1764000020400().up(queryRunner!));
    await eventually(async () =>
      expect(await acts.shown(open)).toMatchObject({
        nextDue: '2027-06-10T07:00:00.000Z',
        clocks: { due: { acknowledge: '2027-06-10T07:00:00.000Z' } },
      }),
    );
    expect(await acts.shown(ended)).toHaveProperty('waitsForAskerUntil');
    expect(factsOf(await acts.shown(open))).toEqual(['published']);
  });
});
