import { WrongSettings } from '../settings/read-settings.js';
import type { RunningService } from '../service.js';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs a service as this process: a signal ends it, a second one at once; what nobody awaits ends it with code 1. */
export async function asProgram(name: string, start: () => Promise<RunningService>): Promise<RunningService> {
  const fail = (what: string, error: unknown): never => {
    say(error instanceof WrongSettings ? `${name}: ${error.message}` : `${name}: ${what}: ${(error as Error)?.stack ?? String(error)}`);
    process.exit(1);
  };
  process.on('unhandledRejection', (error) => fail('a rejection was not handled', error));
  process.on('uncaughtException', (error) => fail('an error was not handled', error));

  const running = await start().catch((error: unknown) => fail('it could not start', error));
  let ending = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (ending) process.exit(1);
      ending = true;
      running.stop().then(
        () => process.exit(0),
        (error: unknown) => fail('it could not end in order', error),
      );
    });
  return running;
}
