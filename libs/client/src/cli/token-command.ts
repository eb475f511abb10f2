import { Command } from 'commander';
import { demoToken, runningSystem } from '../running-system.js';

/** `lanken token <username>` */
export const tokenCommand = (): Command =>
  new Command('token')
    .description('print an access token for a demo account (development sign-in only)')
    .argument('<username>', 'such as vaxjo')
    .action(async (username: string) => console.log(await demoToken(runningSystem(), username)));
