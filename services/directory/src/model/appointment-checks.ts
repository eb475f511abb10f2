import { Refusal } from '@lanken/contracts';
import type { AppointmentRecord } from './appointment-record.js';
import { fullest } from './post-share.js';
import { inWords, overlap, within } from './span.js';
import { wrongDays } from './wrong-days.js';

const overlaps = (message: string): Refusal => new Refusal('conflict', 'appointment-overlaps', message);

function checkDays({ from, to }: AppointmentRecord): void {
  if (to && to < from) throw wrongDays(`The last day ${to} lies before the first, ${from}.`, '/to');
}

/** Nobody has two appointments to a post on a day, neither as holder nor as deputy. */
function checkOnce(one: AppointmentRecord, others: AppointmentRecord[]): void {
  const twice = others.find(
    ({ id, person, kept }) => id !== one.id && person === one.person && kept && overlap(kept, one.term),
  );
  if (twice)
    throw overlaps(
      `This person holds the post ${inWords(twice.kept!)}: end that appointment first, or choose other days.`,
    );
}

/** Whether the post has room for a holder: together its holders have at most its share on any day. */
export function checkHolder(
  one: AppointmentRecord,
  post: { share: number },
  appointments: AppointmentRecord[],
): void {
  checkDays(one);
  checkOnce(one, appointments);
  const others = appointments.filter(({ id }) => id !== one.id);
  const taken = fullest(others, one.term);
  if (taken.share + one.share! <= post.share) return;
  const other = others.find(({ deputyOf, kept }) => !deputyOf && kept && overlap(kept, one.term));
  const held = other
    ? `The post is held by somebody else ${inWords(other.kept!)}: on ${taken.day} `
    : 'On any day ';
  throw overlaps(
    `${held}its holders would have ${taken.share + one.share!} % of full time together, and the post has ${post.share} %. ` +
      'End another appointment first, or choose other days or a smaller share.',
  );
}

/** Whether somebody can act for the holder of a principal appointment. */
export function checkDeputy(
  one: AppointmentRecord,
  principal: AppointmentRecord,
  appointments: AppointmentRecord[],
): void {
  checkDays(one);
  const mayNot = (message: string): Refusal =>
    new Refusal('unprocessable', 'deputy-unfit', message, [{ pointer: '/person', message }]);
  const seen = new Set<string>();
  for (let up: AppointmentRecord | undefined = principal; up && !seen.has(up.id);) {
    seen.add(up.id);
    if (up.id === one.id || up.person === one.person)
      throw mayNot(
        up === principal
          ? 'Nobody deputises for themselves: name somebody else.'
          : 'The deputies would go round in a circle: name somebody whose deputy this is not.',
      );
    const { deputyOf }: AppointmentRecord = up;
    up = appointments.find(({ id }) => id === deputyOf);
  }
  if (!principal.kept || !within(one.term, principal.kept))
    throw wrongDays(
      `A deputy acts on days of the one they act for: ${inWords(principal.kept ?? principal.term)}.`,
      '/from',
    );
  checkOnce(one, appointments);
}
