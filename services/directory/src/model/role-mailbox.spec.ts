import { Refusal } from '@lanken/contracts';
import { mustBeRoleMailbox } from './role-mailbox.js';

const persons = [
  { name: 'Kim Ek', email: 'kim.ek@vaxjo.example' },
  { name: 'Åsa Öberg-Lind', email: 'asa@privat.example' },
];

describe('a role mailbox', () => {
  it.each([
    'andts@vaxjo.example',
    'kontakt.forebygg@vaxjo.example',
    'kim@vaxjo.example',
    'info-ek@vaxjo.example',
  ])('may be %s', (address) => expect(() => mustBeRoleMailbox(address, persons)).not.toThrow());

  it.each([
    'Kim.Ek@vaxjo.example',
    'ek.kim@annan.example',
    'k.ek@vaxjo.example',
    'kimek@vaxjo.example',
    'asa@privat.example',
    'asa.oberg@vaxjo.example',
    'a.oberg-lind@vaxjo.example',
  ])('is not %s, which is somebody', (address) =>
    expect(() => mustBeRoleMailbox(address, persons)).toThrow(Refusal),
  );
});
