import { setTimeout as pause } from 'node:timers/promises';

const patience = 30_000; // ms

/** The service's own clock: how long each request took it, as its log tells by the id of the request. */
export class ServiceClock {
  private readonly told = new Map<string, number>();

  /** A line of the log. */
  hear(line: string): void {
    if (!line.includes('"msg":"answered"')) return;
    const { requestId, ms } = JSON.parse(line) as { requestId: string; ms: number };
    this.told.set(requestId, ms);
  }

  /** The milliseconds of these requests, and forgets them; a request is told of just after its answer. */
  async of(ids: string[]): Promise<number[]> {
    for (let waited = 0; !ids.every((id) => this.told.has(id)); waited += 20) {
      if (waited > patience)
        throw new Error(`the log does not tell how long some of ${ids.length} requests took`);
      await pause(20);
    }
    return ids.map((id) => {
      const ms = this.told.get(id)!;
      this.told.delete(id);
      return ms;
    });
  }
}
