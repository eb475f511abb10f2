import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunningPostgres } from '@lanken/servers';
import {
  chooseServers,
  findBrokerProgram,
  startSharedPostgres,
  type BrokerProgram,
  type TestServers,
} from './test-servers.js';

/** Environment variable that tells the specs where the desk is. */
export const deskVariable = 'LANKEN_TEST_DESK';

/**
 * Where the specs of a run ask for servers. It lives in Jest's own process, so that the servers outlive each worker,
 * and starts a server when the first spec asks: a run of rule tests alone starts nothing.
 */
export class ServerDesk {
  private readonly http: Server;
  private servers?: Promise<TestServers>;
  private postgres?: Promise<RunningPostgres>;
  private broker?: Promise<BrokerProgram>;

  constructor() {
    this.http = createServer((request, response) => {
      const answer = request.url === '/postgres' ? this.postgresUrl() : this.brokerProgram();
      answer.then(
        (body) => response.end(JSON.stringify(body)),
        (error: Error) => response.writeHead(500).end(error.message),
      );
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
    const postgres = await this.postgres?.catch(() => undefined); // whoever asked for it has the error
    await postgres?.stop();
  }

  private async postgresUrl(): Promise<{ url: string }> {
    this.postgres ??= this.choice().then(startSharedPostgres);
    return { url: (await this.postgres).url };
  }

  private async brokerProgram(): Promise<BrokerProgram> {
    this.broker ??= this.choice().then(findBrokerProgram);
    return this.broker;
  }

  private choice(): Promise<TestServers> {
    this.servers ??= chooseServers();
    return this.servers;
  }
}

/** Asks the desk of this run. */
export async function askDesk<Answer>(path: '/postgres' | '/broker'): Promise<Answer> {
  const desk = process.env[deskVariable];
  if (!desk) {
    throw new Error(
      "Servers for tests are given out by Jest's global setup: run the spec with the jest.config.mjs of the project.",
    );
  }
  const response = await fetch(desk + path);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Answer;
}
