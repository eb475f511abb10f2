import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunningPostgres } from '@lanken/servers';
import { chooseServers, findNatsServer, startSharedPostgres } from './test-servers.js';
import type { DeskAnswers, TestServers } from './test-servers.js';

/**
 * Where the specs of a run ask for servers. It lives in Jest's own process, so that the servers outlive each worker,
 * and starts a server when the first spec asks: a run of rule tests alone starts nothing.
 */
export class ServerDesk {
  private readonly http: Server;
  private servers?: Promise<TestServers>;
  private postgres?: Promise<RunningPostgres>;
  private natsServer?: Promise<string>;

  /** The run folder takes the servers' data, the cache folder what is downloaded. */
  constructor(
    private readonly runFolder: string,
    private readonly cacheFolder: string,
  ) {
    this.http = createServer((request, response) => {
      // A spec that takes long would else use the connection again just as it is closed for having been idle.
      response.shouldKeepAlive = false;
      this.answer(request.url as keyof DeskAnswers).then(
        (body) => response.end(JSON.stringify(body)),
        (error: Error) => response.writeHead(500).end(error.message),
      );
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    this.http.unref(); // a run that ends without its teardown must still end
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
    const postgres = await this.postgres?.catch(() => undefined); // whoever asked for it has the error
    await postgres?.stop();
  }

  private async answer(path: keyof DeskAnswers): Promise<DeskAnswers[keyof DeskAnswers]> {
    this.servers ??= chooseServers();
    const servers = await this.servers;
    if (path === '/nats-server') {
      this.natsServer ??= findNatsServer(this.cacheFolder);
      return { binary: await this.natsServer };
    }
    if (path === '/postgres') {
      this.postgres ??= startSharedPostgres(servers, this.runFolder);
      return { url: (await this.postgres).url };
    }
    const ryuk = process.env['TESTCONTAINERS_RYUK_DISABLED']; // found out while choosing
    return { servers, environment: ryuk ? { TESTCONTAINERS_RYUK_DISABLED: ryuk } : {} };
  }
}
