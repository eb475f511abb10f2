import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

interface Mail {
  to: string;
  messageId: string;
  raw: string;
}

const failure = (code: number): Error => Object.assign(new Error('not this one'), { responseCode: code });

/** A mail server that answers at an address of its own while it is up; it keeps what it gets. */
export class MailServer {
  /** What was taken over, and what came and was put off. */
  readonly mails: Mail[] = [];
  readonly putOff: Mail[] = [];
  private readonly refused = new Map<string, number>();
  private puttingOff = false;
  private server?: SMTPServer;

  private constructor(private readonly port: number) {}

  /** A server that is not up yet. */
  static async of(): Promise<MailServer> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    probe.close();
    await once(probe, 'close');
    return new MailServer(port);
  }

  get environment(): NodeJS.ProcessEnv {
    return { SMTP_URL: `smtp://127.0.0.1:${this.port}`, MAIL_FROM: 'Länken <lanken@lanken.example>' };
  }

  async up(): Promise<void> {
    this.server = new SMTPServer({
      logger: false,
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => {
        const code = this.refused.get(address);
        done(code ? failure(code) : null);
      },
      onData: (stream, { envelope }, done) => {
        text(stream).then((raw) => {
          const messageId = /^Message-ID:\s*(\S+)/im.exec(raw)![1]!;
          const mail = { to: envelope.rcptTo[0]!.address, messageId, raw };
          (this.puttingOff ? this.putOff : this.mails).push(mail);
          done(this.puttingOff ? failure(451) : null);
        }, done);
      },
    });
    await once(this.server.listen(this.port, '127.0.0.1'), 'listening');
  }

  async down(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  /** From now on mail to the address is refused, with that number of SMTP. */
  refuse(address: string, code: number): void {
    this.refused.set(address, code);
  }

  /** Whether mail is put off after it has come whole. */
  putOffAll(whether: boolean): void {
    this.puttingOff = whether;
  }

  to(address: string): Mail[] {
    return this.mails.filter((mail) => mail.to === address);
  }
}
