import { isRedaction, redacted } from './index.js';

const redaction = {
  blanked: [
    { sequence: 1, pointers: ['/title', '/tried/0/text'] },
    { sequence: 3, pointers: ['/text'] },
  ],
};

describe('a redaction', () => {
  it('is told by its fact, whoever says it', () => {
    expect(['se.lanken.needs.need.redacted.v1', 'se.lanken.x.y.redacted.v12'].every(isRedaction)).toBe(true);
    expect(['se.lanken.needs.redacted.revised.v1', 'se.lanken.needs.need.redacted'].some(isRedaction)).toBe(
      false,
    );
  });

  it('blanks the texts that it names in the copy of an event, and nothing else', () => {
    const data = { title: 'a', ask: 'method', tried: [{ level: 'local', text: 'b' }] };
    expect(redacted({ sequence: 1 }, data, redaction)).toEqual({
      ask: 'method',
      tried: [{ level: 'local' }],
    });
    expect(redacted({ sequence: 2 }, data, redaction)).toEqual(data);
    expect(redacted({ sequence: 3 }, { text: 'c' }, redaction)).toEqual({});
  });
});
