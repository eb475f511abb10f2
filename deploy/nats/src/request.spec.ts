import { checkRequest, type AccountsRequest } from './request.js';

const national = { name: 'national-agency', stream: 'NEEDS', filter: 'lanken.*.needs.national.>' };

function request(change: Partial<AccountsRequest>): AccountsRequest {
  return { directory: 'anywhere', services: ['directory', 'needs'], subscribers: [national], ...change };
}

describe('A request for accounts', () => {
  it('names a durable after its subscriber unless told otherwise', () => {
    expect(checkRequest(request({})).subscribers).toEqual([{ ...national, durable: 'national-agency' }]);
  });

  it('has one operator unless told otherwise', () => {
    expect(checkRequest(request({})).operators).toEqual(['operator']);
    expect(checkRequest(request({ operators: [] })).operators).toEqual([]);
  });

  it.each(['', 'Needs', '7th', 'a.b', 'a*', 'a b', '../a', 'system', 'lanken'])(
    'refuses "%s" as the name of a user',
    (name) => expect(() => checkRequest(request({ services: [name] }))).toThrow('cannot be the name'),
  );

  it('refuses a name given twice', () => {
    expect(() => checkRequest(request({ operators: ['needs'] }))).toThrow('"needs" is named twice');
  });

  it('refuses a stream that no service has', () => {
    expect(() => checkRequest(request({ services: ['directory'] }))).toThrow('there are only DIRECTORY');
  });

  it.each(['lanken.*.directory.>', 'lanken.>', 'lanken.*.needs', 'lanken.*.needs.a b'])(
    'refuses a subscriber of NEEDS who wants to hear "%s"',
    (filter) =>
      expect(() => checkRequest(request({ subscribers: [{ ...national, filter }] }))).toThrow(
        'what is on NEEDS begins with "lanken.*.needs."',
      ),
  );

  it.each(['a.b', '*', '>', 'a b'])('refuses "%s" as the name of a durable', (durable) =>
    expect(() => checkRequest(request({ subscribers: [{ ...national, durable }] }))).toThrow(
      'cannot be the name of a durable',
    ),
  );

  it('refuses one durable for two subscribers', () => {
    const other = { ...national, name: 'other', durable: 'national-agency' };
    expect(() => checkRequest(request({ subscribers: [national, other] }))).toThrow(
      'is given to two subscribers',
    );
  });
});
