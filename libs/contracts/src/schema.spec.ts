import { IsInt, IsString, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { breachOf, Event, eventFacts, NeedPublished, schemaOf } from './index.js';

describe('the schema of an event', () => {
  it('is not changed by a class of the same name elsewhere, as a service has for its input', () => {
    const before = schemaOf(NeedPublished);
    class Asker {
      @IsString()
      secret: string;
    }
    expect(new Asker()).toBeInstanceOf(Asker);
    expect(schemaOf(NeedPublished)).toEqual(before);
    expect(breachOf(NeedPublished, eventFacts(NeedPublished).example)).toBeUndefined();
  });

  it('is refused when two of its parts have the same name', () => {
    const partNamed = (name: string): new () => object => {
      const part = { [name]: class {} }[name]!;
      IsInt()(part.prototype, 'number');
      return part;
    };
    const [one, other] = [partNamed('Part'), partNamed('Part')];
    class Twins {
      @ValidateNested()
      @Type(() => one)
      one: object;

      @ValidateNested()
      @Type(() => other)
      other: object;
    }
    Event({ service: 'x', aggregate: 'y', fact: 'z', version: 1, when: '', level: '', example: {} })(Twins);
    expect(() => schemaOf(Twins)).toThrow('Twins uses two classes named Part: rename one');
  });

  it('names the field that breaks it', () => {
    const example = eventFacts(NeedPublished).example;
    expect(breachOf(NeedPublished, { ...example, areas: ['780'] })).toContain('/areas/0 must match pattern');
    expect(breachOf(NeedPublished, { ...example, asker: { level: 'county' } })).toContain(
      '/asker must have required property',
    );
  });
});
