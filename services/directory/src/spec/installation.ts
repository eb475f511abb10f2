import type { Role } from '@lanken/contracts';
import { startService, type RunningService, type Service } from '@lanken/http';
import { Clock } from '@lanken/messaging';
import { freshDatabase, startBroker, startIssuer, type Issuer } from '@lanken/testing';
import { DataSource } from 'typeorm';
import { directory } from '../directory.js';
import { ask, type Answer, type Question } from './ask.js';

export const firstInvitation = 'first-administrator-of-the-specs';

/** Somebody who is signed in and holds a post. */
export interface Staff {
  token: string;
  person: string;
  post: string;
  appointment: string;
}

/** A directory of its own for one spec: database, broker, sign-in. */
export class Installation {
  private constructor(
    readonly service: RunningService,
    readonly issuer: Issuer,
    readonly environment: NodeJS.ProcessEnv,
    private readonly stops: (() => Promise<unknown>)[],
  ) {}

  static async start(what: Service = directory, more: NodeJS.ProcessEnv = {}): Promise<Installation> {
    const [broker, issuer, database] = await Promise.all([startBroker(), startIssuer(), freshDatabase()]);
    const environment = {
      PORT: '0',
      NATS_URL: broker.url,
      DATABASE_URL: database.url,
      OIDC_ISSUER: issuer.issuer,
      OIDC_JWKS_URL: issuer.jwksUrl,
      IDENTITY_KEY: 'the identity key of the specs, long enough',
      LOG_LEVEL: 'error',
      FIRST_ADMINISTRATOR_INVITATION: firstInvitation,
      ...more,
    };
    const service = await startService(what, environment);
    const stops = [() => service.stop(), () => issuer.stop(), () => broker.stop(), () => database.drop()];
    return new Installation(service, issuer, environment, stops);
  }

  async stop(): Promise<void> {
    for (const stop of this.stops) await stop();
  }

  /** From now on the service believes that it is then; the sign-in and the database do not. */
  setTime(instant: string): void {
    this.service.app.get(Clock).now = () => new Date(instant);
  }

  ask(path: string, question?: Question): Promise<Answer> {
    return ask(`${this.service.url}/directory/v1/${path}`, question);
  }

  /** Asks, and insists that it is done. */
  async done(path: string, question?: Question): Promise<Answer> {
    const answer = await this.ask(path, question);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  }

  /** Looks into the database, for what no answer may show. */
  query(statement: string, values: unknown[]): Promise<Record<string, unknown>[]> {
    return this.service.app.get(DataSource).query(statement, values);
  }

  /** How many rows there are; for refusals after which nothing may have changed. */
  async count(table: string): Promise<number> {
    const rows = await this.service.app
      .get(DataSource)
      .query<[{ count: number }]>(`select count(*)::int as count from ${table}`);
    return rows[0].count;
  }

  /** How many events people have said; the clock says its own meanwhile. */
  saidByPeople(): Promise<number> {
    return this.count(`outbox_log where data -> 'by' ->> 'actor' = 'person'`);
  }

  /** The first administrator. */
  async administrator(): Promise<Staff> {
    const token = await this.issuer.token('administrator');
    await this.done(`invitations/${firstInvitation}/accept`, { token, body: { name: 'Ada Min' } });
    const { body } = await this.done('me', { token });
    const [{ id, post }] = body.appointments;
    return { token, person: body.person.id, appointment: id, post };
  }

  async person(token: string, organisation: string, name = 'Kim Ek'): Promise<string> {
    const email = `${crypto.randomUUID()}@lanken.example`;
    return (await this.done('persons', { token, body: { name, email, organisation } })).body.id;
  }

  /** Enters, appoints and invites somebody, who accepts: all by HTTP. */
  async staff({ token }: Staff, role: Role, organisation: string, name?: string): Promise<Staff> {
    const person = await this.person(token, organisation, name);
    const post = (await this.done('posts', { token, body: { organisation, role } })).body.id;
    const body = { person, post, from: '2026-01-01' };
    const appointment = (await this.done('appointments', { token, body })).body.id;
    return { token: await this.signIn(token, person), person, post, appointment };
  }

  /** Invites the person and accepts for them; gives the token of their sign-in. */
  async signIn(token: string, person: string): Promise<string> {
    const { code } = (await this.done(`persons/${person}/invite`, { token, method: 'POST' })).body;
    const own = await this.issuer.token(`sign-in of ${person}`);
    await this.done(`invitations/${code}/accept`, { token: own, method: 'POST' });
    return own;
  }
}
