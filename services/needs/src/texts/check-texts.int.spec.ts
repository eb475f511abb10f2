import { startInstallation, type Answer, type Installation } from '../spec/installation.js';

describe('the check of texts while somebody writes', () => {
  let lanken: Installation;
  beforeAll(async () => void (lanken = await startInstallation()));
  afterAll(() => lanken?.stop());

  const check = (texts: unknown, as: 'vaxjo' | 'stranger' = 'vaxjo'): Promise<Answer> =>
    lanken.as[as]('POST', '/text-check', { body: { texts } });

  it('says where personal data seems to stand, and whether it would be refused', async () => {
    const texts = [
      { pointer: '/title', text: 'Utbildning om GHB' },
      { pointer: '/tried/0/text', text: 'Vi har talat med Karin Berg (karin.berg@example.se).' },
    ];
    expect(await check(texts)).toMatchObject({
      status: 200,
      body: {
        findings: [
          { pointer: '/tried/0/text', kind: 'name', from: 17, to: 27, blocks: false },
          { pointer: '/tried/0/text', kind: 'email_address', from: 29, to: 50, blocks: true },
        ],
      },
    });
  });

  it.each<[string, unknown]>([
    ['no text', []],
    ['an empty text', [{ pointer: '/title', text: '' }]],
    ['a text that is too long', [{ pointer: '/title', text: 'x'.repeat(10_001) }]],
    ['more texts than ten', Array.from({ length: 11 }, () => ({ pointer: '/title', text: 'x' }))],
    ['a pointer that is none', [{ pointer: 'title', text: 'x' }]],
    ['something else', 'title'],
  ])('refuses %s', async (_, texts) => {
    expect(await check(texts)).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
  });

  it('is for coordinators', async () => {
    expect((await check([{ pointer: '/title', text: 'x' }], 'stranger')).status).toBe(403);
  });
});
