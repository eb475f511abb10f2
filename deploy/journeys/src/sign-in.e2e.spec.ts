import { eventually } from '@lanken/testing';
import { Installation } from './installation/installation.js';
import { knownAtNeeds } from './people/known-at-needs.js';
import { Seats, type Holder, type People } from './people/seat-people.js';

const need = {
  title: 'Utbildning om GHB',
  ask: 'training',
  substanceAreas: ['narcotics'],
  areas: ['0780'],
  publish: true,
};

describe('who is signed in, across processes', () => {
  let installation: Installation;
  let seats: Seats;
  let people: People;
  let vaxjo: Holder;

  beforeAll(async () => {
    installation = await Installation.start((text) => void process.stderr.write(`${text}\n`));
    seats = await Seats.open(installation);
    people = await seats.seat(['0780', '0764', '1480']);
    await knownAtNeeds(installation, people);
    vaxjo = people.municipalities.find(({ municipality }) => municipality === '0780')!;
  });
  afterAll(() => installation?.stop());

  async function ask(path: string, token?: string, body?: object): Promise<[number, string | undefined]> {
    const service = path.split('/')[0] as 'directory' | 'needs';
    const response = await fetch(`${installation.urls[service]}/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const { code } = (await response.json()) as { code?: string };
    return [response.status, code];
  }
  const publish = (token?: string) => ask('needs/v1/needs', token, need);

  it('is who has an appointment, at every service', async () => {
    expect(await publish(vaxjo.token)).toEqual([201, undefined]);
    expect(await ask('directory/v1/organisations', vaxjo.token)).toEqual([200, undefined]);
  });

  const subject = (): string => `municipal_coordinator ${vaxjo.organisation}`;
  const wrong: [string, () => Promise<string | undefined>, string][] = [
    ['no token', async () => undefined, 'token-missing'],
    [
      'a token that a stranger has signed',
      () => installation.issuer.token(subject(), { signed: 'other-key' }),
      'token-invalid',
    ],
    [
      'a token that nobody has signed',
      () => installation.issuer.token(subject(), { signed: 'none' }),
      'token-invalid',
    ],
    [
      'a token for another audience',
      () => installation.issuer.token(subject(), { audience: 'urn:other' }),
      'token-invalid',
    ],
    [
      'a token of another issuer',
      () => installation.issuer.token(subject(), { issuer: 'https://other.example' }),
      'token-invalid',
    ],
    [
      'a token that has expired',
      () => installation.issuer.token(subject(), { expiresIn: -60 }),
      'token-expired',
    ],
    ['something that is no token', async () => 'abc', 'token-invalid'],
  ];
  it.each(wrong)('is nobody with %s', async (_, token, code) => {
    const given = await token();
    expect(await publish(given)).toEqual([401, code]);
    expect(await ask('needs/v1/needs', given)).toEqual([401, code]);
    expect(await ask('directory/v1/organisations', given)).toEqual([401, code]);
  });

  it('may nothing with a token that is nobody’s', async () => {
    const token = await installation.issuer.token('somebody whom no one has invited');
    expect(await publish(token)).toEqual([403, 'no-appointment']);
    expect(await ask('directory/v1/organisations', token)).toEqual([403, 'no-appointment']);
  });

  it('may nothing any more within a second of the end of the appointment', async () => {
    const alvesta = people.municipalities.find(({ municipality }) => municipality === '0764')!;
    expect(await publish(alvesta.token)).toEqual([201, undefined]);
    await seats.ask(`appointments/${alvesta.appointment}/end`, {});
    await eventually(async () => expect(await publish(alvesta.token)).toEqual([403, 'no-appointment']), {
      within: 1_000,
    });
    expect(await ask('directory/v1/organisations', alvesta.token)).toEqual([403, 'no-appointment']);
  });

  it('may nothing while on leave, and everything again within a second of being back', async () => {
    const { appointment, token } = people.municipalities.find(({ municipality }) => municipality === '1480')!;
    await seats.ask(`appointments/${appointment}/leave`, { from: '2026-02-01' });
    await eventually(async () => expect(await publish(token)).toEqual([403, 'no-appointment']), {
      within: 1_000,
    });
    await seats.ask(`appointments/${appointment}/return`, {});
    await eventually(async () => expect(await publish(token)).toEqual([201, undefined]), { within: 1_000 });
  });

  it('acts as a deputy within a second of being named, and no longer than the holder', async () => {
    const { appointment, organisation } = people.municipalities.find(
      ({ municipality }) => municipality === '1480',
    )!;
    const email = 'deputy@journey.example';
    const { id: person } = await seats.ask<{ id: string }>('persons', {
      name: 'Dea Puty',
      email,
      organisation,
    });
    const token = await seats.signIn(person, 'the deputy');
    await seats.ask(`appointments/${appointment}/deputies`, { person, from: '2026-02-01' });
    await eventually(async () => expect(await publish(token)).toEqual([201, undefined]), { within: 1_000 });
    await seats.ask(`appointments/${appointment}/end`, {});
    await eventually(async () => expect(await publish(token)).toEqual([403, 'no-appointment']), {
      within: 1_000,
    });
  });

  it('may read but change nothing while nobody has heard from the directory for 30 seconds', async () => {
    await installation.programs.directory.kill();
    await eventually(async () => expect(await publish(vaxjo.token)).toEqual([503, 'rights-stale']), {
      within: 45_000,
      every: 500,
    });
    expect(await ask('needs/v1/needs', vaxjo.token)).toEqual([200, undefined]);
    installation.programs.directory.start();
    await eventually(async () => expect(await publish(vaxjo.token)).toEqual([201, undefined]), {
      within: 30_000,
      every: 100,
    });
  });
});
