import { join } from 'node:path';
import { encodeAccount, encodeOperator, type Permissions, type SigningKey } from '@nats-io/jwt';
import type { KeyPair } from '@nats-io/nkeys';
import { EarlierTokens } from './earlier-tokens.js';
import { KeyRing, readIfThere, writeWhole } from './key-ring.js';
import { LISTENER, NO_LIMITS, UNLIMITED, WITH_STREAMS } from './limits.js';
import { checkRequest, type AccountsRequest, type CheckedRequest, type Subscriber } from './request.js';
import { servicePermissions } from './service-permissions.js';
import { exportsFor, importsFor, subscriberPermissions } from './subscriber-account.js';

const EVERYTHING: Permissions = { pub: { allow: ['>'] }, sub: { allow: ['>'] } };

interface Account {
  key: string;
  token: string;
}

/** What was made: the part of a nats-server's configuration that names the accounts, as text and as a file. */
export interface Accounts {
  file: string;
  configuration: string;
}

/**
 * Writes `accounts.conf`, to be included in a nats-server's configuration, and `<name>.creds` for every user. Done
 * again with another list it keeps all keys, all credentials and every account that stays as it was.
 */
export async function makeAccounts(request: AccountsRequest): Promise<Accounts> {
  const checked = checkRequest(request);
  const ring = new KeyRing(checked.directory);
  await ring.open();
  const operator = await ring.operator();
  const system = await systemAccount(ring, operator);
  const accounts = [system, await servicesAccount(checked, ring, operator)];
  for (const subscriber of checked.subscribers)
    accounts.push(await subscriberAccount(subscriber, ring, operator));
  const token = await encodeOperator('lanken', operator, { system_account: system.key });
  const file = join(checked.directory, 'accounts.conf');
  const earlier = new EarlierTokens(await readIfThere(file));
  const configuration = configurationOf(token, system.key, accounts, earlier);
  // Readable for all: it holds no secret, and the server seldom runs as the user who makes it.
  await writeWhole(file, configuration, 0o644);
  return { file, configuration };
}

async function systemAccount(ring: KeyRing, operator: KeyPair): Promise<Account> {
  const account = await ring.account('system');
  return {
    key: account.getPublicKey(),
    token: await encodeAccount('system', account, { limits: UNLIMITED }, { signer: operator }),
  };
}

/** The account of all services and operators, with the streams; each user's rights are written at the key that signs it. */
async function servicesAccount(
  { services, operators, subscribers }: CheckedRequest,
  ring: KeyRing,
  operator: KeyPair,
): Promise<Account> {
  const account = await ring.account('lanken');
  const users: [string, Permissions][] = [
    ...operators.map((name): [string, Permissions] => [name, EVERYTHING]),
    ...services.map((name): [string, Permissions] => [name, servicePermissions(name, services, subscribers)]),
  ];
  const signers: SigningKey[] = [];
  for (const [name, permissions] of users) signers.push(await user(name, permissions, account, ring));
  const claims = { limits: WITH_STREAMS, signing_keys: signers, exports: subscribers.flatMap(exportsFor) };
  return {
    key: account.getPublicKey(),
    token: await encodeAccount('lanken', account, claims, { signer: operator }),
  };
}

async function subscriberAccount(
  one: Required<Subscriber>,
  ring: KeyRing,
  operator: KeyPair,
): Promise<Account> {
  const account = await ring.account(one.name);
  const signer = await user(one.name, subscriberPermissions(one), account, ring);
  const imports = await importsFor(one, account, await ring.account('lanken'));
  const claims = { limits: LISTENER, signing_keys: [signer], imports };
  return {
    key: account.getPublicKey(),
    token: await encodeAccount(one.name, account, claims, { signer: operator }),
  };
}

/**
 * Rights stand at the key that signs the user, in the account, not in the user's token: so they change without new
 * credentials, and the token stays short of the 4,096 bytes that a server takes at sign-in.
 */
async function user(
  name: string,
  permissions: Permissions,
  account: KeyPair,
  ring: KeyRing,
): Promise<SigningKey> {
  const signer = await ring.signer(name);
  await ring.credentials(name, account, signer);
  const template = { ...permissions, ...NO_LIMITS, bearer_token: false, allowed_connection_types: [] };
  return { kind: 'user_scope', key: signer.getPublicKey(), role: name, template };
}

function configurationOf(
  operator: string,
  system: string,
  accounts: Account[],
  earlier: EarlierTokens,
): string {
  return [
    `operator: ${earlier.unlessNew(operator)}`,
    `system_account: ${system}`,
    'resolver: MEMORY',
    'resolver_preload: {',
    ...accounts.map(({ key, token }) => `  ${key}: ${earlier.unlessNew(token)}`),
    '}',
    '',
  ].join('\n');
}
