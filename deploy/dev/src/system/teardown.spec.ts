import { Teardown } from './teardown.js';

describe('the end of a system', () => {
  it('goes backwards through what was started, past what fails, once', async () => {
    const ended: string[] = [];
    const teardown = new Teardown();
    teardown.add(async () => ended.push('servers'));
    teardown.add(() => Promise.reject(new Error('it hangs')));
    teardown.add(async () => ended.push('services'));
    const [first, second] = await Promise.allSettled([teardown.run(), teardown.run()]);
    expect(ended).toEqual(['services', 'servers']);
    expect(first).toEqual(second);
    expect((first as PromiseRejectedResult).reason).toMatchObject({ errors: [new Error('it hangs')] });
  });
});
