import { content } from '../spec/cast.js';
import { startInstallation, type Installation } from '../spec/installation.js';
import type { NeedStory } from './story-view.js';

describe('the story of a need, over HTTP', () => {
  let lanken: Installation;
  beforeAll(async () => void (lanken = await startInstallation()));
  afterAll(() => lanken?.stop());

  const publish = async (change: object = {}): Promise<string> =>
    (await lanken.as.vaxjo('POST', '/needs', { body: { ...content, ...change, publish: true } })).body.id;
  const escalate = async (id: string): Promise<void> => {
    const { status } = await lanken.as.kronoberg('POST', `/needs/${id}/escalate`, {
      body: { tried: 'Ett länsmöte.' },
    });
    expect(status).toBe(200);
  };
  const storyOf = async (id: string, language: string): Promise<NeedStory> =>
    (await lanken.as.vaxjo('GET', `/needs/${id}/story`, { headers: { 'accept-language': language } }))
      .body as unknown as NeedStory;

  it('is told in Swedish and in English', async () => {
    const id = await publish();
    await escalate(id);
    const swedish = await storyOf(id, 'sv');
    expect(swedish.chapters.map(({ title }) => title)).toEqual([
      'Hos Länsstyrelsen i Kronobergs län (länsnivå)',
      'Hos Folkhälsomyndigheten (nationell nivå)',
    ]);
    expect(swedish.chapters[1]?.entries[0]).toMatchObject({
      text: 'Länsstyrelsen i Kronobergs län lyfte behovet till Folkhälsomyndigheten.',
      quotes: ['Ett länsmöte.'],
    });
    expect((await storyOf(id, 'en')).chapters[0]?.entries[0]?.text).toBe(
      'Växjö kommun published the need. It went to Länsstyrelsen i Kronobergs län.',
    );
  });

  it('reads as plain text', async () => {
    const answer = await lanken.as.vaxjo.raw(`/needs/${await publish()}/story/text`, {
      'accept-language': 'en',
    });
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toContain('With Länsstyrelsen i Kronobergs län (county level)');
  });

  it('has no chapter while the need is a draft', async () => {
    const { body } = await lanken.as.vaxjo('POST', '/needs', { body: content });
    expect((await storyOf(body.id, 'sv')).chapters).toEqual([]);
  });

  it('quotes of a restricted need what the reader is cleared for, and is not there for who may not read it', async () => {
    const id = await publish({ visibility: 'restricted' });
    await escalate(id);
    const { title, description, tried } = content;
    expect((await storyOf(id, 'sv')).chapters[0]?.entries[0]?.quotes).toEqual([title, description, tried]);
    const { body } = await lanken.as.national('GET', `/needs/${id}/story`);
    const quotes = (body as unknown as NeedStory).chapters.flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.quotes),
    );
    expect(quotes).toEqual([]);
    expect((await lanken.as.goteborg('GET', `/needs/${id}/story`)).status).toBe(404);
  });
});
