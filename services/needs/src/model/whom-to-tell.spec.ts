import { byClock, NeedOverdue, type NeedEvent } from '@lanken/contracts';
import { organisations, places, players } from '../spec/cast.js';
import { acknowledge, after, handBack, needIn, newId, refer, takeInHand, draftOf } from '../spec/need-in.js';
import type { Need } from './need.js';
import { whomToTell } from './whom-to-tell.js';

const { vaxjo, kronoberg, vastraGotaland, national } = players;
const now = new Date('2026-10-07T08:00:00Z');
const names = new Map(Object.entries(organisations).map(([name, { organisation }]) => [organisation, name]));

/** Whom the move tells what, and whom the words name. */
function told(need: Need, move: (need: Need) => NeedEvent): string[] {
  const event = move(need);
  return whomToTell(need, event).map(({ organisation, template, parameters }) => {
    expect(parameters).toMatchObject({ need: need.id, ask: 'training' });
    return `${names.get(organisation)} ${template} ${names.get(parameters.organisation!)}`;
  });
}

describe('who is to hear of a need', () => {
  const answer = { id: newId(), kind: 'answer', text: 'Ring oss.' } as const;
  const no = { id: newId(), reason: 'no_resources', text: 'Nej.', next: { text: 'Fråga.' } } as const;
  const back = (need: Need) => need.return(kronoberg, 'Hos er.', 'Ett möte.', places, now);

  it.each<[string, Need, (need: Need) => NeedEvent, string[]]>([
    ['published', draftOf(), (need) => need.publish(vaxjo, places, now), ['kronoberg need_arrived vaxjo']],
    [
      'escalated',
      needIn('in_handling'),
      (need) => need.escalate(kronoberg, 'Allt.', places, now),
      ['agency need_arrived vaxjo', 'vaxjo need_escalated agency'],
    ],
    [
      'returned to the county',
      after(needIn('escalated'), acknowledge),
      (need) => need.return(national, 'Hos er.', 'Ett möte.', places, now),
      ['kronoberg need_returned agency', 'vaxjo need_escalated kronoberg'],
    ],
    ['returned to the asker', needIn('in_handling'), back, ['vaxjo need_returned kronoberg']],
    [
      'referred',
      after(needIn('in_handling'), refer),
      (need) => need.acceptReferral(vastraGotaland, now),
      ['vaxjo need_escalated vastraGotaland'],
    ],
    [
      'proposed to another',
      needIn('in_handling'),
      (need) => need.proposeReferral(kronoberg, organisations.vastraGotaland, 'Ni?', now),
      ['vastraGotaland referral_proposed kronoberg'],
    ],
    [
      'answered',
      needIn('in_handling'),
      (need) => need.answer(kronoberg, answer, now),
      ['vaxjo need_answered kronoberg'],
    ],
    [
      'declined',
      needIn('in_handling'),
      (need) => need.decline(kronoberg, no, now),
      ['vaxjo need_declined kronoberg'],
    ],
    [
      'asked about',
      needIn('in_handling'),
      (need) => need.requestInfo(kronoberg, newId(), 'Hur många?', now),
      ['vaxjo info_requested kronoberg'],
    ],
    ['acknowledged', needIn('published'), (need) => need.acknowledge(kronoberg), []],
  ])('of one that is %s', (_, need, move, expected) => {
    expect(told(need, move)).toEqual(expected);
  });

  it('is nobody of their own doing', () => {
    const own = after(needIn('in_handling'), handBack, acknowledge, takeInHand);
    expect(told(own, (each) => each.answer(vaxjo, answer, now))).toEqual([]);
  });

  it('hears from the clock until when they have to act', () => {
    const need = needIn('escalated');
    const due = { due: 'acknowledge', at: '2026-10-12T15:00:00.000Z' } as const;
    const event = Object.assign(new NeedOverdue(), {
      need: need.id,
      by: byClock,
      custodian: need.custodian!,
      ...due,
    });
    expect(whomToTell(need, event)).toMatchObject([
      { organisation: national.organisation, template: 'overdue', parameters: due },
    ]);
  });
});
