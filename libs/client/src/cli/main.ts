import { Command } from 'commander';
import { auditCommand } from './audit-command.js';
import { eventPathCommands } from './event-path-commands.js';
import { redactStreamCommand } from './redact-stream-command.js';
import { tokenCommand } from './token-command.js';
import { watchCommand } from './watch-command.js';

const program = new Command('lanken')
  .description('Länken from the command line: hear its events, and look after its event path')
  .showHelpAfterError();
program.addCommand(tokenCommand());
program.addCommand(watchCommand());
program.addCommand(auditCommand());
program.addCommand(redactStreamCommand());
for (const command of eventPathCommands()) program.addCommand(command);

try {
  await program.parseAsync();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
