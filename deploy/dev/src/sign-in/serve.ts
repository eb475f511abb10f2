import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { interaction } from './interaction.js';
import { keptKeys } from './keys.js';
import { demoProvider } from './provider.js';
import type { SignInSettings } from './settings.js';

/** The sign-in, running. */
export interface RunningSignIn {
  /** Where it listens, which is not its name. */
  url: string;
  stop(): Promise<void>;
}

/** Starts the demo sign-in and resolves when it answers. */
export async function serveSignIn(settings: SignInSettings): Promise<RunningSignIn> {
  const provider = demoProvider(settings, await keptKeys(settings.folder));
  provider.on('server_error', (_ctx, error) => console.error(error));
  const standard = provider.callback();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url!.split('?', 1)[0]!;
    if (path === '/healthz') return void response.end('{"alive":true}');
    if (path.startsWith('/sign-in/')) return interaction(provider, request, response);
    return standard(request, response);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  return {
    url: `http://${settings.host}:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
