import { Parser } from '@asyncapi/parser';
import '../index.js';
import { asyncApiOf } from './asyncapi.js';
import { catalogue } from './catalogue.js';
import { meaningsIn } from './field-meanings.js';
import { sources } from './places.js';

const entries = catalogue(meaningsIn(sources));
const text = JSON.stringify(asyncApiOf(entries));
const parse = (document: string) => new Parser().parse(document);

describe('the AsyncAPI document', () => {
  it('is read by the AsyncAPI parser without an error, a warning or a hint', async () => {
    const { diagnostics } = await parse(text);
    expect(diagnostics).toEqual([]);
  });

  it('has a channel, an operation and an example for every event', async () => {
    const { document } = await parse(text);
    const operations = document!.operations().all();
    expect(operations.map((operation) => operation.channels().all()[0]!.address())).toEqual(
      entries.map(({ subject }) => subject),
    );
    for (const operation of operations) {
      const message = operation.messages().all()[0]!;
      expect(operation.action()).toBe('send');
      expect(message.payload()?.properties()).toHaveProperty('by');
      expect(message.examples().all()[0]?.payload()).toBeDefined();
    }
  });

  it.each([
    ['a channel that is not there', '"#/channels/needs.need.closed.v1"', '"#/channels/nowhere"'],
    ['a parameter that is not there', '{county}', '{region}'],
    ['an action that is none', '"send"', '"shout"'],
  ])('would be refused with %s', async (_, from, to) => {
    const { diagnostics } = await parse(text.replaceAll(from, to));
    expect(diagnostics).not.toEqual([]);
  });
});
