import { Refusal } from '@lanken/contracts';

interface Known {
  name: string;
  email: string | null;
}

/**
 * Refuses an address that is somebody's own: one that a person is entered with, or that is made of the name of somebody in
 * the organisation. A contact point outlives whoever answers there, and is public.
 */
export function mustBeRoleMailbox(address: string, persons: Known[]): void {
  const theirs = persons.find(
    ({ name, email }) => email?.toLowerCase() === address.toLowerCase() || readsLike(address, name),
  );
  if (!theirs) return;
  const message =
    'This is the address of a person. Name the mailbox of the role, such as andts@kommunen.se, which stays when people leave.';
  throw new Refusal('unprocessable', 'not-a-role-mailbox', message, [{ pointer: '/email', message }]);
}

const plain = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);

// "kim.ek", "ek.kim", "k.ek" and "kimek" are Kim Ek; a mailbox of one word that is also a first name may be a role's.
function readsLike(address: string, name: string): boolean {
  const local = plain(address.slice(0, address.lastIndexOf('@')));
  const names = plain(name);
  if (names.length < 2) return false;
  if (local.length === 1) return [names.join(''), [...names].reverse().join('')].includes(local[0]!);
  const isPart = (part: string): boolean => names.some((one) => one === part || one[0] === part);
  return local.length > 1 && local.every(isPart) && local.some((part) => part.length > 1 && isPart(part));
}
