import { Refusal } from '@lanken/contracts';
import { problemOf } from './problem.js';
import { reasonOf } from './reason-of.js';

describe('the reason of a failure', () => {
  it('is a refusal itself', () => {
    const refusal = new Refusal('conflict', 'need-closed', 'The need is closed.');
    expect(reasonOf(refusal)).toBe(refusal);
  });

  it('is that something is away, when the database cannot be reached', () => {
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    expect(reasonOf(away)).toMatchObject({ status: 503, code: 'unavailable' });
  });

  it('is the input, when a text has a character that cannot be kept', () => {
    expect(reasonOf(Object.assign(new Error('unsupported'), { code: '22P05' }))).toMatchObject({
      status: 400,
      code: 'invalid-input',
    });
  });

  it('is unknown of what nobody foresaw', () => {
    expect(reasonOf(new Error('oh'))).toBeUndefined();
    expect(reasonOf(undefined)).toBeUndefined();
  });
});

describe('problem details', () => {
  it('name the code, the request and each wrong field', () => {
    const errors = [{ pointer: '/county', message: 'county must be two digits' }];
    expect(problemOf(new Refusal('invalid', 'invalid-input', 'It is wrong.', errors), 'abc')).toEqual({
      type: 'urn:lanken:problem:invalid-input',
      title: 'Bad Request',
      status: 400,
      detail: 'It is wrong.',
      instance: 'urn:lanken:request:abc',
      code: 'invalid-input',
      errors,
    });
  });

  it('name the request by its UUID where it has one', () => {
    const id = '01990000-0000-7000-8000-000000000a01';
    expect(problemOf(new Refusal('stale', 'stale', 'x'), id)).toMatchObject({
      instance: `urn:uuid:${id}`,
      errors: undefined,
    });
  });
});
