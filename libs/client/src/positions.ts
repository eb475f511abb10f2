import type { Envelope } from '@lanken/contracts';

/** How far a subscriber has heard each aggregate. */
export class Positions {
  private readonly latest = new Map<string, number>();

  /** Whether the event has been heard before. */
  has({ source, subject, sequence }: Envelope): boolean {
    return sequence <= (this.latest.get(`${source} ${subject}`) ?? 0);
  }

  /** Remembers that the event is heard. */
  take({ source, subject, sequence }: Envelope): void {
    this.latest.set(`${source} ${subject}`, sequence);
  }
}
