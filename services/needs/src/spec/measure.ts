import type { LabelledNeed } from './labelled.js';

export interface Figures {
  precision: number;
  recall: number;
}

/**
 * Each planted theme is compared with the one proposal that holds most of its needs, and each proposal with one theme, the largest
 * overlaps first. Right are the needs that both hold. Precision: right of all needs proposed. Recall: right of all planted.
 */
export function measure(needs: LabelledNeed[], proposals: LabelledNeed[][]): Figures {
  const planted = needs.filter(({ theme }) => theme);
  const names = [...new Set(planted.map(({ theme }) => theme!))];
  const overlaps = proposals
    .flatMap((members, proposal) =>
      names.map((theme) => ({
        proposal,
        theme,
        right: members.filter((one) => one.theme === theme).length,
      })),
    )
    .sort((one, other) => other.right - one.right);
  const [proposed, named] = [new Set<number>(), new Set<string>()];
  let right = 0;
  for (const each of overlaps) {
    if (proposed.has(each.proposal) || named.has(each.theme)) continue;
    proposed.add(each.proposal);
    named.add(each.theme);
    right += each.right;
  }
  return {
    precision: right / proposals.flat().length,
    recall: right / planted.length,
  };
}
