import type { FieldProblem } from '@lanken/contracts';
import { identityOf, startService, type Problem, type RunningService } from '@lanken/http';
import { eventually, freshDatabase, startBroker, startIssuer } from '@lanken/testing';
import type { NeedList } from '../lists/need-list.js';
import type { NeedView } from '../needs/need-view.js';
import { needs } from '../service.js';
import { administrator, organisations, players } from './cast.js';
import { startDirectory, type Directory } from './directory.js';

const identityKey = 'the identity key of the specs, long enough';

/** What a request came back with; its body is a need, a list, a command's result or a problem. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Pick<NeedView, keyof Omit<NeedView, 'status'>> &
    Pick<Problem, 'code' | 'detail'> &
    NeedList & { status: unknown; errors?: FieldProblem[] };
}

export interface Ask {
  body?: unknown;
  headers?: Record<string, string>;
}

/** A signed-in caller: sends requests to the service. */
export interface Caller {
  (method: string, path: string, ask?: Ask): Promise<Answer>;
  /** A GET, unless told, whose answer is no JSON. */
  raw(path: string, headers?: Record<string, string>, how?: RequestInit): Promise<Response>;
}

/** The service, with all that it needs, and the cast signed in. */
export interface Installation {
  needs: RunningService;
  directory: Directory;
  as: Record<keyof typeof players | 'stranger' | 'admin', Caller>;
  broker: Awaited<ReturnType<typeof startBroker>>;
  /** Of the service, to run it as a program beside. */
  environment: NodeJS.ProcessEnv;
  token(name: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startInstallation(): Promise<Installation> {
  const servers = [startBroker(), startIssuer(), freshDatabase(), freshDatabase()] as const;
  const [broker, issuer, ownDatabase, directoryDatabase] = await Promise.all(servers);
  const environment = {
    PORT: '0',
    NATS_URL: broker.url,
    OIDC_ISSUER: issuer.issuer,
    OIDC_JWKS_URL: issuer.jwksUrl,
    IDENTITY_KEY: identityKey,
    LOG_LEVEL: 'silent',
  };
  const directory = await startDirectory({ ...environment, DATABASE_URL: directoryDatabase.url });
  const own = { ...environment, DATABASE_URL: ownDatabase.url };
  const running = await startService(needs, own);

  const caller = async (subject: string): Promise<Caller> => {
    const token = await issuer.token(subject);
    const address = (path: string): string => `${running.url}/needs/v1${path}`;
    return Object.assign(
      (method: string, path: string, ask?: Ask) => send(address(path), method, token, ask),
      {
        raw: (path: string, headers?: Record<string, string>, how?: RequestInit) =>
          fetch(address(path), { ...how, headers: { authorization: `Bearer ${token}`, ...headers } }),
      },
    );
  };
  const as = { stranger: await caller('stranger') } as Installation['as'];
  for (const [name, player] of Object.entries({ ...players, admin: administrator })) {
    await directory.appoint(player, identityOf(identityKey, issuer.issuer, name));
    as[name as keyof typeof players] = await caller(name);
  }
  for (const organisation of Object.values(organisations)) await directory.register(organisation);
  // A command is taken when the heartbeat has said that all of the above is known; this one changes nothing.
  await eventually(
    async () => {
      const { body } = await as.goteborg('POST', '/needs', {
        body: { title: 'Är alla här?', areas: ['9999'] },
      });
      if (body.code !== 'unknown-area') throw new Error(`not ready: ${JSON.stringify(body)}`);
    },
    { within: 30_000 },
  );

  return {
    needs: running,
    directory,
    as,
    broker,
    environment: own,
    token: (name) => issuer.token(name),
    async stop() {
      await running.stop();
      await directory.stop();
      await issuer.stop();
      await broker.stop();
      for (const database of [ownDatabase, directoryDatabase]) await database.drop();
    },
  };
}

async function send(
  url: string,
  method: string,
  token: string,
  { body, headers = {} }: Ask = {},
): Promise<Answer> {
  const all = new Headers({ authorization: `Bearer ${token}`, ...headers });
  if (body !== undefined && !all.has('content-type')) all.set('content-type', 'application/json');
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, { method, headers: all, body: sent });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answer['body'],
  };
}
