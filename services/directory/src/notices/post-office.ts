import { Clock } from '@lanken/messaging';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { DirectorySettings } from '../directory-settings.js';
import type { Letter, Outcome } from './letter.js';

const pause = 30_000; // milliseconds until a server that was away is tried again
const patience = {
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  dnsTimeout: 5_000,
  socketTimeout: 20_000,
};

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** Hands mail to the mail server. */
@Injectable()
export class PostOffice implements OnApplicationBootstrap {
  private readonly log = new Logger(PostOffice.name);
  private readonly transport;
  private awayUntil?: Date;

  constructor(
    private readonly settings: DirectorySettings,
    private readonly clock: Clock,
  ) {
    const { SMTP_URL: url } = settings;
    this.transport =
      url === undefined
        ? undefined
        : createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });
  }

  onApplicationBootstrap(): void {
    if (!this.transport) this.log.warn('SMTP_URL is not set: notices wait, and nobody gets mail');
  }

  /** `off` without a mail server; `away` for a while after it did not answer. */
  get state(): 'off' | 'open' | 'away' {
    if (!this.transport) return 'off';
    return this.awayUntil && this.clock.now() < this.awayUntil ? 'away' : 'open';
  }

  async post({ id, to, subject, text, html }: Letter): Promise<Outcome> {
    const { MAIL_FROM: from = '' } = this.settings;
    const domain = /@([^>]+)>?$/.exec(from)?.[1];
    const headers = { 'Auto-Submitted': 'auto-generated' };
    const messageId = `<${id}@${domain}>`; // the same on each try
    try {
      await this.transport!.sendMail({ from, to, subject, text, html, headers, messageId });
      if (this.awayUntil) this.log.log('the mail server takes mail again');
      this.awayUntil = undefined;
      return { as: 'accepted' };
    } catch (error) {
      return this.outcomeOf(error as SmtpError);
    }
  }

  private outcomeOf({ code, command, responseCode, message }: SmtpError): Outcome {
    const ofThisLetter = (code === 'EENVELOPE' && command !== 'MAIL FROM') || code === 'EMESSAGE';
    if (!ofThisLetter || responseCode === 421) {
      // The answer of a server to a letter may name an address; what comes before a letter does not.
      if (!this.awayUntil) this.log.warn(`the mail server does not take mail: ${code} ${message}`);
      this.awayUntil = new Date(this.clock.now().getTime() + pause);
      return { as: 'away', until: this.awayUntil };
    }
    if (responseCode === undefined) return { as: 'refused' }; // no address at all
    return { as: responseCode >= 500 ? 'refused' : 'put_off', code: responseCode };
  }
}
