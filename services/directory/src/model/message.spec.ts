import { breachOf, MessageRedacted, MessageSent } from '@lanken/contracts';
import { by, person } from '../spec/examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import { structure } from '../spec/structure-examples.js';
import { Message } from './message.js';

const now = new Date('2026-10-01T08:00:00Z');
const words = {
  id: '01990000-0000-7000-8000-000000001501',
  sender: by.personRef!,
  recipients: [person().id],
  subject: 'Inför sommaren',
  text: 'Hej alla!',
};

describe('a message to the members', () => {
  it('says to whom, never what', () => {
    const message = new Message();
    const event = message.send(structure({ visibility: 'public' }), words, now, by);
    expect(event).toMatchObject({ message: words.id, recipients: words.recipients, by });
    expect(JSON.stringify(event)).not.toMatch(/sommaren|Hej/);
    expect(breachOf(MessageSent, event)).toBeUndefined();
    expect(message).toMatchObject({
      dataclass: 'restricted',
      level: 'county',
      county: '18',
      text: 'Hej alla!',
    });
  });

  it('has somebody to go to, of a structure that has not ended', () => {
    const send = (to = structure(), recipients = words.recipients) =>
      new Message().send(to, { ...words, recipients }, now, by);
    expect(refusalOf(() => send(structure(), [])).code).toBe('no-recipients');
    const ended = structure();
    ended.end('Klart.', '2026-01-01', [], by);
    expect(refusalOf(() => send(ended)).code).toBe('structure-state');
  });

  it('is redacted once, and then has no words', () => {
    const message = new Message();
    message.send(structure(), words, now, by);
    const event = message.redact('personal_data', by);
    expect(event).toMatchObject({ message: words.id, reason: 'personal_data' });
    expect(breachOf(MessageRedacted, event)).toBeUndefined();
    expect(message).toMatchObject({ subject: null, text: null, redacted: 'personal_data' });
    expect(refusalOf(() => message.redact('mistake', by)).code).toBe('redacted-already');
  });
});
