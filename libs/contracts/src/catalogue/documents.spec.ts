import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../index.js';
import { command } from './approval.js';
import { catalogue } from './catalogue.js';
import { documents } from './documents.js';
import { meaningsIn } from './field-meanings.js';
import { root, sources } from './places.js';

const entries = catalogue(meaningsIn(sources));

describe.each(Object.entries(documents(entries)))('%s', (path, text) => {
  it('says what the event classes say', () => {
    const there = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
    if (there !== text) throw new Error(`${path} is out of date: run \`${command}\` and commit it`);
  });

  it('names every event', () => {
    for (const { type, subject } of entries) {
      expect(text).toContain(type);
      expect(text).toContain(subject);
    }
  });
});
