import { demoToken, runningSystem } from '../running-system.js';

/** Calls a service of the running system as a demo account, or with the token in LANKEN_TOKEN at LANKEN_URL. */
export async function callAs<T>(
  username: string,
  service: string,
  method: string,
  path: string,
  body?: object,
): Promise<T> {
  const { LANKEN_URL: given, LANKEN_TOKEN: token } = process.env;
  if (Boolean(given) !== Boolean(token))
    throw new Error('LANKEN_URL (the service) and LANKEN_TOKEN go together: set both, or neither');
  const running = given ? undefined : runningSystem();
  const address = given ?? running!.services[service];
  if (!address)
    throw new Error(
      `There is no service "${service}" here; there are: ${Object.keys(running!.services).join(', ')}`,
    );
  const answer = await fetch(`${address}/${service}/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token ?? (await demoToken(running!, username))}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  const said = (await answer.json()) as T & { detail?: string; code?: string };
  if (!answer.ok) throw new Error(`${said.detail ?? answer.statusText} (${said.code ?? answer.status})`);
  return said;
}
