import type { Log } from '@lanken/servers';
import { Caller, Refused, type Reach } from '../http/caller.js';
import { cast } from './cast.js';
import { loadDirectory } from './load-directory.js';
import { loadJointNeed } from './load-joint-need.js';
import { loadNeeds } from './load-needs.js';
import { loadStructures } from './load-structures.js';
import { seat } from './seat.js';

/**
 * Brings the demonstration in through the front doors, as people would: the first administrator accepts the invitation,
 * enters the others and invites them, and they accept and ask for support. What is there already is left as it is.
 */
export async function loadDemo(reach: Reach, firstInvitation: string, log: Log): Promise<void> {
  const admin = await Caller.signIn('admin', reach);
  const began = await beginWith(admin, firstInvitation);
  let seated = 0;
  for (const account of cast) if (account.seat && (await seat(account, admin, reach))) seated += 1;
  const told = await loadDirectory(reach);
  const structures = await loadStructures(admin);
  const asked = (await loadNeeds(reach)) + (await loadJointNeed(reach));
  if (began || seated || told || structures || asked)
    log(
      `Loaded the demonstration: ${seated + Number(began)} people, ${structures} structures, ${asked} needs`,
    );
}

async function beginWith(admin: Caller, invitation: string): Promise<boolean> {
  const { person } = await admin.get<{ person?: object }>('/directory/v1/me');
  if (person) return false;
  const { name } = cast.find(({ username }) => username === admin.username)!;
  await admin.post(`/directory/v1/invitations/${invitation}/accept`, { name }).catch((error: Error) => {
    throw error instanceof Refused && error.code === 'invitation-not-found' ? strangers(error) : error;
  });
  return true;
}

const strangers = (cause: Error): Error =>
  new Error(
    "The directory's first administrator is somebody else than the demo account admin: its database belongs to another " +
      'installation, whose .lanken is not here. Bring that back, or drop the databases of the services.',
    { cause },
  );
