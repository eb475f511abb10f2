import { eventually, freshDatabase, startBroker, startIssuer, type Issuer } from '@lanken/testing';
import { identityOf, startService, type RunningService } from '../index.js';
import { notes } from './notes.js';
import { startStaff, type Staff } from './staff.js';

const identityKey = 'the identity key of the specs, long enough';

/** What a request came back with. */
export interface Answer {
  status: number;
  headers: Headers;
  // What comes back is looked at field by field, whatever it is.
  body: Record<string, unknown> & {
    code?: string;
    detail?: string;
    errors?: { pointer: string; message: string }[];
  };
}

/** The two services of the specs, with database, broker and sign-in of their own. */
export interface Installation {
  issuer: Issuer;
  staff: Staff;
  notes: RunningService;
  environment: NodeJS.ProcessEnv;
  broker: Awaited<ReturnType<typeof startBroker>>;
  identity(subject: string): string;
  /** A token of a new person who holds the role. */
  coordinator(
    subject: string,
    role?: Parameters<Staff['appoint']>[1],
  ): Promise<{ token: string; person: string; appointment: string }>;
  /** Starts the directory again that was stopped. */
  restartStaff(): Promise<void>;
  stop(): Promise<void>;
}

export async function startInstallation(own: { database?: string } = {}): Promise<Installation> {
  const [broker, issuer, ...databases] = await Promise.all([
    startBroker(),
    startIssuer(),
    freshDatabase(),
    freshDatabase(),
  ]);
  const environment = {
    PORT: '0',
    NATS_URL: broker.url,
    OIDC_ISSUER: issuer.issuer,
    OIDC_JWKS_URL: issuer.jwksUrl,
    IDENTITY_KEY: identityKey,
    LOG_LEVEL: 'silent',
    DATABASE_URL: own.database ?? databases[0].url,
  };
  const start = (): Promise<Staff> => startStaff({ ...environment, DATABASE_URL: databases[1].url });
  let staff = await start();
  const running = await startService(notes, environment);
  await heard(running);
  const identity = (subject: string): string => identityOf(identityKey, issuer.issuer, subject);
  return {
    issuer,
    get staff() {
      return staff;
    },
    notes: running,
    environment,
    broker,
    identity,
    async coordinator(subject, role = 'municipal_coordinator') {
      const [person, token] = [await staff.link(identity(subject)), await issuer.token(subject)];
      const appointment = await staff.appoint(person, role);
      await eventually(async () =>
        expect((await ask(`${running.url}/notes/v1/held`, { token })).body.appointment).toBe(appointment),
      );
      return { person, appointment, token };
    },
    async restartStaff() {
      staff = await start();
    },
    async stop() {
      await running.stop();
      await staff.stop();
      await issuer.stop();
      await broker.stop();
      for (const database of databases) await database.drop();
    },
  };
}

/** Waits until the service has heard the directory's heartbeat. */
export const heard = ({ url }: { url: string }): Promise<void> =>
  eventually(async () => expect((await ask(`${url}/readyz`)).body).toEqual({ ready: true, missing: [] }), {
    within: 20_000,
  });

/** Sends a request; what is no text is sent as JSON. */
export async function ask(
  url: string,
  {
    method = 'GET',
    token,
    body,
    headers = {},
  }: { method?: string; token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const all = new Headers(headers);
  if (token) all.set('authorization', `Bearer ${token}`);
  if (body !== undefined && !all.has('content-type')) all.set('content-type', 'application/json');
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, { method, headers: all, body: sent });
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    body: (json ? JSON.parse(text) : { text }) as Answer['body'],
  };
}
