import type { Log } from '@lanken/servers';
import type { Teardown } from './teardown.js';

const patience = 1_000; // npm passes Ctrl-C on to a program that has had it from the terminal already

/** Stops everything in order on Ctrl-C, SIGTERM or a closed terminal; asked again later, it ends at once. */
export function endOnSignals(teardown: Teardown, say: Log): void {
  let since = 0;
  const end = (): void => {
    if (since) {
      if (Date.now() - since > patience) process.exit(1);
      return;
    }
    since = Date.now();
    say('\nStopping …');
    teardown.run().then(
      () => {
        say('Länken is stopped.');
        process.exit(0);
      },
      (error: AggregateError) => {
        console.error([error, ...(error.errors as Error[])].map(String).join('\n'));
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}
