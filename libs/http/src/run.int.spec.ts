import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { eventually } from '@lanken/testing';
import { DataSource, type QueryRunner } from 'typeorm';
import { ask, startInstallation, type Installation } from './spec/installation.js';
import { slowLock } from './spec/notes.js';

interface Program {
  process: ChildProcess;
  output: { out: string; err: string };
  url(): Promise<string>;
  ended(): Promise<number | null>;
}

function startProgram(environment: NodeJS.ProcessEnv): Program {
  const program = fileURLToPath(new URL('./spec/main.js', import.meta.url));
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH, ...environment, LOG_LEVEL: 'info' },
  });
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.out += String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => (output.err += String(chunk)));
  const closed = once(child, 'close') as Promise<[number | null]>;
  return {
    process: child,
    output,
    url: () =>
      eventually(
        () => /"url":"([^"]+)"/.exec(output.out)?.[1] ?? Promise.reject(new Error(output.out + output.err)),
        { within: 20_000 },
      ),
    ended: async () => (await closed)[0],
  };
}

describe('a service as a program', () => {
  let installation: Installation;
  let lock: QueryRunner;
  const hold = (): Promise<unknown> => lock.query('select pg_advisory_lock($1)', [slowLock]);
  const release = (): Promise<unknown> => lock.query('select pg_advisory_unlock_all()');

  beforeAll(async () => {
    installation = await startInstallation();
    lock = installation.notes.app.get(DataSource).createQueryRunner();
  });
  afterAll(async () => {
    await lock?.release();
    await installation?.stop();
  });

  it('ends on SIGTERM when the requests under way are answered, and takes no more meanwhile', async () => {
    const program = startProgram(installation.environment);
    const url = await program.url();
    await hold();
    const slow = ask(`${url}/notes/v1/slow`);
    await waiting();
    program.process.kill('SIGTERM');
    await eventually(() => expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed'));
    expect(program.process.exitCode).toBeNull();
    await release();
    expect((await slow).body).toEqual({ slow: true });
    expect(await program.ended()).toBe(0);
  });

  it('ends at once on a second signal', async () => {
    const program = startProgram(installation.environment);
    const url = await program.url();
    await hold();
    const slow = ask(`${url}/notes/v1/slow`).catch(() => 'cut off');
    await waiting();
    program.process.kill('SIGINT');
    await eventually(() => expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed'));
    program.process.kill('SIGINT');
    expect(await program.ended()).toBe(1);
    expect(await slow).toBe('cut off');
    await release();
  });

  it('does not start with a wrong environment, and says what would be right', async () => {
    const program = startProgram({ ...installation.environment, PORT: 'eighty', NATS_URL: '' });
    expect(await program.ended()).toBe(1);
    expect(program.output.err).toBe(
      [
        'notes: The environment is not as it must be:',
        '  PORT is wrong: it must be a whole number from 0 (any free port) to 65535',
        '  NATS_URL is missing: it must be nats://host:port, several separated by commas',
        '',
      ].join('\n'),
    );
  });

  it('ends with code 1 when a rejection was not handled, and logs it', async () => {
    const program = startProgram(installation.environment);
    await ask(`${await program.url()}/notes/v1/forgotten`).catch(() => undefined);
    expect(await program.ended()).toBe(1);
    const fatal = logged(program).find(({ level }) => level === 'fatal');
    expect(fatal).toMatchObject({
      what: 'a rejection was not handled',
      err: { message: 'nobody awaits this' },
    });
  });

  it('logs each request once as JSON, without tokens, bodies or names', async () => {
    const program = startProgram(installation.environment);
    const url = await program.url();
    const { token, person } = await installation.coordinator('anna');
    const body = { title: 'Anna Andersson', urgency: 'low', substanceAreas: ['alcohol'] };
    await eventually(
      async () => {
        const { status } = await ask(`${url}/notes/v1/notes?page=1`, {
          method: 'POST',
          token,
          body,
          headers: { 'x-request-id': 'mine' },
        });
        expect(status).toBe(201);
      },
      { within: 20_000 },
    );
    await ask(`${url}/notes/v1/broken`);
    program.process.kill('SIGTERM');
    expect(await program.ended()).toBe(0);
    expect(logged(program)).toContainEqual(
      expect.objectContaining({
        level: 'info',
        service: 'notes',
        requestId: 'mine',
        method: 'POST',
        route: '/notes/v1/notes',
        status: 201,
        person,
        msg: 'answered',
      }),
    );
    const broken = logged(program).find(({ level }) => level === 'error');
    expect(broken).toMatchObject({
      err: { type: 'Error', message: 'oh dear', stack: expect.stringContaining('broken') as string },
    });
    expect(program.output.out).not.toMatch(/Andersson|what somebody wrote|eyJ/);
  });

  const waiting = (): Promise<void> =>
    eventually(async () => {
      const [row] = (await lock.query(
        `select count(*)::int as n from pg_locks where locktype = 'advisory' and objid = $1 and not granted`,
        [slowLock],
      )) as [{ n: number }];
      expect(row.n).toBe(1);
    });
});

const logged = ({ output }: Program): Record<string, unknown>[] =>
  output.out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
