import { EventStrategy, Freshness, MessagingState } from '@lanken/messaging';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { HttpAdapter } from './http-adapter.js';
import { KeptAnswers } from './idempotency/kept-answers.js';
import { InputPipe } from './input/input-pipe.js';
import { logRequests } from './logging/log-requests.js';
import { NestLog } from './logging/nest-log.js';
import { serviceLog } from './logging/service-log.js';
import { addApiRoutes } from './open-api/api-routes.js';
import { EventPathMetrics } from './operations/event-path-metrics.js';
import { Metrics } from './operations/metrics.js';
import { addOperationRoutes } from './operations/operation-routes.js';
import { Ready } from './operations/readiness.js';
import { RefusalFilter } from './refusals/refusal-filter.js';
import { asProgram } from './run/as-program.js';
import { drain } from './run/drain.js';
import { sweepHourly } from './run/sweep.js';
import { ServiceModule } from './service-module.js';
import type { RunningService, Service } from './service.js';
import { readSettings } from './settings/read-settings.js';
import { ServiceSettings } from './settings/service-settings.js';
import { AccessTokens } from './sign-in/access-tokens.js';
import { Admission } from './sign-in/admission.js';
import { RightsCopy } from './sign-in/rights-copy.js';
import { Rights } from './sign-in/rights.js';

/**
 * Starts a service and resolves when it answers. Without an environment it is the program itself: it then reads the
 * process's, ends on signals, and ends the process with code 1 when it cannot start.
 */
export function startService(service: Service, environment?: NodeJS.ProcessEnv): Promise<RunningService> {
  return environment
    ? start(service, environment)
    : asProgram(service.name, () => start(service, process.env));
}

async function start(service: Service, environment: NodeJS.ProcessEnv): Promise<RunningService> {
  const [settings, ...further] = readSettings<[ServiceSettings, ...object[]]>(
    environment,
    ServiceSettings,
    ...(service.settings ?? []),
  );
  const log = serviceLog(service.name, settings.LOG_LEVEL);
  const adapter = new HttpAdapter();
  const metrics = new Metrics(service.name);
  logRequests(adapter.getInstance(), log, metrics);

  const app = await NestFactory.create<NestFastifyApplication>(
    ServiceModule.of(service, settings, further),
    adapter,
    {
      logger: new NestLog(log),
      abortOnError: false,
      bodyParser: false, // Fastify's own takes JSON only
    },
  );
  const dataSource = app.get(DataSource);
  const messaging = app.get(MessagingState);
  const copy = new RightsCopy(service.rights === 'own' ? undefined : app.get(Freshness));
  const kept = new KeptAnswers(dataSource);
  const ready = new Ready(dataSource, messaging, copy);
  const eventPath = new EventPathMetrics(metrics.registry, messaging, app.get(Freshness));
  addOperationRoutes(adapter.getInstance(), ready, metrics, eventPath);
  addApiRoutes(app, service.name, settings.LANKEN_REVISION);

  const {
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: audience,
    OIDC_JWKS_URL: jwksUrl,
    IDENTITY_KEY: identityKey,
  } = settings;
  app.useGlobalGuards(
    new Admission(
      new AccessTokens({ issuer, audience, jwksUrl, identityKey }),
      new Rights(dataSource),
      copy,
      kept,
    ),
  );
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new RefusalFilter(kept));
  app.connectMicroservice({ strategy: app.get(EventStrategy) });

  await app.startAllMicroservices();
  await app.listen(settings.PORT, settings.HOST);
  const url = await app.getUrl();
  log.info({ url }, 'listening');
  log.flush();
  const endSweeping = sweepHourly(kept);
  let ended: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    ready.draining = true;
    endSweeping();
    return (ended ??= drain(app));
  };
  return { url, app, stop };
}
