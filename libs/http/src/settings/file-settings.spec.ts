import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFiles } from './file-settings.js';
import { ServiceSettings } from './service-settings.js';

describe('settings in files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lanken-settings-'));
  const file = join(folder, 'identity-key');
  writeFileSync(file, 'the key in the file\n');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are read from the file that the variable with _FILE names, without the end of the line', () => {
    expect(withFiles({ IDENTITY_KEY_FILE: file }, [ServiceSettings])['IDENTITY_KEY']).toBe(
      'the key in the file',
    );
  });

  it('stand behind the variable itself', () => {
    const given = { IDENTITY_KEY_FILE: file, IDENTITY_KEY: 'the key itself' };
    expect(withFiles(given, [ServiceSettings])['IDENTITY_KEY']).toBe('the key itself');
  });

  it('are only those of the service: other programs have variables that end so too', () => {
    expect(withFiles({ SSL_CERT_FILE: '/nowhere' }, [ServiceSettings])).toEqual({
      SSL_CERT_FILE: '/nowhere',
    });
  });

  it('are refused when the file cannot be read', () => {
    expect(() => withFiles({ IDENTITY_KEY_FILE: join(folder, 'none') }, [ServiceSettings])).toThrow(
      'IDENTITY_KEY_FILE is wrong: it must be a file that this program may read',
    );
  });
});
