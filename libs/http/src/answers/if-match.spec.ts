import { matches, seenSequence } from './if-match.js';

describe('If-Match', () => {
  it('is the ETag that was given', () => {
    expect(seenSequence('"12"')).toBe(12);
  });

  it('is required', () => {
    expect(() => seenSequence(undefined)).toThrow(
      expect.objectContaining({ code: 'if-match-required', status: 428 }),
    );
  });

  it('is one strong ETag of ours', () => {
    for (const other of ['*', '12', 'W/"12"', '"12", "13"', '"x"'])
      expect(() => seenSequence(other)).toThrow(
        expect.objectContaining({ code: 'if-match-invalid', status: 400 }),
      );
  });

  it('refuses when the thing has changed since', () => {
    expect(() => matches({ sequence: 3 }, 3)).not.toThrow();
    expect(() => matches({ sequence: 4 }, 3)).toThrow(
      expect.objectContaining({ code: 'stale', status: 412 }),
    );
  });
});
