import type { Secrets } from './secrets.js';
import { subscribersVariable } from './subscribers.js';

/** A service that the starter runs. */
export interface ServicePlan {
  name: string;
  /** The port it gets when it is free. */
  port: number;
  /** What it is told besides what every service is told. */
  environment?: (secrets: Secrets) => Record<string, string>;
}

/** Every service of Länken, in the order in which they are listed to people. */
export const services: readonly ServicePlan[] = [
  {
    name: 'directory',
    port: 7001,
    environment: ({ firstAdministratorInvitation }) => ({
      FIRST_ADMINISTRATOR_INVITATION: firstAdministratorInvitation,
    }),
  },
  { name: 'needs', port: 7002, environment: () => ({ SUBSCRIBERS: subscribersVariable }) },
];

/** The names of the services. */
export const serviceNames = services.map(({ name }) => name);
