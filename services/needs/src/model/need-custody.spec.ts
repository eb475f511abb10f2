import { breachOf, type EventClass, type Refusal } from '@lanken/contracts';
import { organisations, places, players } from '../spec/cast.js';
import {
  acknowledge,
  after,
  decline,
  draftOf,
  escalate,
  handBack,
  needIn,
  publish,
  refer,
  takeInHand,
} from '../spec/need-in.js';
import type { Need } from './need.js';
import { Places } from './places.js';
import { Route } from './route.js';

const { vaxjo, kronoberg, vastraGotaland, national, gambling, police } = players;
const now = new Date('2026-10-07T08:00:00Z');

function refusal(act: () => unknown): Refusal {
  try {
    act();
  } catch (refused) {
    return refused as Refusal;
  }
  throw new Error('it was not refused');
}
const holder = ({ custodianLevel, custodianOrganisation }: Need): unknown[] => [
  custodianLevel,
  custodianOrganisation,
];
const keepsItsContract = (event: object): void =>
  expect(breachOf(event.constructor as EventClass, JSON.parse(JSON.stringify(event)))).toBeUndefined();

describe('the national custodian', () => {
  const route = (change: Partial<Route>): Route =>
    Object.assign(new Route(), {
      routing: '',
      substanceArea: null,
      starts: '2022-01-01',
      ends: null,
      ...change,
    });
  const routed = (...routes: Route[]): Places => new Places(Object.values(organisations), routes);
  const toGambling = { substanceArea: 'gambling', organisation: gambling.organisation } as const;
  const takes = (known: Places, substanceAreas: ('gambling' | 'alcohol')[], at = now): string => {
    const need = after(draftOf({ substanceAreas }), publish);
    need.escalate(kronoberg, 'Allt.', known, at);
    return need.custodianOrganisation!;
  };

  it('is the agency that is registered first, where nothing is said', () => {
    expect(takes(places, ['gambling'])).toBe(national.organisation);
  });

  it('is the one to whom the first routed area of the need goes, else the default one', () => {
    const known = routed(route(toGambling), route({ organisation: police.organisation }));
    expect(takes(known, ['alcohol', 'gambling'])).toBe(gambling.organisation);
    expect(takes(known, ['alcohol'])).toBe(police.organisation);
  });

  it('is who takes the area on that day in Sweden', () => {
    const known = routed(route({ ...toGambling, starts: '2026-11-01', ends: '2026-11-30' }));
    expect(takes(known, ['gambling'], new Date('2026-10-31T22:59:59Z'))).toBe(national.organisation);
    expect(takes(known, ['gambling'], new Date('2026-10-31T23:00:00Z'))).toBe(gambling.organisation);
    expect(takes(known, ['gambling'], new Date('2026-11-30T23:00:00Z'))).toBe(national.organisation);
  });

  it('is the successor of one that has ended', () => {
    const ended = { ...organisations.gamblingAgency, ended: true, successor: police.organisation };
    const known = new Places([...Object.values(organisations), ended], [route(toGambling)]);
    expect(takes(known, ['gambling'])).toBe(police.organisation);
  });
});

describe('custody', () => {
  it('is given back to the last county that had it, and from a county to who asks', () => {
    const need = after(needIn('referred'), acknowledge, takeInHand, escalate, acknowledge, handBack);
    expect(holder(need)).toEqual(['county', vastraGotaland.organisation]);
    after(need, acknowledge, handBack);
    expect(holder(need)).toEqual(['local', vaxjo.organisation]);
    expect(need.level).toBe('national');
    after(need, acknowledge, escalate);
    expect(holder(need)).toEqual(['county', vastraGotaland.organisation]);
  });

  it('is passed on by the clock also where a need came back up, and says that it was the clock', () => {
    const need = after(needIn('in_handling'), handBack, acknowledge, escalate);
    expect([need.status, need.custodianLevel]).toEqual(['escalated', 'county']);
    need.overdueAt = now;
    const event = need.escalateByClock(places, now);
    expect(event).toMatchObject({
      automatic: true,
      by: { actor: 'clock' },
      custodian: { level: 'national' },
    });
    expect(need.tried).toHaveLength(2);
    keepsItsContract(event);
  });

  it('is declined at each level, and appealed once at each', () => {
    const need = needIn('declined');
    const event = need.appeal(vaxjo, 'Vi har ingen annan.', places, now);
    expect(event).toMatchObject({ text: 'Vi har ingen annan.', custodian: { hop: 2, level: 'national' } });
    keepsItsContract(event);
    after(need, acknowledge, handBack, acknowledge, decline);
    expect(refusal(() => need.appeal(vaxjo, 'Igen.', places, now)).code).toBe('appealed-already');
  });

  it('stays while a referral waits, and whatever else happens to the need ends the proposal', () => {
    const need = after(needIn('in_handling'), refer);
    expect(holder(need)).toEqual(['county', kronoberg.organisation]);
    expect(need.line).toContain(vastraGotaland.organisation);
    need.requestInfo(kronoberg, '01990000-0000-7000-8000-0000000e9999', 'Hur många?', now);
    expect(need.referral).toBeNull();
    expect(need.line).not.toContain(vastraGotaland.organisation);
    expect(refusal(() => need.acceptReferral(vastraGotaland, now))).toMatchObject({
      kind: 'conflict',
      code: 'move-not-allowed',
    });
  });

  it('moves to a successor with all that the ended organisation was in it', () => {
    const need = after(needIn('in_handling'), refer);
    const event = need.succeed(vastraGotaland.organisation, police.organisation, now);
    expect(event).not.toHaveProperty('custodian.hop');
    expect(need.referral?.organisation).toBe(police.organisation);
    const moved = need.succeed(kronoberg.organisation, vastraGotaland.organisation, now)!;
    expect(moved.custodian).toEqual({ hop: 2, level: 'county', organisation: vastraGotaland.organisation });
    expect(need).toMatchObject({ status: 'in_handling', handler: null, hops: [{}, { reason: 'moved' }] });
    keepsItsContract(moved);
  });

  it('fits its event however much was tried on the way, and the need keeps all of it', () => {
    const long = (length: number): string => '語'.repeat(length);
    const need = after(
      draftOf({ title: long(200), description: long(10_000), tried: long(4_000), targetGroup: long(500) }),
      publish,
    );
    for (let turn = 0; turn < 4; turn++) {
      after(need, acknowledge);
      const event = need.escalate(kronoberg, long(4_000), places, now);
      expect(Buffer.byteLength(JSON.stringify(event))).toBeLessThan(64 * 1024);
      expect(event.tried.at(-1)?.text).toHaveLength(4_000);
      after(need, acknowledge, handBack);
    }
    expect(need.tried.map(({ text }) => text?.length)).toEqual(Array(5).fill(4_000));
  });
});
