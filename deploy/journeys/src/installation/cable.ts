import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The direction in which a cable lets nothing pass. */
export type Way = 'to the broker' | 'from the broker';

interface Line {
  client: Socket;
  broker: Socket;
}

/** What lies between one program and the broker: it can be cut, and held so that what is sent stays under way. */
export class Cable {
  private readonly lines = new Set<Line>();
  private held?: Way;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (client) => this.connect(client));
  }

  /** Lays a cable to the address. */
  static async lay(url: string): Promise<Cable> {
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return new Cable(server, new URL(url));
  }

  get url(): string {
    return `nats://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Tears every connection; whoever connects again gets through. */
  cut(): void {
    for (const { client, broker } of this.lines) {
      client.resetAndDestroy();
      broker.resetAndDestroy();
    }
  }

  /** Keeps what goes one way, also what a program sent that has ended since. */
  hold(way: Way): void {
    this.release();
    this.held = way;
    for (const line of this.lines) stopFlow(line, way);
  }

  /** Lets everything pass again, first what was held. */
  release(): void {
    const { held } = this;
    this.held = undefined;
    if (held) for (const line of this.lines) flow(line, held);
  }

  async remove(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.cut();
    await closed;
  }

  private connect(client: Socket): void {
    const broker = connect(Number(this.target.port), this.target.hostname);
    const line: Line = { client, broker };
    this.lines.add(line);
    for (const [end, other] of [
      [client, broker],
      [broker, client],
    ] as const) {
      end.setNoDelay(true);
      end.on('error', () => other.destroy()); // a torn connection is what this is for
      end.on('close', () => {
        other.destroySoon();
        this.lines.delete(line);
      });
    }
    for (const way of ['to the broker', 'from the broker'] as const) if (way !== this.held) flow(line, way);
  }
}

const endsOf = ({ client, broker }: Line, way: Way): [Socket, Socket] =>
  way === 'to the broker' ? [client, broker] : [broker, client];

function flow(line: Line, way: Way): void {
  const [from, to] = endsOf(line, way);
  from.pipe(to);
}

function stopFlow(line: Line, way: Way): void {
  const [from, to] = endsOf(line, way);
  from.unpipe(to);
  from.pause();
}
