import { faults, outcomeOf, type Ear } from './judge.js';
import type { Played } from './scenes.js';

const scene: Played = {
  by: 'goteborg',
  does: 'publishes a need',
  need: 'goteborg',
  path: () => '/needs/v1/needs',
  body: { title: 'Stöd vid ett boende', visibility: 'restricted' },
  heardBy: ['county-14'],
  done: { id: 'n1', sequence: 1 },
  sent: 1_000,
  then: 'county, published',
};

const ear = (name: string, data?: Record<string, unknown>): Ear => ({
  name,
  heard: new Map(data ? [['n1#1', { at: 1_012, data }]] : []),
});

describe('the verdict on the story', () => {
  it('finds nothing where everybody heard what is theirs and nobody else did', () => {
    expect(faults([scene], [ear('county-14', {}), ear('county-07')])).toEqual([]);
    expect(outcomeOf(scene, ear('county-14', {}))).toEqual({ must: true, after: 12 });
  });

  it('finds who did not hear', () => {
    expect(faults([scene], [ear('county-14')])).toEqual([
      'county-14 did not hear that goteborg publishes a need',
    ]);
  });

  it('finds who heard what is not for them', () => {
    expect(faults([scene], [ear('county-14', {}), ear('county-07', {})])).toEqual([
      'county-07 heard that goteborg publishes a need, and that is not for it',
    ]);
  });

  it('finds a text of a restricted need on the stream', () => {
    expect(faults([scene], [ear('county-14', { title: 'Stöd vid ett boende' })])).toEqual([
      'county-14 was told the title of the restricted need of goteborg',
    ]);
  });

  it('takes another event about the same need for another event', () => {
    const later: Ear = { name: 'county-14', heard: new Map([['n1#2', { at: 1_012, data: {} }]]) };
    expect(faults([scene], [later])).toHaveLength(1);
  });
});
