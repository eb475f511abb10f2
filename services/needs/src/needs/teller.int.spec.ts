import type { ShareUpdated } from '@lanken/contracts';
import { eventually } from '@lanken/testing';
import { DataSource } from 'typeorm';
import { Organisation } from '../model/organisation.js';
import { organisations } from '../spec/cast.js';
import { Acts } from '../spec/acts.js';
import { startInstallation, type Installation } from '../spec/installation.js';

interface Said {
  sequence: number;
  nats_subject: string;
  data: ShareUpdated;
}

describe('what other counties are told of a need that concerns them, and who is to hear of it', () => {
  let lanken: Installation;
  let acts: Acts;
  beforeAll(async () => {
    lanken = await startInstallation();
    acts = new Acts(lanken);
  });
  afterAll(() => lanken?.stop());

  const told = (id: string, county: string): Promise<Said[]> =>
    lanken.needs.app
      .get(DataSource)
      .query('select sequence, nats_subject, data from outbox_log where aggregate = $1 order by sequence', [
        `share/${id}:${county}`,
      ]);

  it('is nothing when it concerns the asker’s alone', async () => {
    const id = await acts.inHand();
    expect(await told(id, '07')).toEqual([]);
  });

  it('is how it goes, from its publication on, in a sequence of their own', async () => {
    const id = await acts.publish({ areas: ['0780', '1480'], leadCounty: '07' });
    await acts.all(
      id,
      ['kronoberg', 'acknowledge'],
      ['kronoberg', 'start-handling'],
      ['kronoberg', 'answer', { kind: 'answer', text: 'Ring oss.' }],
    );
    const said = await told(id, '14');
    expect(said.map(({ sequence, data }) => [sequence, data.status])).toEqual([
      [1, 'published'],
      [2, 'acknowledged'],
      [3, 'in_handling'],
      [4, 'answered'],
    ]);
    expect(new Set(said.map(({ nats_subject }) => nats_subject))).toEqual(
      new Set(['lanken.v1.needs.county.14.0000.share.updated']),
    );
    expect(said.at(-1)?.data).toMatchObject({
      need: id,
      custodian: { organisation: organisations.kronoberg.organisation },
      latest: { kind: 'answer' },
    });
    await eventually(() => expect(lanken.directory.heardOf(`${id}:14`, 'share')).toHaveLength(4));
  });

  it('begins when a referral asks one of theirs', async () => {
    const id = await acts.inHand();
    const { organisation } = organisations.goteborg;
    await acts.all(id, ['kronoberg', 'propose-referral', { organisation, text: 'Hos er?' }]);
    expect(await told(id, '14')).toMatchObject([{ sequence: 1, data: { invited: organisation } }]);
  });

  it('begins when the asker adds an area of theirs', async () => {
    const id = await acts.publish();
    const body = { ...(await acts.shown(id)), areas: ['0780', '1480'], leadCounty: '07' };
    const { title, ask, substanceAreas, areas, leadCounty } = body;
    const words = { title, ask, substanceAreas, areas, leadCounty };
    const revised = await lanken.as.vaxjo('PUT', `/needs/${id}`, {
      body: words,
      headers: { 'if-match': '"1"' },
    });
    expect(revised.status).toBe(200);
    expect(await told(id, '14')).toMatchObject([{ data: { areas: ['0780', '1480'], status: 'published' } }]);
  });

  it('lets their boards read a restricted one, and tells codes only', async () => {
    const id = await acts.publish({ areas: ['0780', '1480'], leadCounty: '07', visibility: 'restricted' });
    expect((await acts.shown(id, 'vastraGotaland')).id).toBe(id);
    expect((await acts.shown(id, 'goteborg')).code).toBe('need-not-found');
    const [first] = await told(id, '14');
    expect(first?.data.ask).toBe('training');
    expect(first?.data).not.toHaveProperty('title');
  });

  it('goes to each of several', async () => {
    const malmo = {
      organisation: '01990000-0000-7000-8000-000000001280',
      county: '12',
      municipality: '1280',
    };
    await lanken.directory.register(Object.assign(new Organisation(), organisations.goteborg, malmo));
    const asked = { areas: ['0780', '1280', '1480'], leadCounty: '07' };
    const id = await eventually(() => acts.publish(asked));
    for (const county of ['12', '14']) expect(await told(id, county)).toHaveLength(1);
  });

  it('is nothing of a command that is refused', async () => {
    const id = await acts.publish({ areas: ['0780', '1480'], leadCounty: '07' });
    expect((await acts.act(id, 'vastraGotaland', 'acknowledge')).status).toBe(403);
    expect(await told(id, '14')).toHaveLength(1);
  });

  describe('who is to hear of it', () => {
    it('is said to the directory, once of each event, on no county’s subject and without anybody’s words', async () => {
      const id = await acts.inHand();
      await acts.all(id, ['kronoberg', 'answer', { kind: 'answer', text: 'Ring oss.' }]);
      const said = () =>
        lanken.needs.app
          .get(DataSource)
          .query<Said[]>(
            'select sequence, nats_subject, data from outbox_log where aggregate like $1 order by position',
            [`notice/${id}:%`],
          );
      const { kronoberg, vaxjo } = organisations;
      const about = ({ organisation }: { organisation: string }) => ({
        need: id,
        organisation,
        ask: 'training',
      });
      const expected = [
        ['1_custodian', kronoberg, 'need_arrived', about(vaxjo)],
        ['4_asker', vaxjo, 'need_answered', about(kronoberg)],
      ] as const;
      expect((await said()).map(({ nats_subject, data }) => ({ nats_subject, data }))).toEqual(
        expected.map(([key, { organisation }, template, parameters]) => ({
          nats_subject: 'lanken.v1.needs.local.00.0000.notice.due',
          data: {
            key: `${id}:${key}`,
            to: { organisation },
            template,
            parameters,
            by: expect.objectContaining({ actor: 'person' }) as object,
          },
        })),
      );
      await eventually(() => expect(lanken.directory.heardOf(`${id}:4_asker`, 'notice')).toHaveLength(1));
      expect((await acts.act(id, 'goteborg', 'escalate', { tried: 'Nej.' })).status).toBe(403);
      expect(await said()).toHaveLength(2);
    });
  });
});
