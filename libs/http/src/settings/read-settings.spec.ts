import { IsIn } from 'class-validator';
import { mustBe, readSettings } from './read-settings.js';
import { ServiceSettings } from './service-settings.js';

const right = {
  PORT: '3001',
  DATABASE_URL: 'postgres://needs:secret@localhost:5432/needs',
  NATS_URL: 'nats://localhost:4222',
  OIDC_ISSUER: 'https://sign-in.example',
  OIDC_JWKS_URL: 'http://sign-in:3000/jwks',
  IDENTITY_KEY: 'a secret of at least 32 characters',
};

const read = (changes: NodeJS.ProcessEnv): ServiceSettings =>
  readSettings<[ServiceSettings]>({ ...right, ...changes }, ServiceSettings)[0];

describe('the settings of a service', () => {
  it('are read from the environment, with defaults for what may be absent', () => {
    const { PORT, HOST, OIDC_AUDIENCE, LOG_LEVEL, NATS_CREDS } = read({ HOME: '/home/somebody' });
    expect({ PORT, HOST, OIDC_AUDIENCE, LOG_LEVEL, NATS_CREDS }).toEqual({
      PORT: 3001,
      HOST: '127.0.0.1',
      OIDC_AUDIENCE: 'urn:lanken',
      LOG_LEVEL: 'info',
      NATS_CREDS: undefined,
    });
  });

  it('are refused with every wrong variable named, and what would be right', () => {
    const wrong = { PORT: '70000', DATABASE_URL: 'mysql://x', IDENTITY_KEY: undefined, LOG_LEVEL: 'loud' };
    expect(() => read(wrong)).toThrow(
      [
        'The environment is not as it must be:',
        '  PORT is wrong: it must be a whole number from 0 (any free port) to 65535',
        '  DATABASE_URL is wrong: it must be postgres://role:password@host:port/database',
        '  IDENTITY_KEY is missing: it must be a secret of at least 32 characters, the same for all services',
        '  LOG_LEVEL is wrong: it must be one of fatal, error, warn, info, debug, trace, silent',
      ].join('\n'),
    );
  });

  it('count as absent when empty', () => {
    expect(() => read({ PORT: ' ' })).toThrow('PORT is missing');
    expect(read({ HOST: '' }).HOST).toBe('127.0.0.1');
  });

  it('never show a value', () => {
    expect(() => read({ IDENTITY_KEY: 'short', DATABASE_URL: 'needs:secret@localhost' })).not.toThrow(
      /short|secret@/,
    );
  });

  it('take several classes, and name what is wrong in any of them', () => {
    class Own {
      @IsIn(['07'], { message: mustBe('07') })
      COUNTY: string;
    }
    const environment = { ...right, PORT: 'x', COUNTY: '08' };
    expect(() => readSettings<[ServiceSettings, Own]>(environment, ServiceSettings, Own)).toThrow(
      /PORT is wrong[^]*COUNTY is wrong/,
    );
  });
});
