import { join } from 'node:path';
import {
  encodeAccount,
  encodeOperator,
  newScopedSigner,
  type Permissions,
  type SigningKey,
} from '@nats-io/jwt';
import type { KeyPair } from '@nats-io/nkeys';
import { KeyRing, writeWhole } from './key-ring.js';
import { LISTENER, UNLIMITED, WITH_STREAMS } from './limits.js';
import { checkRequest, type AccountsRequest, type CheckedRequest, type Subscriber } from './request.js';
import { servicePermissions } from './service-permissions.js';
import { exportsFor, importsFor, subscriberPermissions } from './subscriber-account.js';

interface Account {
  key: string;
  token: string;
}

/**
 * Writes `accounts.conf`, to be included in a nats-server's configuration, and `<name>.creds` for every user, and
 * returns the path of the former. Done again with another list it keeps all keys and all credentials.
 */
export async function makeAccounts(request: AccountsRequest): Promise<string> {
  const checked = checkRequest(request);
  const ring = new KeyRing(checked.directory);
  await ring.open();
  const operator = await ring.operator();
  const system = await ring.account('system');
  const services = await servicesAccount(checked, ring, operator);
  const accounts = [
    {
      key: system.getPublicKey(),
      token: await encodeAccount('system', system, { limits: UNLIMITED }, { signer: operator }),
    },
    services,
    ...(await Promise.all(checked.subscribers.map((one) => subscriberAccount(one, ring, operator)))),
  ];
  const file = join(checked.directory, 'accounts.conf');
  const token = await encodeOperator('lanken', operator, { system_account: system.getPublicKey() });
  // Readable for all: it holds no secret, and the server seldom runs as the user who makes it.
  await writeWhole(file, configuration(token, system.getPublicKey(), accounts), 0o644);
  return file;
}

/** The account of all services and operators, with the streams; each user's rights are written at the key that signs it. */
async function servicesAccount(
  { services, operators, subscribers }: CheckedRequest,
  ring: KeyRing,
  operator: KeyPair,
): Promise<Account> {
  const account = await ring.account('lanken');
  const users: [string, Permissions][] = [
    ...operators.map((name): [string, Permissions] => [name, {}]),
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
  return newScopedSigner(signer, name, permissions);
}

function configuration(operator: string, system: string, accounts: Account[]): string {
  return [
    `operator: ${operator}`,
    `system_account: ${system}`,
    'resolver: MEMORY',
    'resolver_preload: {',
    ...accounts.map(({ key, token }) => `  ${key}: ${token}`),
    '}',
    '',
  ].join('\n');
}
