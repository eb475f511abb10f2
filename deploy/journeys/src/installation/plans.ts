import { join } from 'node:path';
import { inherited, projectFolder, serviceEnvironment, services, type Secrets } from '@lanken/dev';
import type { Issuer } from '@lanken/testing';
import type { Cable } from './cable.js';
import { Program, type ProgramPlan } from './program.js';
import { countyCopy } from './servers.js';
import type { WorkFolder } from './work-folder.js';

/** The programs of an installation: the services, the county's own service, and the listener at the national agency. */
export type Planned = 'directory' | 'needs' | 'county-copy' | 'national-agency';

/** The code by which the first administrator of an installation comes in. */
export const firstInvitation = 'first-administrator-of-the-journeys';

interface Around {
  folder: WorkFolder;
  databases: Record<string, string>;
  creds: string;
  issuer: Issuer;
  cables: Record<Planned, Cable>;
  /** Of the directory, the needs, and the county's own service. */
  ports: readonly [number, number, number];
}

/** What the national agency has heard is a line each in this file. */
export const heardBy = (folder: WorkFolder): string => folder.in('national-agency.jsonl');

/** The programs, not started yet. */
export function plans(around: Around): Record<Planned, Program> {
  const { folder, databases, creds, cables, ports } = around;
  const consumer = (name: string): string => join(import.meta.dirname, '../consumers', `${name}.js`);
  const program = (plan: Omit<ProgramPlan, 'logFile'>): Program =>
    new Program({ ...plan, logFile: folder.logOf(plan.name) });
  const hearing = (name: Planned): Record<string, string> => ({
    ...inherited(),
    NATS_URL: cables[name].url,
    NATS_CREDS: join(creds, `${name}.creds`),
  });
  return {
    directory: program(service('directory', ports[0], around)),
    needs: program(service('needs', ports[1], around)),
    'county-copy': program({
      name: countyCopy,
      script: consumer('county-copy'),
      environment: {
        ...hearing(countyCopy),
        PORT: String(ports[2]),
        DATABASE_URL: databases[countyCopy]!,
      },
      readyUrl: `http://127.0.0.1:${ports[2]}/readyz`,
    }),
    'national-agency': program({
      name: 'national-agency',
      script: consumer('national-agency'),
      environment: { ...hearing('national-agency'), HEARD: heardBy(folder) },
    }),
  };
}

function service(name: 'directory' | 'needs', port: number, around: Around): Omit<ProgramPlan, 'logFile'> {
  const { databases, creds, issuer, cables } = around;
  const secrets: Secrets = {
    databases: {},
    identityKey: 'the identity key of the journeys, long enough',
    firstAdministratorInvitation: firstInvitation,
  };
  const plan = services.find((one) => one.name === name)!;
  const environment = serviceEnvironment(plan, port, {
    databases,
    nats: cables[name].url,
    creds,
    issuer: issuer.issuer,
    jwksUrl: issuer.jwksUrl,
    secrets,
  });
  return {
    name,
    script: join(projectFolder, 'services', name, 'dist/main.js'),
    environment,
    readyUrl: `http://127.0.0.1:${port}/readyz`,
  };
}
