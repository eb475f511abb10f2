import { eventually } from '@lanken/testing';
import { Installation } from './installation/installation.js';
import { ask } from './people/ask.js';
import { knownAtNeeds } from './people/known-at-needs.js';
import { Seats, type Holder, type People } from './people/seat-people.js';

interface Need {
  id: string;
  handler?: string;
  custodian: { organisation: string };
}

interface Listed {
  items: { id: string; name: string }[];
}

describe('what somebody had in hand, across processes', () => {
  let installation: Installation;
  let seats: Seats;
  let people: People;
  let county: Holder;
  let need: string;

  beforeAll(async () => {
    installation = await Installation.start((text) => void process.stderr.write(`${text}\n`));
    seats = await Seats.open(installation);
    people = await seats.seat(['0780']);
    await knownAtNeeds(installation, people);
    county = people.counties.get('07')!;
    const [vaxjo] = people.municipalities as [Holder];
    const words = {
      title: 'Utbildning om GHB',
      ask: 'training',
      substanceAreas: ['narcotics'],
      areas: ['0780'],
    };
    need = (await needs<Need>('needs', vaxjo.token, { ...words, publish: true })).id;
    await needs(`needs/${need}/acknowledge`, county.token, {});
    await needs(`needs/${need}/start-handling`, county.token, {});
  });
  afterAll(() => installation?.stop());

  const needs = <T>(path: string, token: string, body?: object): Promise<T> =>
    ask<T>(`${installation.urls.needs}/needs/v1/${path}`, token, body);
  const end = (path: string, body: object = {}): Promise<unknown> => seats.ask(`${path}/end`, body);
  const inHand = async (path: string): Promise<number> =>
    (await seats.ask<{ needCount: number }>(`${path}/holdings`)).needCount;
  const within = { within: 10_000 };

  it('keeps a handler until a successor is named, who then handles it', async () => {
    const appointment = `appointments/${county.appointment}`;
    await eventually(async () => expect(await inHand(appointment)).toBe(1), within);
    await expect(end(appointment)).rejects.toThrow(/409 successor-required: The holder handles an open need/);
    const successor = await seats.colleague(county, 'county_coordinator');
    await end(appointment, { successor: successor.appointment });
    await eventually(async () => {
      const { handler } = await needs<Need>(`needs/${need}`, successor.token);
      expect(handler).toBe(successor.person);
    }, within);
    expect(await inHand(`appointments/${successor.appointment}`)).toBe(1);
  });

  it('goes with its custodian to the organisation that this becomes part of', async () => {
    const { items } = await seats.ask<Listed>('organisations?kind=county_board&county=08');
    const [kalmar] = items as [Listed['items'][number]];
    const municipalities = await seats.ask<Listed>('organisations?kind=municipality&county=07&limit=200');
    for (const [n, { id }] of municipalities.items.entries())
      await seats.ask(`organisations/${id}/move`, { municipality: `08${String(10 + n)}` });
    await seats.ask(`organisations/${county.organisation}/merge`, { successor: kalmar.id });
    const [vaxjo] = people.municipalities as [Holder];
    await eventually(async () => {
      const { custodian } = await needs<Need>(`needs/${need}`, vaxjo.token);
      expect(custodian.organisation).toBe(kalmar.id);
    }, within);
    expect(await inHand(`organisations/${county.organisation}`)).toBe(0);
    expect(await inHand(`organisations/${kalmar.id}`)).toBe(1);
  });
});
