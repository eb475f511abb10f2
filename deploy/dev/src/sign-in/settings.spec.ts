import { readSignInSettings } from './settings.js';

describe('the settings of the demo sign-in', () => {
  const folder = '/keys';

  it.each([{}, { LANKEN_DEMO: '' }, { LANKEN_DEMO: '0' }, { LANKEN_DEMO: 'true' }])(
    'refuses to start unless LANKEN_DEMO is 1: %p',
    (environment) => {
      expect(() => readSignInSettings({ SIGN_IN_FOLDER: folder, ...environment })).toThrow(
        'only with LANKEN_DEMO=1',
      );
    },
  );

  it('is named by where it listens unless it has a public name', () => {
    const given = { LANKEN_DEMO: '1', SIGN_IN_FOLDER: folder, PORT: '7100' };
    expect(readSignInSettings(given).issuer).toBe('http://127.0.0.1:7100');
    expect(readSignInSettings({ ...given, OIDC_ISSUER: 'https://login.example' }).issuer).toBe(
      'https://login.example',
    );
  });

  it('refuses what is no port and no address', () => {
    const given = { LANKEN_DEMO: '1', SIGN_IN_FOLDER: folder };
    expect(() => readSignInSettings({ ...given, PORT: '99999' })).toThrow('PORT is "99999"');
    expect(() => readSignInSettings({ ...given, OIDC_ISSUER: 'login' })).toThrow('OIDC_ISSUER is "login"');
  });
});
