import type { Freshness, MessagingState } from '@lanken/messaging';
import { Gauge, type Registry } from 'prom-client';

const gauges = {
  outbox_pending: 'Events not yet known to be stored by the broker',
  outbox_oldest_pending_seconds: 'Age of the oldest of them',
  inbox_held: 'Events that could not take effect yet',
  inbox_gaps: 'Events that wait longer than 5 seconds for one before them',
  inbox_stream_sequence: "How far a followed service's stream is read",
  inbox_lag_seconds: 'Age of what is known of a followed service',
  broker_connected: 'Whether NATS is connected',
};

type Name = keyof typeof gauges;

const labels: Partial<Record<Name, string>> = {
  inbox_held: 'state',
  inbox_stream_sequence: 'followed',
  inbox_lag_seconds: 'followed',
};

/** The event path in numbers, taken when the metrics are read; NaN while the database does not tell them. */
export class EventPathMetrics {
  private readonly gauges = new Map<Name, Gauge>();

  constructor(
    registry: Registry,
    private readonly messaging: MessagingState,
    private readonly freshness: Freshness,
  ) {
    for (const [name, help] of Object.entries(gauges) as [Name, string][]) {
      const labelNames = [labels[name] ?? []].flat();
      this.gauges.set(name, new Gauge({ name, help, labelNames, registers: [registry] }));
    }
  }

  async take(): Promise<void> {
    const state = await this.messaging.now().catch(() => undefined); // readiness says why
    this.set('outbox_pending', state?.pending);
    this.set('outbox_oldest_pending_seconds', state?.oldestPending);
    this.set('inbox_gaps', state?.gaps);
    if (!state) return;
    this.set('broker_connected', Number(state.broker));
    for (const [held, count] of Object.entries(state.held)) this.set('inbox_held', count, held);
    for (const [followed, sequence] of Object.entries(state.read)) {
      const asOf = this.freshness.asOf(followed);
      this.set('inbox_stream_sequence', sequence, followed);
      this.set('inbox_lag_seconds', asOf && (Date.now() - asOf.getTime()) / 1_000, followed);
    }
  }

  private set(name: Name, value = NaN, labelled?: string): void {
    const label = labels[name];
    const gauge = this.gauges.get(name)!;
    if (label) gauge.set({ [label]: labelled }, value);
    else gauge.set(value);
  }
}
