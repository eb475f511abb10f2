import { builtOn } from './watch.js';

describe('a change while the services are watched', () => {
  const users = builtOn(['directory', 'needs']);

  it('concerns the service itself', () => {
    expect(users.get('services/needs')).toEqual(['needs']);
  });

  it.each(['libs/http', 'libs/contracts', 'libs/persistence'])('in %s concerns every service', (library) => {
    expect(users.get(library)).toEqual(['directory', 'needs']);
  });

  it('in what only the starter and the specs use concerns no service', () => {
    expect([...users.keys()]).not.toContain('libs/servers');
    expect([...users.keys()]).not.toContain('libs/testing');
  });
});
