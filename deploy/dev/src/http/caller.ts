import type { Running } from '../system/running.js';

/** What a program must know of a system to call it as somebody. */
export type Reach = Pick<Running, 'services' | 'signIn'>;

/** A service has refused: its problem, in words. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    what: string,
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(`${what} was refused: ${status} ${code}. ${detail}`);
  }
}

/** A command's answer. */
export interface Done {
  id: string;
  sequence: number;
}

/** Calls the services as one of the demo accounts. */
export class Caller {
  private constructor(
    readonly username: string,
    private readonly reach: Reach,
    private readonly token: string,
  ) {}

  /** Signs in with username and password, as a program does. */
  static async signIn(username: string, reach: Reach): Promise<Caller> {
    const { tokenEndpoint, clientId, password } = reach.signIn;
    const body = new URLSearchParams({ grant_type: 'password', client_id: clientId, username, password });
    const response = await fetch(tokenEndpoint, { method: 'POST', body });
    const answer = (await response.json()) as { access_token?: string; error_description?: string };
    if (!answer.access_token) throw new Error(`${username} could not sign in: ${answer.error_description}`);
    return new Caller(username, reach, answer.access_token);
  }

  get<T>(path: string): Promise<T> {
    return this.ask<T>('GET', path);
  }

  post<T = Done>(path: string, body: object = {}): Promise<T> {
    return this.ask<T>('POST', path, body);
  }

  /** The path begins with the name of the service, as all their paths do. */
  private async ask<T>(method: string, path: string, body?: object): Promise<T> {
    const service = path.split('/')[1]!;
    const response = await fetch(`${this.reach.services[service]}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
    const answer = (await response.json()) as T & { code?: string; detail?: string };
    if (response.ok) return answer;
    throw new Refused(
      `${method} ${path} by ${this.username}`,
      response.status,
      answer.code ?? '',
      answer.detail ?? '',
    );
  }
}
