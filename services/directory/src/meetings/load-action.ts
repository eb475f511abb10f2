import { Refusal } from '@lanken/contracts';
import type { Actor } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import { MeetingAction } from '../model/meeting-action.js';
import type { Meeting } from '../model/meeting.js';
import { mustConvene } from '../model/structure-rights.js';
import { loadMeeting } from './load-meeting.js';

/** Locks and loads an action and its meeting for the convenor, or for whose it is to do. */
export async function loadAction(
  tx: Transaction,
  { meeting: meetingId, action: id }: { meeting: string; action: string },
  by: Actor,
): Promise<{ meeting: Meeting; action: MeetingAction }> {
  const { meeting, structure } = await loadMeeting(tx, meetingId, by);
  const action = await tx.load(MeetingAction, id);
  if (action.meeting !== meetingId)
    throw new Refusal(
      'not-found',
      'meeting-action-not-found',
      `The meeting has no action with the id ${id}.`,
    );
  if (!action.isOf(by)) mustConvene(by, structure);
  return { meeting, action };
}
