import { readFile } from 'node:fs/promises';
import { connected } from '@lanken/servers';
import type { Measured } from '../frame/side.js';
import { median, percentile } from '../frame/statistics.js';
import type { Ask } from './ask.js';
import { labelled, type LabelledNeed } from './material.js';
import { lists, searches, type Found, type Question } from './questions.js';
import type { ServiceClock } from './service-clock.js';

interface Measuring {
  database: string;
  ask: Ask;
  clock: ServiceClock;
  say: (line: string) => void;
}

const times = 5; // each list and search in a round
const written = 100; // similar needs and publications in a round

/** Asks all questions once, so that code and pages are warm; gives what asks them again and tells what the service took. */
export async function measureScale({
  database,
  ask,
  clock,
  say,
}: Measuring): Promise<() => Promise<Measured>> {
  const found = await pick(database);
  const texts = JSON.parse(await readFile(labelled, 'utf8')) as LabelledNeed[];
  let turn = 0;
  const kinds = { list: lists(found, await deepLists(ask)), search: searches };
  const write = (count: number): LabelledNeed[] =>
    Array.from({ length: count }, () => texts[turn++ % texts.length]!);

  const timed = async (questions: Question[]): Promise<number[]> =>
    clock.of((await ask(questions)).map(({ id }) => id));

  const round = async (rounds: number, count: number): Promise<Measured> => {
    const measured: Measured = {};
    for (const [kind, questions] of Object.entries(kinds)) {
      const took = new Map<Question, number[]>();
      for (let time = 0; time < rounds; time++) {
        const ms = await timed(questions);
        questions.forEach((question, index) =>
          took.set(question, [...(took.get(question) ?? []), ms[index]!]),
        );
      }
      measured[kind] = percentile([...took.values()].flat(), 0.95);
      const slowest = [...took]
        .map(([{ as, path }, ms]) => ({ ms: median(ms), asked: `${as} ${path}` }))
        .sort((a, b) => b.ms - a.ms);
      measured[`slowest ${kind}`] = slowest[0]!.ms;
      for (const { ms, asked } of slowest.slice(0, 8)) say(`${ms.toFixed(1)} ms ${asked}`);
    }
    const similar = write(count).map((text) => similarTo(text));
    measured['similar'] = percentile(await timed(similar), 0.95);
    measured['publish'] = percentile(await timed(write(count).map(publication)), 0.95);
    return measured;
  };
  await round(2, 30);
  return () => round(times, written);
}

const similarTo = ({ title, description, tried, targetGroup }: LabelledNeed): Question => ({
  as: 'city',
  path: '/needs/similar',
  body: { title, description, ...(tried && { tried }), ...(targetGroup && { targetGroup }) },
});

const publication = ({ ask, substanceAreas, ...text }: LabelledNeed): Question => ({
  as: 'city',
  path: '/needs',
  body: {
    ...similarTo({ ask, substanceAreas, ...text }).body,
    ask,
    substanceAreas,
    areas: ['1480'],
    urgency: 'normal',
    visibility: 'network',
    publish: true,
  },
});

async function pick(database: string): Promise<Found> {
  return connected(database, async (client) => {
    const { rows } = await client.query<Found>(
      `select id as need, asker_organisation as asker, custodian_organisation as custodian, words_by ->> 'personRef' as author, handler, theme,
         to_char(published_at, 'YYYY-MM-DD') as day
       from need where theme is not null and handler is not null and visibility = 'network' and custodian_level = 'national'
       order by abs(extract(epoch from published_at - (now() - interval '400 days'))) limit 1`,
    );
    return rows[0]!;
  });
}

/** Lists that go on from need number 10,000. */
async function deepLists(ask: Ask): Promise<Question[]> {
  const pages: Question[] = [
    { as: 'city', path: '/needs?view=network&limit=20&page=500' },
    { as: 'city', path: '/needs?view=network&sort=title&limit=20&page=500' },
  ];
  const answers = await ask(pages);
  return answers.flatMap(({ body }, index) => {
    const { next } = body as { next?: string };
    return next
      ? [{ as: 'city' as const, path: pages[index]!.path.replace('page=500', `after=${next}`) }]
      : [];
  });
}
