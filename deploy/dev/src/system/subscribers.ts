import { streamOf, type Subscriber } from '@lanken/nats';

/** Who hears needs from outside: everything of a county, or everything that has reached the national level. */
export interface Hearer {
  name: string;
  /** As people call them. */
  title: string;
  county?: string;
  level?: 'national';
}

/** The outside subscribers of the demonstration. */
export const hearers: readonly Hearer[] = [
  { name: 'county-07', title: 'Kronobergs län', county: '07' },
  { name: 'region-kronoberg', title: 'Region Kronoberg', county: '07' },
  { name: 'national-agency', title: 'Folkhälsomyndigheten', level: 'national' },
  { name: 'county-14', title: 'Västra Götalands län', county: '14' },
];

/** As NATS accounts are made for them. */
export const subscribers: readonly Required<Subscriber>[] = hearers.map(({ name, county, level }) => ({
  name,
  stream: streamOf('needs'),
  filter: `lanken.*.needs.${level ?? '*'}.${county ? `${county}.` : ''}>`,
  durable: name,
}));

/** As the service that makes their durables is told of them. */
export const subscribersVariable = JSON.stringify(hearers.map(({ title: _, ...hearer }) => hearer));
