import { Logger } from '@nestjs/common';
import type { RunningService } from '../service.js';
import { WrongSettings } from '../settings/read-settings.js';

/** Runs a service as this process: a signal ends it, a second one at once; what nobody awaits ends it with code 1. */
export async function asProgram(name: string, start: () => Promise<RunningService>): Promise<RunningService> {
  const fail = (what: string, err: unknown): never => {
    if (err instanceof WrongSettings) process.stderr.write(`${name}: ${err.message}\n`);
    else new Logger(name).fatal({ what, err });
    process.exit(1);
  };
  process.on('unhandledRejection', (error) => fail('a rejection was not handled', error));
  process.on('uncaughtException', (error) => fail('an error was not handled', error));

  const running = await start().catch((error: unknown) => fail('it could not start', error));
  let ending = false;
  const end = (): void => {
    if (ending) process.exit(1);
    ending = true;
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => fail('it could not end in order', error),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);
  return running;
}
