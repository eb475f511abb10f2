import { Refusal, type SubstanceArea } from '@lanken/contracts';

/** Some of a post's substance areas, in the post's order; at least one, and none that it does not have. */
export function partOf(ofPost: SubstanceArea[], wanted: SubstanceArea[]): SubstanceArea[] {
  const foreign = wanted.find((area) => !ofPost.includes(area));
  const message = foreign
    ? `The post does not have the substance area ${foreign}; it has ${ofPost.join(', ')}.`
    : 'An appointment would be left without any substance area: end it first.';
  if (foreign || !wanted.length)
    throw new Refusal('unprocessable', 'substance-areas', message, [{ pointer: '/substanceAreas', message }]);
  return ofPost.filter((area) => wanted.includes(area));
}
