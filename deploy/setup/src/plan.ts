import { streamOf, type Subscriber } from '@lanken/nats';

/** What is set up. */
export interface Plan {
  services: string[];
  subscribers: Subscriber[];
  /** Where the services find PostgreSQL: `host:port`. */
  postgres: string;
  /** Secrets that somebody has chosen; all others are made. */
  given: { identityKey?: string; firstAdministratorInvitation?: string };
}

interface Hearer {
  name: string;
  level?: string;
  county?: string;
}

/** Reads the environment; a service's subscribers are said as the service itself is told of them. */
export function readPlan(environment: NodeJS.ProcessEnv): Plan {
  const services = (environment['SERVICES'] ?? '').split(/[\s,]+/).filter(Boolean);
  if (!services.length)
    throw new Error('SERVICES is missing: it must name the services, such as "directory needs".');
  return {
    services,
    subscribers: services.flatMap((service) => subscribersOf(service, environment)),
    postgres: environment['POSTGRES_ADDRESS'] || 'postgres:5432',
    given: {
      identityKey: environment['IDENTITY_KEY'] || undefined,
      firstAdministratorInvitation: environment['FIRST_ADMINISTRATOR_INVITATION'] || undefined,
    },
  };
}

function subscribersOf(service: string, environment: NodeJS.ProcessEnv): Subscriber[] {
  const variable = `${service.toUpperCase()}_SUBSCRIBERS`;
  let hearers: Hearer[];
  try {
    hearers = JSON.parse(environment[variable] || '[]') as Hearer[];
  } catch (error) {
    throw new Error(`${variable} is not JSON: ${(error as Error).message}`, { cause: error });
  }
  return hearers.map(({ name, level = '*', county = '*' }) => ({
    name,
    stream: streamOf(service),
    filter: `lanken.*.${service}.${level}.${county}.>`,
  }));
}
