import {
  breachOf,
  ChangeAccepted,
  ChangeProposed,
  ChangeRejected,
  ChangeSuperseded,
} from '@lanken/contracts';
import { by, municipality, nextId, person } from '../spec/examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import { ChangeProposal, type About, type ProposedField } from './change-proposal.js';
import { proposedValue } from './proposed-value.js';

const now = new Date('2026-06-02T08:00:00Z');
const acting = { ...by, personRef: by.personRef! };

function made(about: About = 'organisation', field: ProposedField = 'name') {
  const proposal = new ChangeProposal();
  const entry = about === 'person' ? person() : municipality();
  const change = { id: nextId(), about, subject: entry.id, field, value: 'Kim Al', reason: 'Gift 2026.' };
  return { proposal, event: proposal.make(change, entry, now, acting) };
}

describe('a proposed change', () => {
  it('says what it is about, never the value; of a person it has no texts on the bus', () => {
    for (const about of ['organisation', 'person'] as const) {
      const { proposal, event } = made(about);
      expect(event).toMatchObject({ proposal: proposal.id, about, field: 'name' });
      expect(JSON.stringify(event)).not.toContain('Kim Al');
      expect(breachOf(ChangeProposed, event)).toBeUndefined();
      expect(proposal.dataclass).toBe(about === 'person' ? 'restricted' : 'network');
    }
  });

  it('is decided once', () => {
    const decisions = [
      [(one: ChangeProposal) => one.accept(now, by), ChangeAccepted, 'accepted'],
      [(one: ChangeProposal) => one.reject('Nej.', now, by), ChangeRejected, 'rejected'],
      [(one: ChangeProposal) => one.supersede(now, by), ChangeSuperseded, 'superseded'],
    ] as const;
    for (const [decide, event, state] of decisions) {
      const { proposal } = made();
      expect(breachOf(event, decide(proposal))).toBeUndefined();
      expect(proposal).toMatchObject({ state, decided: now });
      for (const [again] of decisions)
        expect(refusalOf(() => again(proposal))).toMatchObject({
          kind: 'conflict',
          code: 'proposal-decided',
        });
    }
  });
});

describe('a proposed value', () => {
  it('is what the entry can have', () => {
    expect(proposedValue('organisation', 'organisationsnummer', '202100-6545')).toBe('2021006545');
    expect(proposedValue('person', 'phone', undefined)).toBeNull();
    expect(proposedValue('person', 'email', 'kim@vaxjo.example')).toBe('kim@vaxjo.example');
  });

  it.each([
    ['organisation', 'email', 'a@b.example', '/field'],
    ['person', 'organisationsnummer', '202100-6545', '/field'],
    ['person', 'name', undefined, '/value'],
    ['person', 'email', 'kim', '/value'],
    ['person', 'phone', 'ring', '/value'],
    ['organisation', 'organisationsnummer', '121212-1212', '/value'],
  ] as const)('of a %s is not %s %s', (about, field, value, pointer) => {
    expect(refusalOf(() => proposedValue(about, field, value))).toMatchObject({
      kind: 'unprocessable',
      errors: [{ pointer }],
    });
  });
});
