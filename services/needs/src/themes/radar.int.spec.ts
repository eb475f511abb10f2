import { eventually } from '@lanken/testing';
import { DataSource } from 'typeorm';
import { content } from '../spec/cast.js';
import { startInstallation, type Installation } from '../spec/installation.js';
import type { ThemeView } from './theme-view.js';

type Name = keyof Installation['as'];

describe('the theme radar', () => {
  let lanken: Installation;
  beforeAll(async () => void (lanken = await startInstallation()));
  afterAll(() => lanken?.stop());

  const areas = { vaxjo: '0780', alvesta: '0764', goteborg: '1480' } as const;
  const publish = async (who: keyof typeof areas, change: object): Promise<string> => {
    const body = { ...content, areas: [areas[who]], ...change, publish: true };
    return (await lanken.as[who]('POST', '/needs', { body })).body.id;
  };
  const ghb = (who: keyof typeof areas, title: string): Promise<string> =>
    publish(who, {
      title,
      description: 'Vakterna på festplatsen vet inte hur GHB märks och vill ha en kurs.',
    });
  const query = <T>(text: string): Promise<T[]> => lanken.needs.app.get(DataSource).query(text);
  const listened = (): Promise<void> =>
    eventually(
      async () => expect(await query('select from word_work union all select from radar_work')).toEqual([]),
      { within: 20_000 },
    );
  const suggested = async (who: Name): Promise<ThemeView[]> => {
    const { body } = await lanken.as[who]('GET', '/themes?status=suggested');
    const shown = body.items.map(({ id }) => lanken.as[who]('GET', `/themes/${id}`));
    return (await Promise.all(shown)).map((answer) => answer.body as unknown as ThemeView);
  };
  const ghbThemes = async (): Promise<ThemeView[]> =>
    (await suggested('national')).filter(({ reasons }) => reasons!.words.includes('ghb'));

  it('proposes a joint need when three municipalities in two counties say the same, and says why', async () => {
    const first = [await ghb('vaxjo', 'GHB på festplatsen'), await ghb('alvesta', 'Vakter och GHB')];
    await publish('alvesta', {
      title: 'Spel om pengar på lektionerna',
      description: 'Eleverna spelar i mobilen.',
      ask: 'method',
      substanceAreas: ['gambling'],
    });
    await listened();
    expect(await suggested('national')).toEqual([]);
    const third = await ghb('goteborg', 'Festplatsens vakter behöver kunskap om GHB');
    await listened();
    const [theme, ...others] = await suggested('kronoberg');
    expect(others).toEqual([]);
    expect(theme!.proposed.map(({ id }) => id).sort()).toEqual([...first, third].sort());
    expect(theme!.reasons).toMatchObject({
      municipalities: ['0764', '0780', '1480'],
      counties: ['07', '14'],
    });
    expect(theme!.reasons!.words).toEqual(expect.arrayContaining(['ghb', 'vakt']));
    expect(theme).toMatchObject({ level: 'national', memberCount: 0 });
    const { body } = await lanken.as.vaxjo('GET', `/needs/${first[0]}`);
    expect(body).toMatchObject({ status: 'published' });
    expect((await lanken.as.vaxjo('GET', `/themes/${theme!.id}`)).status).toBe(404);
  });

  it('adds who says the same later, and never proposes it twice', async () => {
    const later = await ghb('vaxjo', 'Mer om GHB för vakter');
    await listened();
    const [theme, ...others] = await suggested('national');
    expect(others).toEqual([]);
    expect(theme!.proposed.map(({ id }) => id)).toContain(later);
    expect(await query(`select type from outbox_log where type like '%theme%' order by position`)).toEqual([
      { type: 'se.lanken.needs.theme.suggested.v1' },
      { type: 'se.lanken.needs.theme.needs-proposed.v1' },
    ]);
  });

  it('hears "we too" as it hears a need', async () => {
    const about = { title: 'Snus på fritidsgården', ask: 'method', substanceAreas: ['tobacco_nicotine'] };
    const need = await publish('vaxjo', { ...about, description: 'Ungdomarna snusar i kön till biljarden.' });
    await publish('alvesta', { ...about, description: 'Fritidsgårdens ungdomar snusar vid biljarden.' });
    await listened();
    const before = await suggested('national');
    expect((await lanken.as.goteborg('POST', `/needs/${need}/support`)).status).toBe(200);
    await listened();
    const [theme] = (await suggested('national')).filter(({ id }) => !before.some((each) => each.id === id));
    expect(theme!.reasons).toMatchObject({
      municipalities: ['0764', '0780', '1480'],
      counties: ['07', '14'],
    });
    expect(theme!.proposed).toHaveLength(2);
  });

  it('listens again to what it was killed at, and proposes it once', async () => {
    const data = lanken.needs.app.get(DataSource);
    const about = {
      ask: 'money',
      substanceAreas: ['alcohol'],
      description: 'Nattvandrarna fryser utan reflexvästar.',
    };
    for (const who of ['vaxjo', 'alvesta'] as const)
      await publish(who, { ...about, title: 'Nattvandrarnas reflexvästar' });
    await listened();
    const before = await suggested('national');
    const held = data.createQueryRunner();
    await held.startTransaction();
    try {
      await held.query('lock table theme in exclusive mode');
      await publish('goteborg', { ...about, title: 'Reflexvästar till nattvandrare' });
      await eventually(
        async () =>
          expect(
            await query(
              `select pg_terminate_backend(pid) as gone from pg_locks
               where not granted and relation = 'theme'::regclass`,
            ),
          ).toEqual([{ gone: true }]),
        { within: 10_000 },
      );
      expect(await query('select from radar_work')).toHaveLength(1);
    } finally {
      await held.rollbackTransaction();
      await held.release();
    }
    await listened();
    expect(await suggested('national')).toHaveLength(before.length + 1);
  });

  it('does not hear restricted needs', async () => {
    await publish('goteborg', { title: 'GHB bland vakter', visibility: 'restricted' });
    await listened();
    expect((await ghbThemes())[0]!.proposed).toHaveLength(4);
  });

  it('learns from a dismissal: the same needs are not proposed again', async () => {
    const [theme] = await ghbThemes();
    const dismissed = await lanken.as.kronoberg('POST', `/themes/${theme!.id}/dismiss`, {
      body: { reason: 'Länet har redan en kurs.' },
    });
    expect(dismissed.status).toBe(200);
    await ghb('goteborg', 'GHB och vakter, igen');
    await listened();
    expect(await ghbThemes()).toEqual([]);
  });
});
