import { chaosIn } from './mutants/chaos-in.js';
import { mutants } from './mutants/mutant.js';
import { TreeCopy } from './mutants/tree-copy.js';

const short = ['--short', '--seed', '1', '--needs', '150', '--municipalities', '6'];

async function inCopy<T>(work: (copy: TreeCopy) => Promise<T>): Promise<T> {
  const copy = await TreeCopy.make();
  try {
    return await work(copy);
  } finally {
    await copy.remove();
  }
}

// At the same time: each waits more than it works.
describe('a short chaos in a copy of the project', () => {
  it.concurrent('is green as the project is', async () => {
    const { report, printed } = await inCopy((copy) => chaosIn(copy.path, short));
    if (!report?.green) throw new Error(`It went wrong without any change:\n${printed}`);
  });

  it.concurrent.each(mutants)('goes red with $name: it finds something $finds', async ({ patch, finds }) => {
    const { report, printed } = await inCopy(async (copy) => {
      await copy.apply(patch, 'libs/messaging');
      return chaosIn(copy.path, short);
    });
    if (!report) throw new Error(`It did not come to a verdict:\n${printed}`);
    expect(report.findings.map(({ what }) => what)).toContain(finds);
  });
});
