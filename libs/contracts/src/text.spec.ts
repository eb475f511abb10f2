import { Type } from 'class-transformer';
import { isText, Text, withoutTexts } from './index.js';

class Attempt {
  level: string;

  @Text()
  text?: string;
}

class Facts {
  @Text(200)
  title?: string;

  ask: string;

  @Type(() => Attempt)
  tried: Attempt[];
}

class Published extends Facts {}

describe('free texts', () => {
  const attempt = Object.assign(new Attempt(), { level: 'local', text: 'b' });
  const published = (tried: Attempt[]): Published =>
    Object.assign(new Published(), { title: 'a', ask: 'training', tried });
  const left = { ask: 'training', tried: [{ level: 'local' }] };

  it('are left out, also in lists of parts and in what a class inherits', () => {
    const copy = withoutTexts(published([attempt]));
    expect(JSON.parse(JSON.stringify(copy))).toEqual(left);
    expect(copy).toBeInstanceOf(Published);
  });

  it('are left out of parts that are plain objects', () => {
    expect(JSON.parse(JSON.stringify(withoutTexts(published([{ ...attempt }]))))).toEqual(left);
  });

  it('stay in the original', () => {
    const original = published([attempt]);
    withoutTexts(original);
    expect(original).toMatchObject({ title: 'a', tried: [{ text: 'b' }] });
  });

  it('are known by their declaration, not by their name', () => {
    expect(isText(Published.prototype, 'title')).toBe(true);
    expect(isText(Published.prototype, 'ask')).toBe(false);
    expect(withoutTexts({ title: 'a' })).toEqual({ title: 'a' });
  });
});
