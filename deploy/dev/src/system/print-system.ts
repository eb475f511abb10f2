import Table from 'cli-table3';
import { demoPassword } from '../demo/cast.js';
import type { System } from './start-system.js';

/** A table without lines, for a terminal and for a log. */
export function plainTable(rows: string[][]): string {
  const nothing = [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
  ];
  nothing.push('left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle');
  const table = new Table({
    chars: Object.fromEntries(nothing.map((name) => [name, ''])),
    style: { 'padding-left': 2, 'padding-right': 1 },
  });
  table.push(...rows);
  return table.toString().replace(/ +$/gm, '');
}

/** What a person wants to know of a system that has just been started. */
export function describeSystem({ running, databases, broker, folder }: System): string {
  const { host } = new URL(databases.postgres.url);
  const addresses = [
    ...Object.entries(running.services).map(([name, url]) => [name, `${url}/${name}/v1/openapi.json`]),
    ['sign-in', `${running.signIn.url} (issuer ${running.issuer})`],
    ['NATS', `${running.nats} (nats-server ${broker.nats.version}, ${broker.nats.how})`],
    ['PostgreSQL', `${host} (${databases.postgres.how})`],
  ];
  const people = running.accounts.map(({ username, name, role, organisation }) => [
    username,
    name,
    role ?? '–',
    organisation ?? 'nobody is behind this account',
  ]);
  return [
    'Addresses',
    plainTable(addresses),
    '',
    `Demo accounts, all made up, password "${demoPassword}"; npx lanken token <username> prints a token`,
    plainTable([['username', 'whom', 'role', 'organisation'], ...people]),
    '',
    `Logs are in ${folder.logs}. Ctrl-C stops everything; the data stays until npm start -- --fresh.`,
  ].join('\n');
}

/** The page from which a person best begins. */
export const startPage = ({ running }: System): string => `${running.services['needs']}/needs/v1/api-info`;
