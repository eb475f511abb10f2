import type { MessagingState } from '@lanken/messaging';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What a service measures of itself, for Prometheus. */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by route, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets,
    registers: [this.registry],
  });

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry });
  }

  answered(route: string, method: string, status: number, milliseconds: number): void {
    this.requests.observe({ route, method, status }, milliseconds / 1_000);
  }

  /** Measures the event path whenever the metrics are read. */
  watch(messaging: MessagingState): void {
    const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
      new Gauge({ name, help, labelNames, registers: [this.registry] });
    const pending = gauge('outbox_pending', 'Events that are not yet known to be stored by the broker');
    const oldest = gauge('outbox_oldest_pending_seconds', 'Age of the oldest of them');
    const held = gauge('inbox_held', 'Events that could not take effect yet', ['state']);
    const gaps = gauge(
      'inbox_gaps',
      'Events that have waited longer than 5 seconds for one that is not here',
    );
    const read = gauge(
      'inbox_stream_sequence',
      "The sequence of a followed service's stream up to which it is read",
      ['followed'],
    );
    const broker = gauge('broker_connected', 'Whether NATS is connected');
    const collect = async (): Promise<void> => {
      const state = await messaging.now();
      pending.set(state.pending);
      oldest.set(state.oldestPending);
      gaps.set(state.gaps);
      broker.set(Number(state.broker));
      for (const [each, count] of Object.entries(state.held)) held.set({ state: each }, count);
      for (const [followed, sequence] of Object.entries(state.read)) read.set({ followed }, sequence);
    };
    this.collect = collect;
  }

  private collect: () => Promise<void> = () => Promise.resolve();

  /** Everything in Prometheus' text format. */
  async text(): Promise<string> {
    await this.collect();
    return this.registry.metrics();
  }
}
