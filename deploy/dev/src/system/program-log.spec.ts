import { problemIn } from './program-log.js';

describe('what a program prints', () => {
  it.each(['warn', 'error', 'fatal'])('is a problem where a service logs it as %s', (level) => {
    expect(problemIn(`{"level":"${level}","msg":"the broker is away"}`, false)).toBe('the broker is away');
  });

  it('says the error that a log line carries besides its message', () => {
    expect(problemIn('{"level":"error","msg":"not published","err":{"message":"timeout"}}', false)).toBe(
      'not published: timeout',
    );
  });

  it('is no problem where a service says how it goes', () => {
    expect(problemIn('{"level":"info","msg":"listening"}', false)).toBeUndefined();
    expect(problemIn('something else', false)).toBeUndefined();
  });

  it('is a problem on standard error, but for what Node and oidc-provider always say', () => {
    expect(problemIn('TypeError: x is not a function', true)).toBe('TypeError: x is not a function');
    expect(problemIn('oidc-provider WARNING: Unsupported runtime.', true)).toBeUndefined();
    expect(problemIn('(node:7) ExperimentalWarning: it may change', true)).toBeUndefined();
  });
});
