import { Command, Option } from 'commander';
import { asAdministrator } from './as-administrator.js';
import { callAs } from './call.js';

interface Choices {
  as: string;
  service: string;
  json?: boolean;
}

interface Held {
  id: string;
  state: string;
  service: string;
  aggregate: string | null;
  sequence: number | null;
  attempts: number;
  reason: string;
}

const desk = (name: string): Command =>
  new Command(name)
    .addOption(new Option('--service <name>', 'whose event path').default('needs'))
    .addOption(asAdministrator())
    .option('--json', 'the answer as it is');

const print = (json: boolean | undefined, answer: unknown, words: string): void =>
  console.log(json ? JSON.stringify(answer, null, 2) : words);

/** `lanken outbox`, `lanken parked list|retry|discard`, `lanken replay` */
export const eventPathCommands = (): Command[] => [outbox(), parked(), replay()];

const outbox = (): Command =>
  desk('outbox')
    .description('show what is not published yet, what is held, and how far others are read')
    .action(async ({ as, service, json }: Choices) => {
      const state = await callAs<Record<string, unknown>>(as, service, 'GET', 'event-path');
      const lines = Object.entries(state).map(
        ([name, value]) => `${name.padEnd(15)} ${JSON.stringify(value)}`,
      );
      print(json, state, lines.join('\n'));
    });

const parked = (): Command => {
  const command = new Command('parked').description('events that could not take effect');
  command.addCommand(
    desk('list').action(async ({ as, service, json }: Choices) => {
      const { items } = await callAs<{ items: Held[] }>(as, service, 'GET', 'held-events');
      const lines = items.map(
        (held) =>
          `${held.id}  ${held.state.padEnd(9)} ${held.service} ${held.aggregate ?? '–'} #${held.sequence ?? '–'}  ${held.reason}`,
      );
      print(json, items, lines.join('\n') || 'Nothing is held.');
    }),
  );
  for (const [verb, done] of Object.entries({
    retry: 'It is tried again now.',
    discard: 'It is given up; its aggregate goes on.',
  }))
    command.addCommand(
      desk(verb)
        .argument('<id>')
        .action(async (id: string, { as, service, json }: Choices) =>
          print(json, await callAs(as, service, 'POST', `held-events/${id}/${verb}`), done),
        ),
    );
  return command;
};

const replay = (): Command =>
  desk('replay')
    .description('publish events again from the log; who has seen them drops them')
    .option('--aggregate <kind/id>', 'only those of one aggregate, such as need/<id>')
    .option('--since <time>', 'only those recorded at this time (RFC 3339) or later')
    .action(
      async ({ as, service, json, aggregate, since }: Choices & { aggregate?: string; since?: string }) => {
        const answer = await callAs<{ count: number }>(as, service, 'POST', 'replays', { aggregate, since });
        print(json, answer, `${answer.count} events are published again.`);
      },
    );
