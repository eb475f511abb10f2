import type { Holder, People } from '../people/seat-people.js';
import type { Answered, Client, Command } from './client.js';
import type { Diary } from './diary.js';
import { steps, type NeedPlan } from './need-plan.js';

/** Whom the commands go to, and who sends them. */
export interface Scene {
  client: Client;
  diary: Diary;
  people: People;
  urls: Record<'directory' | 'needs', string>;
}

/** Has a need go its way, each step by whose it is, after the one before was answered. */
export async function askForSupport(plan: NeedPlan, scene: Scene): Promise<void> {
  const asker = scene.people.municipalities[plan.asker]!;
  await Promise.all([makeSteps(plan, asker, scene), plan.person && enterPerson(plan, asker, scene)]);
}

async function makeSteps(plan: NeedPlan, asker: Holder, scene: Scene): Promise<void> {
  const { client, diary, people, urls } = scene;
  const county = people.counties.get(asker.county)!;
  let need = '';
  for (const [index, did] of steps.slice(0, plan.steps).entries()) {
    const by = did === 'create' || did === 'close' ? asker : index > 3 ? people.national : county;
    const path = did === 'create' ? '' : `/${need}/${did}`;
    const url = `${urls.needs}/needs/v1/needs${path}`;
    const command: Command = {
      url,
      token: by.token,
      body: bodyOf(did, plan, asker),
      key: `${plan.key}-${index}`,
    };
    const answered = await (plan.twin === index ? twice(client, command) : client.command(command));
    need ||= answered.id;
    const wanted = `need ${need} with sequence ${index + 1}`;
    const got = `need ${answered.id} with sequence ${answered.sequence}`;
    if (wanted !== got)
      throw new Error(`${did} of "${plan.title}" was answered with ${got} instead of ${wanted}`);
    await diary.write({ title: plan.title, did, aggregate: `need/${need}`, sequence: answered.sequence });
  }
}

/** Two of the same at once: both get the same answer. */
async function twice(client: Client, command: Command): Promise<Answered> {
  const [one, other] = await Promise.all([client.command(command), client.command(command)]);
  if (one.id !== other.id || one.sequence !== other.sequence)
    throw new Error(`twins were answered differently: ${JSON.stringify(one)} and ${JSON.stringify(other)}`);
  return one;
}

async function enterPerson(plan: NeedPlan, by: Holder, { client, diary, urls }: Scene): Promise<void> {
  const body = {
    name: `Namn till ${plan.title}`,
    email: `behov-${plan.key}@journey.example`,
    organisation: by.organisation,
  };
  const key = `${plan.key}-person`;
  const { id, sequence } = await client.command({
    url: `${urls.directory}/directory/v1/persons`,
    token: by.token,
    body,
    key,
  });
  await diary.write({ title: plan.title, did: 'register', aggregate: `person/${id}`, sequence });
}

const why = 'Länet har provat det som finns nära till hands, och det räcker inte.';

function bodyOf(did: (typeof steps)[number], { title }: NeedPlan, { municipality }: Holder): object {
  switch (did) {
    case 'create':
      return {
        title,
        description: 'Vi behöver kunskap om tecken och bemötande.',
        ask: 'training',
        substanceAreas: ['narcotics'],
        areas: [municipality],
        publish: true,
      };
    case 'escalate':
      return { tried: why };
    case 'answer':
      return { kind: 'answer', text: 'En webbutbildning finns i vår.' };
    case 'close':
      return { verdict: 'helped' };
    default:
      return {};
  }
}
