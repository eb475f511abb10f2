// What must not start in production.
import { compose, docker, name } from './project.mjs';

const settings = {
  OIDC_ISSUER: 'https://sign-in.example',
  OIDC_JWKS_URL: 'https://sign-in.example/jwks',
  IDENTITY_KEY: 'an identity key of 32 characters',
  FIRST_ADMINISTRATOR_INVITATION: 'an-invitation-code',
  SUBSCRIBERS: '[]',
};

/** Each setting is asked for by its name, and nobody comes in without a password that is their own. */
export function wantsItsSettings() {
  const config = ['compose', '-f', 'docker-compose.yml', '-f', 'deploy/compose.production.yml', 'config'];
  const services = docker([...config, '--services'], settings);
  if (/sign-in|demo/.test(services)) throw new Error('The demo sign-in would run in production.');
  for (const missing of Object.keys(settings)) {
    const said = messageOf(() => docker([...config, '--quiet'], { ...settings, [missing]: '' }));
    if (!said.includes(`variable ${missing}`)) throw new Error(`Production would start without ${missing}.`);
  }
}

/** A broker without accounts keeps nobody from anything. */
export function refusesAnOpenBroker() {
  const broker = `${name}-open`;
  docker(['run', '--detach', '--rm', '--network', `${name}_default`, '--name', broker, 'nats:2', '-js']);
  try {
    const open = ['-e', `NATS_URL=nats://${broker}:4222`, '-e', 'NATS_CREDS='];
    const said = messageOf(() => compose('run', '--rm', '--no-deps', ...open, 'needs'));
    if (!said.includes('NATS is not fit for production'))
      throw new Error(`A service started on a broker that lets everyone do everything. ${said}`);
  } finally {
    docker(['rm', '--force', broker]);
  }
}

function messageOf(work) {
  try {
    work();
  } catch (error) {
    return error.message;
  }
  return '';
}
