import {
  breachOf,
  StructureActivated,
  StructureEnded,
  StructureFormed,
  StructureRevised,
  StructureRevived,
  StructureWentDormant,
} from '@lanken/contracts';
import { by } from '../spec/examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import {
  activeSince,
  agency,
  board,
  frame,
  meeting,
  network,
  structure,
  terms,
} from '../spec/structure-examples.js';
import { Structure } from './structure.js';

const reason = 'Uppdraget är slutfört.';

describe('a structure', () => {
  it('is formed in the county of its convenor, and says all of itself', () => {
    const swt = new Structure();
    const counties = ['17', '18', '20'];
    const event = swt.form(meeting, { ...terms, counties }, frame, by);
    expect(event).toMatchObject({ structure: meeting, ...terms, counties, convenor: board.id, by });
    expect(breachOf(StructureFormed, event)).toBeUndefined();
    expect(swt).toMatchObject({ state: 'forming', level: 'county', county: '18', municipality: '0000' });
  });

  it('leaves out what it does not have', () => {
    const event = new Structure().form(meeting, { ...terms, mandate: null, rhythm: null }, frame, by);
    for (const absent of ['mandate', 'rhythm', 'partOf', 'membersHold'])
      expect(JSON.parse(JSON.stringify(event))).not.toHaveProperty(absent);
  });

  it('is national where it is of no county', () => {
    const national = structure({ counties: [] }, { convenor: agency });
    expect(national).toMatchObject({ level: 'national', county: '00' });
    expect(refusalOf(() => structure({ counties: [] }))).toMatchObject({
      code: 'structure-unfit',
      errors: [{ pointer: '/counties' }],
    });
  });

  it('is convened by somebody in one of its counties', () => {
    expect(refusalOf(() => structure({ counties: ['17'] })).errors).toMatchObject([{ pointer: '/convenor' }]);
  });

  it('is active when its members are agreed, and it has a mandate', () => {
    const council = structure();
    expect(refusalOf(() => council.activate(1, '2026-01-01', by)).code).toBe('structure-not-ready');
    const event = council.activate(2, '2026-01-01', by);
    expect(event).toMatchObject({ structure: council.id, from: '2026-01-01', by });
    expect(breachOf(StructureActivated, event)).toBeUndefined();
    expect(council.state).toBe('active');
    expect(refusalOf(() => council.activate(2, '2026-01-01', by)).code).toBe('structure-state');
    expect(refusalOf(() => structure({ mandate: null }).activate(2, '2026-01-01', by)).errors).toMatchObject([
      { pointer: '/mandate' },
    ]);
  });

  it('says all of itself when it is revised', () => {
    const council = structure();
    const [event, ...more] = council.revise({ ...terms, title: 'Rådet' }, frame, '2026-01-01', by);
    expect(event).toMatchObject({ title: 'Rådet', kind: 'council', counties: ['18'] });
    expect(breachOf(StructureRevised, event)).toBeUndefined();
    expect(more).toEqual([]);
  });

  it('ends, once, when nothing is left that it does', () => {
    const council = activeSince('2026-01-01');
    const refusal = refusalOf(() => council.end(reason, '2026-02-01', ['2 called meetings'], by));
    expect(refusal).toMatchObject({
      code: 'structure-in-use',
      message: expect.stringContaining('2 called meetings'),
    });
    const event = council.end(reason, '2026-02-01', [], by);
    expect(event).toMatchObject({ structure: council.id, from: '2026-02-01', reason });
    expect(breachOf(StructureEnded, event)).toBeUndefined();
    expect(refusalOf(() => council.end(reason, '2026-02-01', [], by)).code).toBe('structure-state');
  });
});

describe('a body of a structure', () => {
  const parent = structure({ counties: ['17', '18'] });

  it('lies within the counties of the structure', () => {
    expect(structure({ kind: 'working_group' }, { parent })).toMatchObject({ partOf: parent.id });
    const wide = () => structure({ counties: ['18', '20'] }, { parent });
    expect(refusalOf(wide).errors).toMatchObject([{ pointer: '/counties' }]);
  });

  it('has no bodies of its own, and none is formed of what has ended', () => {
    const body = structure({}, { parent });
    expect(refusalOf(() => structure({}, { parent: body })).errors).toMatchObject([{ pointer: '/partOf' }]);
    const ended = structure();
    ended.end(reason, '2026-01-01', [], by);
    expect(refusalOf(() => structure({}, { parent: ended })).errors).toMatchObject([{ pointer: '/partOf' }]);
  });

  it('keeps the structure from leaving its counties', () => {
    const council = structure({ counties: ['17', '18'] });
    const bodies = [structure({ counties: ['18', '17'] }, { parent: council })];
    const narrow = () =>
      council.revise({ ...terms, counties: ['18'] }, { ...frame, bodies }, '2026-01-01', by);
    expect(refusalOf(narrow).errors).toMatchObject([{ pointer: '/counties' }]);
  });
});

describe('dormancy', () => {
  it('comes the day after twice the rhythm without a meeting', () => {
    const council = activeSince('2026-01-01'); // every 4 weeks
    expect(council.tellDormant('2026-02-26')).toBeUndefined();
    const event = council.tellDormant('2026-02-27');
    expect(event).toEqual(
      Object.assign(new StructureWentDormant(), { structure: council.id, rhythm: 4, by: { actor: 'clock' } }),
    );
    expect(breachOf(StructureWentDormant, event)).toBeUndefined();
    expect(council.tellDormant('2026-02-28')).toBeUndefined();
  });

  it('is put off by each meeting', () => {
    const council = activeSince('2026-01-01');
    council.meet('2026-02-20', meeting, '2026-02-20', by);
    expect(council.tellDormant('2026-04-17')).toBeUndefined();
    expect(council.tellDormant('2026-04-18')).toMatchObject({ lastMet: '2026-02-20' });
  });

  it('ends with a meeting that was lately, not with one of long ago', () => {
    const council = activeSince('2026-01-01');
    council.tellDormant('2026-06-01');
    expect(council.meet('2026-01-20', meeting, '2026-06-01', by)).toBeUndefined();
    expect(council.state).toBe('dormant');
    const event = council.meet('2026-06-01', meeting, '2026-06-01', by);
    expect(event).toMatchObject({ structure: council.id, meeting, by });
    expect(breachOf(StructureRevived, event)).toBeUndefined();
    expect(council.state).toBe('active');
  });

  it('ends with a rhythm that is kept', () => {
    const council = activeSince('2026-01-01');
    council.tellDormant('2026-06-01');
    const events = council.revise({ ...terms, rhythm: 26 }, frame, '2026-06-01', by);
    expect(events.map((event) => event.constructor)).toEqual([StructureRevised, StructureRevived]);
    expect(council.state).toBe('active');
  });

  it('never comes over what has no rhythm, is still forming, or has ended', () => {
    const ended = activeSince('2026-01-01');
    ended.end(reason, '2026-01-02', [], by);
    for (const one of [activeSince('2026-01-01', { rhythm: null }), structure(), ended])
      expect(one.tellDormant('2099-01-01')).toBeUndefined();
  });
});

describe('the network of those who hold a role', () => {
  it('is active from its first day, and does not end', () => {
    expect(network()).toMatchObject({ state: 'active', membersHold: 'municipal_coordinator' });
    expect(refusalOf(() => network().end(reason, '2026-01-01', [], by)).code).toBe('network-stays');
  });

  it('can be given a rhythm, but no other counties, convenor or visibility', () => {
    const given = { ...terms, rhythm: null };
    const revise = (changes: object, around = frame) =>
      network().revise({ ...given, ...changes }, around, '2026-01-02', by);
    expect(revise({ rhythm: 13 })[0]).toMatchObject({ rhythm: 13 });
    for (const refused of [
      () => revise({ counties: ['18', '17'] }),
      () => revise({ visibility: 'public' }),
      () => revise({}, { ...frame, convenor: { ...board, id: meeting } }),
    ])
      expect(refusalOf(refused).code).toBe('network-stays');
  });
});
