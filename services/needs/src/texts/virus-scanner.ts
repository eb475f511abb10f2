import { Refusal } from '@lanken/contracts';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { ArrivedFile } from './arrived-file.js';
import { askClamd } from './ask-clamd.js';
import { AttachmentSettings } from './attachment-settings.js';

/** Has files looked at for viruses, where the service is set to. */
@Injectable()
export class VirusScanner implements OnModuleInit {
  private readonly log = new Logger(VirusScanner.name);

  constructor(private readonly settings: AttachmentSettings) {}

  onModuleInit(): void {
    if (!this.settings.VIRUS_SCANNER)
      this.log.warn('VIRUS_SCANNER is not set: nobody looks at attachments for viruses');
  }

  /** Refuses a file with a virus, and every file while the scanner does not answer. */
  async check(file: ArrivedFile): Promise<void> {
    const { VIRUS_SCANNER: scanner } = this.settings;
    if (!scanner) return;
    const answer = await this.answerOf(new URL(scanner), file);
    if (answer === 'stream: OK') return;
    const virus = /^stream: (.+) FOUND$/.exec(answer)?.[1];
    if (!virus) throw this.away(`it says "${answer}"`);
    this.log.warn({ msg: 'a virus was found in a file that was to be attached', virus });
    throw new Refusal(
      'unprocessable',
      'virus-found',
      `The virus scanner finds ${virus} in the file: it is not kept.`,
    );
  }

  private async answerOf({ hostname: host, port }: URL, file: ArrivedFile): Promise<string> {
    try {
      return await askClamd({ host, port: Number(port) }, file.chunks());
    } catch (error) {
      throw this.away((error as Error).message);
    }
  }

  private away(why: string): Refusal {
    this.log.error(`the virus scanner cannot be asked: ${why}`);
    return new Refusal(
      'unavailable',
      'virus-scanner-away',
      'The file cannot be looked at for viruses just now, so it is not kept: try again in a while.',
    );
  }
}
