import { eventType, type EventClass } from '@lanken/contracts';
import { appointment, by, municipality, post } from '../spec/examples.js';
import { fieldChanges, type Past } from './field-history.js';

const time = new Date('2026-06-02T08:00:00Z');
const past = (...events: object[]): Past[] =>
  events.map((event) => ({
    type: eventType(event.constructor as EventClass),
    time,
    data: JSON.parse(JSON.stringify(event)) as object,
  }));
const changed = (...events: object[]) =>
  fieldChanges(past(...events)).map(({ field, before, after }) => [field, before, after]);

describe('the changes of an entry, field by field,', () => {
  it('are none at its beginning, and say who made them when', () => {
    const heby = municipality();
    const other = municipality();
    const registered = other.register({ ...heby, id: heby.id }, [], by);
    const renamed = heby.rename('Växjö stad', '2026-05-01', '2026-06-02', [], by);
    expect(fieldChanges(past(registered))).toEqual([]);
    expect(fieldChanges(past(registered, renamed))).toEqual([
      { field: 'name', before: 'Växjö kommun', after: 'Växjö stad', time, by },
    ]);
  });

  it('of an organisation are its name, place, numbers, areas and state', () => {
    const [one, into] = [municipality(), municipality()];
    into.id = '01990000-0000-7000-8000-000000000d09';
    const registered = municipality().register({ ...one, id: one.id }, [], by);
    const today = '2026-06-02';
    expect(
      changed(
        registered,
        one.identify('organisationsnummer', '2120000662', by),
        one.identify('organisationsnummer', undefined, by),
        one.move({ county: '08', municipality: '0899' }, today, today, [], by),
        one.workIn({ area: '0764', from: today }, by),
        one.verify(today, by),
        one.merge(into, today, today, by),
      ),
    ).toEqual([
      ['organisationsnummer', null, '2120000662'],
      ['organisationsnummer', '2120000662', null],
      ['county', '07', '08'],
      ['municipality', '0780', '0899'],
      ['worksIn 0764 2026-06-02', null, 'open'],
      ['state', 'active', 'merged'],
      ['ceased', null, today],
      ['successor', null, into.id],
    ]);
  });

  it('of an appointment know that what is left out is no longer there', () => {
    const held = appointment('2026-01-01', '2026-12-31');
    const around = { post: post(), others: [], today: '2026-06-02' };
    const started = appointment('2026-01-01', '2026-12-31').revise({}, around, by);
    expect(
      changed(
        started,
        held.setLeave({ from: '2026-07-01' }, '2026-06-02', by),
        held.return('2026-06-02', by),
        held.revise({ to: null, share: 50 }, around, by),
        held.end('2026-06-02', '2026-06-02', by),
      ),
    ).toEqual([
      ['leaveFrom', null, '2026-07-01'],
      ['leaveFrom', '2026-07-01', null],
      ['share', 100, 50],
      ['to', '2026-12-31', null],
      ['ended', null, '2026-06-02'],
    ]);
  });
});
