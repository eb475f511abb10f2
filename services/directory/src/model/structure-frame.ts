import { Refusal, type Level, type StructureKind, type Visibility } from '@lanken/contracts';
import type { StructureRecord } from './structure-record.js';

/** What somebody decides of a structure. */
export interface StructureTerms {
  kind: StructureKind;
  title: string;
  mandate: string | null;
  counties: string[];
  visibility: Visibility;
  rhythm: number | null;
}

/** What else there is that its terms must agree with. */
export interface StructureFrame {
  /** Its county is that in which it lies now. */
  convenor: { id: string; level: Level; county: string };
  /** The structure whose body it is. */
  parent?: StructureRecord;
  /** Its own bodies that have not ended. */
  bodies: StructureRecord[];
}

/** Refuses counties that do not fit the convenor, or the structure that it is a body of, or its own bodies. */
export function checkFrame({ counties }: StructureTerms, { convenor, parent, bodies }: StructureFrame): void {
  if (!counties.length && convenor.level !== 'national')
    throw unfit('A structure of no county is national: a national organisation convenes it.', '/counties');
  if (counties.length && !counties.includes(convenor.county))
    throw unfit(`The convenor lies in none of the counties ${counties.join(', ')}.`, '/convenor');
  if (parent) checkBody(counties, parent);
  for (const body of bodies)
    if (!within(body.counties, counties))
      throw unfit(`Its body ${body.title} is of the counties ${body.counties.join(', ')}.`, '/counties');
}

function checkBody(counties: string[], parent: StructureRecord): void {
  if (parent.partOf) throw unfit(`${parent.title} is a body itself: it has no bodies of its own.`, '/partOf');
  if (parent.state === 'ended') throw unfit(`${parent.title} has ended.`, '/partOf');
  if (!within(counties, parent.counties))
    throw unfit(`${parent.title} is of the counties ${parent.counties.join(', ') || 'none'}.`, '/counties');
}

// A national structure is of the whole country: its bodies may be of any counties.
const within = (inner: string[], outer: string[]): boolean =>
  !outer.length || (inner.length > 0 && inner.every((county) => outer.includes(county)));

const unfit = (message: string, pointer: string): Refusal =>
  new Refusal('unprocessable', 'structure-unfit', message, [{ pointer, message }]);
