import { breachOf, withoutTexts, type EventClass, type Refusal } from '@lanken/contracts';
import { content, organisations, places, players } from '../spec/cast.js';
import { Need } from './need.js';
import type { NeedContent } from './need-content.js';
import type { Who } from './who.js';

const { vaxjo, alvesta, kronoberg, vastraGotaland, national, auditor } = players;
const now = new Date('2026-10-05T08:00:00Z');
const later = new Date('2026-10-06T08:00:00Z');
const id = '01990000-0000-7000-8000-000000000d01';

const draft = (change: Partial<NeedContent> = {}, who: Who = vaxjo): Need =>
  Need.draft(id, { ...content, ...change }, who, places, now);

const published = (change: Partial<NeedContent> = {}, who: Who = vaxjo): Need => {
  const need = draft(change, who);
  need.publish(who, places, now);
  need.sequence = 1;
  return need;
};

const inHandling = (): Need => {
  const need = published();
  need.acknowledge(kronoberg);
  need.startHandling(kronoberg, kronoberg.person);
  need.sequence = 3;
  return need;
};

const escalated = (): Need => {
  const need = inHandling();
  need.escalate(kronoberg, 'Länet har samlat kommunerna.', places, later);
  need.sequence = 4;
  return need;
};

function refusal(act: () => unknown): Refusal {
  try {
    act();
  } catch (refused) {
    return refused as Refusal;
  }
  throw new Error('it was not refused');
}

const keepsItsContract = (event: object): void =>
  expect(breachOf(event.constructor as EventClass, JSON.parse(JSON.stringify(event)))).toBeUndefined();

describe('a draft', () => {
  it('is of its asker alone and has no custodian', () => {
    expect(draft()).toMatchObject({ status: 'draft', custodian: null, line: [vaxjo.organisation], hops: [] });
  });

  it('may lack what is not known yet', () => {
    expect(draft({ ask: undefined, areas: [], substanceAreas: [] }).ask).toBeNull();
  });

  it('counts its revisions', () => {
    const need = draft();
    need.revise({ ...content, title: 'Utbildning om GHB' }, vaxjo, places, later);
    expect(need).toMatchObject({ title: 'Utbildning om GHB', revision: 2 });
  });

  it('names each area that nobody knows', () => {
    const refused = refusal(() => draft({ areas: ['0780', '0799', '99'] }));
    expect(refused).toMatchObject({ kind: 'unprocessable', code: 'unknown-area' });
    expect(refused.errors.map(({ pointer }) => pointer)).toEqual(['/areas/1', '/areas/2']);
  });

  it('refuses a lead county in which no area lies', () => {
    const refused = refusal(() => draft({ areas: ['0780', '0764'], leadCounty: '14' }));
    expect(refused).toMatchObject({ code: 'lead-county-elsewhere', errors: [{ pointer: '/leadCounty' }] });
  });

  it('is not there for anybody else', () => {
    const need = draft();
    for (const who of [alvesta, kronoberg, national])
      expect(refusal(() => need.publish(who, places, now))).toMatchObject({ code: 'need-not-found' });
  });

  it('is discarded by its asker only', () => {
    expect(() => draft().discard(vaxjo)).not.toThrow();
    expect(refusal(() => published().discard(vaxjo)).code).toBe('move-not-allowed');
  });
});

describe('publishing', () => {
  it("gives custody to the board of the asker's county", () => {
    const need = draft();
    const event = need.publish(vaxjo, places, now);
    expect(event).toMatchObject({
      need: id,
      title: content.title,
      asker: { organisation: vaxjo.organisation, level: 'local', county: '07', municipality: '0780' },
      custodian: { hop: 1, level: 'county', organisation: organisations.kronoberg.organisation },
      tried: [{ level: 'local', organisation: vaxjo.organisation, text: content.tried }],
    });
    expect(need).toMatchObject({ status: 'published', level: 'county', levelSince: 1 });
    keepsItsContract(event);
  });

  it('of a county for itself begins in national custody', () => {
    const need = draft({ areas: ['07'] }, kronoberg);
    const { custodian } = need.publish(kronoberg, places, now);
    expect(custodian).toEqual({ hop: 1, level: 'national', organisation: national.organisation });
    expect(need).toMatchObject({ level: 'national', levelSince: 1, county: '07', municipality: '0000' });
  });

  it('wants to know the lead county when the areas lie in several', () => {
    const refused = refusal(() => published({ areas: ['0780', '1480'] }));
    expect(refused).toMatchObject({ code: 'lead-county-missing', errors: [{ pointer: '/leadCounty' }] });
  });

  it('gives custody to the lead county and stays where the asker is on the bus', () => {
    const need = published({ areas: ['0780', '1480'], leadCounty: '14' });
    expect(need.custodian?.organisation).toBe(vastraGotaland.organisation);
    expect(need).toMatchObject({ county: '07', municipality: '0780' });
  });

  it('names everything that is missing', () => {
    const refused = refusal(() => published({ ask: undefined, areas: [], substanceAreas: [] }));
    expect(refused.code).toBe('need-incomplete');
    expect(refused.errors.map(({ pointer }) => pointer)).toEqual(['/ask', '/substanceAreas', '/areas']);
  });

  it('waits for the directory when it has named no board yet', () => {
    const refused = refusal(() => published({}, { ...vaxjo, county: '21' }));
    expect(refused).toMatchObject({ kind: 'unavailable', code: 'custodian-unknown' });
  });

  it('keeps the texts of a restricted need out of what others hear', () => {
    const event = draft({ visibility: 'restricted' }).publish(vaxjo, places, now);
    const heard = JSON.stringify(withoutTexts(event));
    for (const text of [content.title, content.description!, content.tried!])
      expect(heard).not.toContain(text);
    keepsItsContract(withoutTexts(event));
  });
});

describe('custody', () => {
  it('is acknowledged, then taken in hand by somebody named', () => {
    const need = published();
    const acknowledged = need.acknowledge(kronoberg);
    const started = need.startHandling(kronoberg, kronoberg.person);
    expect(acknowledged.custodian.organisation).toBe(kronoberg.organisation);
    expect(started.handler).toBe(kronoberg.person);
    expect(need).toMatchObject({ status: 'in_handling', handler: kronoberg.person });
    [acknowledged, started].forEach(keepsItsContract);
  });

  it('rises to the national level with what the county tried', () => {
    const need = inHandling();
    const event = need.escalate(kronoberg, 'Länet har samlat kommunerna.', places, later);
    expect(event).toMatchObject({
      title: content.title,
      automatic: false,
      custodian: { hop: 2, level: 'national', organisation: national.organisation },
    });
    expect(event.tried.map(({ level }) => level)).toEqual(['local', 'county']);
    expect(need).toMatchObject({ status: 'escalated', level: 'national', levelSince: 4, handler: null });
    expect(need.hops.map(({ from, to }) => [from, to])).toEqual([
      [now.toISOString(), later.toISOString()],
      [later.toISOString(), null],
    ]);
    keepsItsContract(event);
  });

  it('does not rise above the national level', () => {
    const need = published({ areas: ['07'] }, kronoberg);
    const refused = refusal(() => need.escalate(national, 'Allt.', places, later));
    expect(refused).toMatchObject({ kind: 'conflict', code: 'move-not-allowed' });
    expect(refused.message).toContain('at national level');
  });

  it('that was handed over is told so to the one who had it', () => {
    const refused = refusal(() => escalated().acknowledge(kronoberg));
    expect(refused).toMatchObject({ kind: 'conflict', code: 'custody-moved' });
    expect(refused.message).toContain(later.toISOString());
  });

  it('is nobody else’s', () => {
    for (const who of [vaxjo, alvesta, vastraGotaland, national])
      expect(refusal(() => published().acknowledge(who))).toMatchObject({
        kind: 'forbidden',
        code: 'not-custodian',
      });
  });
});

describe('the end', () => {
  it('is an answer, then the asker’s verdict', () => {
    const need = inHandling();
    const response = {
      id: '01990000-0000-7000-8000-000000000e01',
      kind: 'answer',
      text: 'Ring oss.',
    } as const;
    const answered = need.answer(kronoberg, response, later);
    const closed = need.close(vaxjo, 'helped', later);
    expect(need).toMatchObject({ status: 'closed', verdict: 'helped' });
    expect(need.responses).toEqual([{ ...response, by: kronoberg.by(), at: later.toISOString() }]);
    [answered, closed].forEach(keepsItsContract);
  });

  it('is not the custodian’s to declare', () => {
    expect(refusal(() => inHandling().close(kronoberg, 'helped', later))).toMatchObject({
      kind: 'forbidden',
      code: 'not-asker',
    });
  });

  it('says the present state and what is allowed when it comes too early', () => {
    const refused = refusal(() => published().close(vaxjo, 'helped', later));
    expect(refused.message).toBe(
      'The need is published: close is allowed when it is answered or declined. What you can do now: revise, withdraw.',
    );
  });
});

describe('a restricted need', () => {
  it('is not there for those outside its line', () => {
    const need = published({ visibility: 'restricted' });
    for (const who of [alvesta, vastraGotaland, national, auditor])
      expect(refusal(() => need.acknowledge(who))).toMatchObject({
        kind: 'not-found',
        code: 'need-not-found',
      });
  });
});
