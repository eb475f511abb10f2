import { Option } from 'commander';

/** `--as`: who calls, where the demonstration runs. */
export const asAdministrator = (): Option =>
  new Option('--as <username>', 'the demo account of an administrator; elsewhere set LANKEN_TOKEN').default(
    'admin',
  );
