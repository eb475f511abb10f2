import {
  breachOf,
  MeetingAnswered,
  MeetingCalled,
  MeetingCancelled,
  MeetingHeld,
  MeetingMinutesWritten,
  MeetingMoved,
} from '@lanken/contracts';
import { by } from '../spec/examples.js';
import { held, later, meeting, meetingId, meetingTerms, now, reply } from '../spec/meeting-examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import { structure } from '../spec/structure-examples.js';
import { Meeting } from './meeting.js';

const before = new Date('2026-11-01T08:00:00Z');

describe('a meeting', () => {
  it('is called in the place of its structure, with what the structure lets be read', () => {
    const council = structure({ visibility: 'restricted' });
    const called = new Meeting();
    const event = called.call(council, { ...meetingTerms, id: meetingId, organizer: by.personRef! }, now, by);
    expect(event).toMatchObject({
      meeting: meetingId,
      structure: council.id,
      title: 'Nätverksträff',
      starts: '2026-11-18T08:00:00.000Z',
      ends: '2026-11-18T11:00:00.000Z',
      revision: 0,
      by,
    });
    expect(JSON.parse(JSON.stringify(event))).not.toHaveProperty('link');
    expect(breachOf(MeetingCalled, event)).toBeUndefined();
    expect(called).toMatchObject({ level: 'county', county: '18', dataclass: 'restricted', state: 'called' });
  });

  it.each([
    ['begins in the past', { starts: new Date('2026-09-30T08:00:00Z') }, '/starts'],
    [
      'begins in ten years',
      { starts: new Date('2036-11-18T08:00:00Z'), ends: new Date('2036-11-18T09:00:00Z') },
      '/starts',
    ],
    ['ends before it begins', { ends: new Date('2026-11-18T07:00:00Z') }, '/ends'],
    ['ends when it begins', { ends: meetingTerms.starts }, '/ends'],
    ['lasts for a month', { ends: new Date('2026-12-18T08:00:00Z') }, '/ends'],
    ['is nowhere', { place: null }, '/place'],
  ])('is refused when it %s', (_, wrong, pointer) => {
    expect(refusalOf(() => meeting(wrong))).toMatchObject({ code: 'meeting-unfit', errors: [{ pointer }] });
  });

  it('can be remote only', () => {
    expect(meeting({ place: null, link: 'https://example.org/mote' }).link).toBe('https://example.org/mote');
  });

  it('is not called of a structure that has ended', () => {
    const ended = structure();
    ended.end('Klart.', '2026-01-01', [], by);
    expect(refusalOf(() => meeting({}, ended)).code).toBe('structure-state');
  });
});

describe('a called meeting', () => {
  it('is moved with a new revision, and then nobody has answered', () => {
    const called = meeting();
    const replies = [reply(1), reply(2)];
    called.answer(replies[0]!, 'yes', before, by);
    const times = { starts: new Date('2026-11-20T08:00:00Z'), ends: new Date('2026-11-20T09:00:00Z') };
    const event = called.move({ ...meetingTerms, ...times }, replies, before, by);
    expect(event).toMatchObject({ revision: 1, starts: '2026-11-20T08:00:00.000Z' });
    expect(breachOf(MeetingMoved, event)).toBeUndefined();
    expect(replies[0]).toMatchObject({ answer: null, answered: null });
    expect(called.changed).toBe(before);
  });

  it('keeps its answers when only the place is another', () => {
    const called = meeting();
    const one = reply(1);
    called.answer(one, 'yes', before, by);
    expect(called.move({ ...meetingTerms, place: 'Alvesta' }, [one], before, by)).toMatchObject({
      revision: 1,
    });
    expect(one.answer).toBe('yes');
  });

  it('says nothing when it is moved to where it is', () => {
    const called = meeting();
    expect(called.move(meetingTerms, [], before, by)).toBeUndefined();
    expect(called.revision).toBe(0);
  });

  it('is cancelled once, with a new revision', () => {
    const called = meeting();
    const event = called.cancel('För få kan.', before, by);
    expect(event).toMatchObject({ reason: 'För få kan.', revision: 1 });
    expect(breachOf(MeetingCancelled, event)).toBeUndefined();
    for (const refused of [
      () => called.cancel('Igen.', before, by),
      () => called.move({ ...meetingTerms, place: 'Alvesta' }, [], before, by),
      () => called.answer(reply(1), 'yes', before, by),
      () => called.hold({ attended: [], absent: [], guests: 0 }, later, by),
    ])
      expect(refusalOf(refused).code).toBe('meeting-state');
  });

  it('is answered until it is over, each answer once', () => {
    const called = meeting();
    const one = reply(1);
    const event = called.answer(one, 'maybe', before, by);
    expect(event).toMatchObject({ meeting: meetingId, personRef: one.person, answer: 'maybe' });
    expect(breachOf(MeetingAnswered, event)).toBeUndefined();
    expect(called.answer(one, 'maybe', before, by)).toBeUndefined();
    expect(called.answer(one, 'no', before, by)).toMatchObject({ answer: 'no' });
    expect(refusalOf(() => called.answer(one, 'yes', later, by)).code).toBe('meeting-over');
  });
});

describe('a meeting that was held', () => {
  it('says who was there, who was not, and how many guests', () => {
    const called = meeting();
    expect(refusalOf(() => called.hold({ attended: [], absent: [], guests: 0 }, before, by)).code).toBe(
      'meeting-ahead',
    );
    const [one, other] = [reply(1), reply(2)];
    const event = called.hold({ attended: [one], absent: [other], guests: 3 }, later, by);
    expect(event).toMatchObject({
      day: '2026-11-18',
      attended: [one.person],
      absent: [other.person],
      guests: 3,
    });
    expect(breachOf(MeetingHeld, event)).toBeUndefined();
    expect([one.attended, other.attended]).toEqual([true, false]);
  });

  it('is of the Swedish day', () => {
    const late = { starts: new Date('2026-11-17T23:30:00Z'), ends: new Date('2026-11-18T01:00:00Z') };
    const event = meeting(late).hold({ attended: [], absent: [], guests: 0 }, later, by);
    expect(event.day).toBe('2026-11-18');
  });

  it('has minutes, one version after another', () => {
    const was = held();
    expect(was.writeMinutes(by)).toMatchObject({ version: 1 });
    const event = was.writeMinutes(by);
    expect(event).toMatchObject({ meeting: meetingId, version: 2 });
    expect(breachOf(MeetingMinutesWritten, event)).toBeUndefined();
    expect(refusalOf(() => meeting().writeMinutes(by)).code).toBe('meeting-state');
  });
});
