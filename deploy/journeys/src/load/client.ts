import { setTimeout as sleep } from 'node:timers/promises';

/** A command, and the key by which the service knows it again. */
export interface Command {
  url: string;
  token: string;
  body: object;
  key: string;
}

/** What a command was answered. */
export interface Answered {
  status: number;
  id: string;
  sequence: number;
}

/** A refusal that no fault explains. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

const tooLong = 10_000; // milliseconds after which a request is given up and sent again
const longestPause = 400;

/** Sends commands and repeats each, with the same key, until it is answered. */
export class Client {
  /** Requests that are sent and not answered. */
  underWay = 0;
  /** Commands that are done. */
  answered = 0;
  /** How often requests came to what: `201`, `503 rights-stale`, `ECONNREFUSED`. */
  readonly outcomes = new Map<string, number>();

  async command(command: Command): Promise<Answered> {
    for (let pause = 25; ; pause = Math.min(pause * 2, longestPause)) {
      const answered = await this.once(command);
      if (answered) {
        this.answered += 1;
        return answered;
      }
      await sleep(pause * (0.5 + Math.random()));
    }
  }

  private async once({ url, token, body, key }: Command): Promise<Answered | undefined> {
    this.underWay += 1;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(tooLong),
      });
      const { status } = response;
      const said = (await response.json()) as Partial<Answered> & { code?: string; detail?: string };
      this.count(status < 300 ? String(status) : `${status} ${said.code}`);
      if (status < 300) return { status, id: said.id!, sequence: said.sequence! };
      if (status < 500) throw new Refused(`POST ${url} was answered ${status} ${said.code}: ${said.detail}`);
    } catch (error) {
      if (error instanceof Refused) throw error;
      this.count(faultOf(error as Error)); // the connection was refused or cut, or nothing came in time
    } finally {
      this.underWay -= 1;
    }
    return undefined;
  }

  private count(outcome: string): void {
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
  }
}

function faultOf(error: Error): string {
  const cause = (error.cause ?? error) as Error & { code?: string };
  return cause.code === undefined || typeof cause.code === 'number' ? cause.name : cause.code;
}
