import { Transactions } from '@lanken/messaging';
import { DataSource } from 'typeorm';
import type { NeedStatus } from '../model/need-statuses.js';
import type { Need } from '../model/need.js';
import { writtenFields } from '../needs/is-written.js';
import { NeedsModule } from '../needs.module.js';
import { content, organisations } from '../spec/cast.js';
import { startInstallation, type Answer, type Installation } from '../spec/installation.js';
import { after, needIn, refer } from '../spec/need-in.js';
import { Writing } from './writing.js';

type Name = keyof Installation['as'];

const personal = 'Ring Karin Berg, 070-123 45 67.';
const override = { personalDataOverride: { reason: 'Numret är till fältgruppens jour.' } };

describe('personal data in what is said to others', () => {
  let lanken: Installation;
  beforeAll(async () => void (lanken = await startInstallation()));
  afterAll(() => lanken?.stop());

  const keep = async (need: Need): Promise<Need> => {
    await lanken.needs.app.get(Transactions).run(async (tx) => tx.save(need));
    return need;
  };
  const lastSaid = async (id: string): Promise<unknown> =>
    (
      await lanken.needs.app
        .get(DataSource)
        .query<[{ data: unknown }]>(
          'select data from outbox_log where aggregate = $1 order by sequence desc limit 1',
          [`need/${id}`],
        )
    )[0]?.data;

  it.each<[verb: string, status: NeedStatus | 'proposed', who: Name, text: object, pointer: string]>([
    ['withdraw', 'published', 'vaxjo', { reason: personal }, '/reason'],
    ['request-info', 'in_handling', 'kronoberg', { question: personal }, '/question'],
    ['give-info', 'awaiting_info', 'vaxjo', { text: personal }, '/text'],
    ['escalate', 'in_handling', 'kronoberg', { tried: personal }, '/tried'],
    ['return', 'in_handling', 'kronoberg', { reason: 'Hör hemma hos er.', expected: personal }, '/expected'],
    [
      'propose-referral',
      'in_handling',
      'kronoberg',
      { organisation: organisations.vastraGotaland.organisation, text: personal },
      '/text',
    ],
    ['decline-referral', 'proposed', 'vastraGotaland', { text: personal }, '/text'],
    ['take-back-referral', 'proposed', 'kronoberg', { text: personal }, '/text'],
    ['answer', 'in_handling', 'kronoberg', { kind: 'answer', text: personal }, '/text'],
    [
      'decline',
      'in_handling',
      'kronoberg',
      { reason: 'other', text: 'Vi kan inte.', next: { text: personal } },
      '/next/text',
    ],
    ['appeal', 'declined', 'vaxjo', { text: personal }, '/text'],
    ['close', 'answered', 'vaxjo', { verdict: 'helped', text: personal }, '/text'],
    ['reopen', 'answered', 'vaxjo', { reason: personal }, '/reason'],
  ])(
    'is refused by %s unless there is a reason, which is said too',
    async (verb, status, who, text, pointer) => {
      const need = await keep(status === 'proposed' ? after(needIn('in_handling'), refer) : needIn(status));
      const tell = (body: object): Promise<Answer> =>
        lanken.as[who]('POST', `/needs/${need.id}/${verb}`, { body });
      const refused = await tell(text);
      expect(refused).toMatchObject({
        status: 422,
        body: { code: 'personal-data-found', errors: [{ pointer }] },
      });
      expect(JSON.stringify(refused.body)).not.toMatch(/070-123|Karin/);
      expect(await lastSaid(need.id)).toBeUndefined();
      const taken = await tell({ ...text, ...override });
      expect(taken).toMatchObject({
        status: 200,
        body: {
          warnings: [
            { pointer, kind: 'name', blocks: false },
            { pointer, kind: 'phone_number', blocks: true },
          ],
        },
      });
      expect(await lastSaid(need.id)).toMatchObject(override);
    },
  );

  it('is let be in a draft, and refused when that is published, at once or later', async () => {
    const words = { ...content, description: personal };
    const draft = await lanken.as.vaxjo('POST', '/needs', { body: words });
    expect(draft.status).toBe(201);
    const { id } = draft.body;
    expect(await lanken.as.vaxjo('POST', `/needs/${id}/publish`)).toMatchObject({
      status: 422,
      body: { code: 'personal-data-found', errors: [{ pointer: '/description' }] },
    });
    expect(await lanken.as.vaxjo('POST', `/needs/${id}/publish`, { body: override })).toMatchObject({
      status: 200,
    });
    expect(await lastSaid(id)).toMatchObject({ description: personal, ...override });
    const atOnce = { ...words, publish: true };
    expect(await lanken.as.vaxjo('POST', '/needs', { body: atOnce })).toMatchObject({ status: 422 });
    expect(await lanken.as.vaxjo('POST', '/needs', { body: { ...atOnce, ...override } })).toMatchObject({
      status: 201,
    });
  });

  it('is refused when a published need is revised, and let be when a draft is', async () => {
    const revise = async (status: NeedStatus, more = {}): Promise<Answer> => {
      const { id, version } = await keep(needIn(status));
      const ask = { body: { ...content, tried: personal, ...more }, headers: { 'if-match': `"${version}"` } };
      return lanken.as.vaxjo('PUT', `/needs/${id}`, ask);
    };
    expect(await revise('draft')).toMatchObject({ status: 200 });
    expect(await revise('in_handling')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/tried' }] },
    });
    expect(await revise('in_handling', override)).toMatchObject({ status: 200 });
  });

  it('is said with no reason where there was none to give', async () => {
    const { body } = await lanken.as.vaxjo('POST', '/needs', {
      body: { ...content, publish: true, ...override },
    });
    expect(await lastSaid(body.id)).not.toHaveProperty('personalDataOverride');
    expect(body).not.toHaveProperty('warnings');
  });

  it('is refused in the reason itself, whatever the reason', async () => {
    const body = { ...content, publish: true, personalDataOverride: { reason: personal } };
    expect(await lanken.as.vaxjo('POST', '/needs', { body })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/personalDataOverride/reason' }] },
    });
    for (const reason of ['', '   ', 'x'.repeat(4_001), null])
      expect(
        await lanken.as.vaxjo('POST', '/needs', { body: { ...body, personalDataOverride: { reason } } }),
      ).toMatchObject({ status: 400 });
  });
});

// What is asked, tried, or kept for one's own organisation is not said to others.
const unsaid = [
  'CheckTexts',
  'ListNeeds',
  'ExportNeeds',
  'SaveSearch',
  'ChangeSearch',
  'SuggestSimilar',
  'WriteNote',
];

describe('every use case that takes what somebody wrote', () => {
  const controllers = controllersOf(NeedsModule);
  const inputs = controllers.flatMap((controller) => {
    const prototype = controller.prototype as object;
    const types = Object.getOwnPropertyNames(prototype).flatMap(
      (method) => (Reflect.getMetadata('design:paramtypes', prototype, method) ?? []) as (new () => object)[],
    );
    return types.filter(hasWritten).map((type) => ({ controller, type }));
  });

  it.each(inputs)('$controller.name looks for personal data in it', ({ controller, type }) => {
    if (!unsaid.includes(controller.name)) expect(type.prototype).toBeInstanceOf(Writing);
  });
});

function hasWritten(type: (new () => object) | undefined): boolean {
  return type?.prototype !== undefined && writtenFields(type.prototype as object).length > 0;
}

/** Those that the module lists, and the modules that it imports. */
function controllersOf(module: object): (new () => object)[] {
  const listed = (key: string): (new () => object)[] =>
    (Reflect.getMetadata(key, module) ?? []) as (new () => object)[];
  return [...listed('controllers'), ...listed('imports').flatMap(controllersOf)];
}
