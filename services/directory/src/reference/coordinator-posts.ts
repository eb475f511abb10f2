import { substanceAreas } from '@lanken/contracts';
import type { PostTerms } from '../model/post.js';
import { counties } from './areas.js';
import { countyBoardId } from './reference-organisations.js';

// Stockholm, Skåne and Västra Götaland have two coordinators each, all other counties one.
const ofTwo = new Set(['01', '12', '14']);

/** The id of a county's first coordinator post, or of its second, in every installation. */
export const coordinatorPostId = (county: string, number: 1 | 2 = 1): string =>
  `00000000-0000-8000-8003-${`${county}0${number}`.padStart(12, '0')}`;

/** The full-time coordinator posts that the state finances: every county has a coordinator, or an open vacancy. */
export const coordinatorPosts: readonly (PostTerms & { organisation: string })[] = [
  ...counties.keys(),
].flatMap((county) =>
  ([1, 2] as const).slice(0, ofTwo.has(county) ? 2 : 1).map((number) => ({
    id: coordinatorPostId(county, number),
    organisation: countyBoardId(county),
    role: 'county_coordinator' as const,
    substanceAreas: [...substanceAreas],
    share: 100,
  })),
);
