import { eventually } from '@lanken/testing';
import { organisations } from '../spec/cast.js';
import { Acts, factsOf } from '../spec/acts.js';
import { startInstallation, type Installation } from '../spec/installation.js';

const { kronoberg, vastraGotaland, goteborg, police, agency } = organisations;

describe('an organisation that ends', () => {
  let lanken: Installation;
  let acts: Acts;
  beforeAll(async () => {
    lanken = await startInstallation();
    acts = new Acts(lanken);
  });
  afterAll(() => lanken?.stop());

  it('leaves what it holds, what it asks and what it is asked to take over to its successor, and no need is lost', async () => {
    const text = 'Ni kan detta.';
    const propose = { organisation: vastraGotaland.organisation, text };
    const ids = {
      held: await acts.publish({ areas: ['1480'] }, 'goteborg'),
      answered: await acts.publish({ areas: ['1480'] }, 'goteborg'),
      asked: await acts.publish({ areas: ['14'] }, 'vastraGotaland'),
      invited: await acts.inHand(),
      draft: await acts.draft('vastraGotaland', { areas: ['14'] }),
      other: await acts.inHand(),
    };
    await acts.all(ids.invited, ['kronoberg', 'propose-referral', propose]);
    await acts.all(
      ids.answered,
      ['vastraGotaland', 'acknowledge'],
      ['vastraGotaland', 'start-handling'],
      ['vastraGotaland', 'answer', { kind: 'answer', text }],
    );
    await acts.act(ids.held, 'vastraGotaland', 'notes', { text: 'Ring dem i juni.' });
    const before = await acts.shown(ids.other);

    await lanken.directory.merge(vastraGotaland, kronoberg);
    await eventually(async () => {
      const shown = await acts.shown(ids.held, 'goteborg');
      expect(shown).toMatchObject({
        status: 'published',
        custodian: { hop: 2, level: 'county', organisation: kronoberg.organisation },
        hops: [{ organisation: vastraGotaland.organisation }, { reason: 'moved' }],
      });
      expect(await acts.shown(ids.answered, 'goteborg')).toMatchObject({
        status: 'answered',
        custodian: { organisation: kronoberg.organisation },
      });
      expect(await acts.shown(ids.asked, 'kronoberg')).toMatchObject({
        asker: { organisation: kronoberg.organisation },
        custodian: { organisation: agency.organisation },
      });
      expect(await acts.shown(ids.invited, 'kronoberg')).toMatchObject({
        referral: { organisation: kronoberg.organisation },
      });
      expect(await acts.shown(ids.draft, 'kronoberg')).toMatchObject({ status: 'draft', history: [] });
    });
    expect(factsOf(await acts.shown(ids.held, 'goteborg'))).toEqual(['published', 'custody-moved']);
    expect(await acts.shown(ids.other)).toEqual(before);
    const notes = await lanken.as.kronoberg('GET', `/needs/${ids.held}/notes`);
    expect(notes.body.items).toMatchObject([{ text: 'Ring dem i juni.' }]);
    await acts.all(ids.held, ['kronoberg', 'acknowledge']);
    await acts.all(ids.answered, ['goteborg', 'reopen', { reason: 'Det räckte inte.' }]);
  });

  it('gets nothing more: what would go to it goes to its successor', async () => {
    const ids: string[] = [];
    const id = await eventually(async () => {
      const id = await acts.publish({ areas: ['1480'] }, 'goteborg');
      ids.push(id);
      const { hops } = await acts.shown(id, 'goteborg');
      expect(hops.map(({ organisation }) => organisation)).toEqual([kronoberg.organisation]);
      return id;
    });
    // What was sent to it by an older copy follows.
    for (const sent of ids)
      await eventually(
        async () => {
          const { custodian } = await acts.shown(sent, 'goteborg');
          expect(custodian?.organisation).toBe(kronoberg.organisation);
        },
        { within: 20_000 },
      );
    const to = { organisation: vastraGotaland.organisation, text: 'Ni?' };
    await acts.all(id, ['kronoberg', 'acknowledge'], ['kronoberg', 'start-handling']);
    expect(await acts.act(id, 'kronoberg', 'propose-referral', to)).toMatchObject({
      status: 422,
      body: { code: 'organisation-unknown' },
    });
  });

  it('moves many, each once', async () => {
    const ids = await Promise.all(
      Array.from({ length: 60 }, () => acts.publish({ areas: ['1480'] }, 'goteborg')),
    );
    await lanken.directory.merge(goteborg, police);
    const moved = async (): Promise<void> => {
      const needs = await Promise.all(ids.map((id) => acts.shown(id, 'kronoberg')));
      expect(needs.map(({ asker }) => asker.organisation)).toEqual(ids.map(() => police.organisation));
    };
    await eventually(moved, { within: 30_000 });
    const needs = await Promise.all(ids.map((id) => acts.shown(id, 'kronoberg')));
    for (const need of needs) expect(factsOf(need)).toEqual(['published', 'custody-moved']);
  });
});
