import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';

const betweenNotifications = 10; // ms; a NOTIFY in every transaction costs a quarter of the commits and more

/** Tells the relay that there is something to publish: the one in this process at once, one elsewhere by NOTIFY. */
@Injectable()
export class Wake {
  private readonly log = new Logger(Wake.name);
  private ring?: () => void;
  private rung = false;
  private notifying = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Set by the relay while it leads. */
  relayIsHere = false;

  /** Called after every commit that said something. */
  committed(): void {
    if (this.relayIsHere) this.now();
    else this.notify();
  }

  now(): void {
    this.rung = true;
    this.ring?.();
  }

  /** Resolves when rung, or after some milliseconds. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.ring = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.ring = undefined;
    }
    this.rung = false;
  }

  private notify(): void {
    if (this.notifying) return;
    this.notifying = true;
    setTimeout(() => {
      this.notifying = false;
      this.dataSource.query('notify outbox').catch((error: Error) => {
        // The relay's own poll finds the events a little later.
        this.log.debug(`could not notify the relay: ${error.message}`);
      });
    }, betweenNotifications).unref();
  }
}
