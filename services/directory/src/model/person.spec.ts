import { breachOf, PersonIdentityLinked, PersonInvited, PersonRegistered } from '@lanken/contracts';
import { by, person } from '../spec/examples.js';
import { Person } from './person.js';

const details = {
  id: person().id,
  name: 'Kim Ek',
  email: 'kim.ek@vaxjo.example',
  phone: '0470-41000',
  organisation: person().organisation,
};
const identity = 'a'.repeat(64);

describe('a person', () => {
  it('is said by a reference only, never with name, address or number', () => {
    const kim = new Person();
    const said = [
      kim.register(details, by),
      kim.invite(new Date('2026-12-01T00:00:00Z'), by),
      kim.linkIdentity(identity),
    ];
    for (const secret of [details.name, details.email, details.phone, 'Kim', 'Ek', '0470'])
      expect(JSON.stringify(said)).not.toContain(secret);
    expect(said[0]).toEqual(Object.assign(new PersonRegistered(), { personRef: kim.id, by }));
    expect(breachOf(PersonRegistered, said[0])).toBeUndefined();
    expect(breachOf(PersonInvited, said[1])).toBeUndefined();
    expect(breachOf(PersonIdentityLinked, said[2])).toBeUndefined();
  });

  it('belongs to no level: its events are national and restricted', () => {
    const kim = new Person();
    kim.register(details, by);
    expect(kim).toMatchObject({
      level: 'national',
      county: '00',
      municipality: '0000',
      dataclass: 'restricted',
    });
  });

  it('is known by its own word when it links its sign-in', () => {
    expect(person().linkIdentity(identity)).toMatchObject({
      identity,
      by: { actor: 'person', personRef: person().id },
    });
  });
});
