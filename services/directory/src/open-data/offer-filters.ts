import { contains } from '../select-page.js';

/** The condition that the values of `serviceFilters` make. */
export const offerFilters = `
  ($1::uuid is null or offer.organisation = $1) and substance_areas && $2::text[]
  and ($3::timestamptz is null or changed >= $3) and ${contains(`title || ' ' || description`, '$4')}`;
