import { readFileSync } from 'node:fs';
import type { NeedContent } from '../model/need-content.js';
import { Organisation } from '../model/organisation.js';
import { Places } from '../model/places.js';
import type { Who } from '../model/who.js';
import { organisations } from './cast.js';

/** A need of the labelled stream; see its README. */
export interface LabelledNeed extends Pick<
  NeedContent,
  'description' | 'tried' | 'ask' | 'substanceAreas' | 'targetGroup'
> {
  id: string;
  title: string;
  municipality: string;
  day: number;
  theme: string | null;
  part: 'fit' | 'judge';
}

/** In the order in which they are published. */
export function labelledNeeds(): LabelledNeed[] {
  const file = new URL('../../labelled/needs.json', import.meta.url);
  const needs = JSON.parse(readFileSync(file, 'utf8')) as LabelledNeed[];
  return needs.sort((one, other) => one.day - other.day || (one.id < other.id ? -1 : 1));
}

const id = (kind: string, code: string): string => `01990000-0000-7000-8000-${kind}${code.padStart(11, '0')}`;

/** All municipalities that ask, and the boards of their counties. */
export function placesOf(needs: LabelledNeed[]): Places {
  const municipalities = [...new Set(needs.map(({ municipality }) => municipality))];
  const counties = [...new Set(municipalities.map((code) => code.slice(0, 2)))];
  const of = (
    kind: string,
    level: string,
    county: string,
    municipality: string,
    code: string,
  ): Organisation =>
    Object.assign(new Organisation(), {
      organisation: id('0', code),
      kind,
      level,
      county,
      municipality,
      ended: false,
    });
  return new Places([
    organisations.agency,
    ...counties.map((code) => of('county_board', 'county', code, '0000', code)),
    ...municipalities.map((code) => of('municipality', 'local', code.slice(0, 2), code, code)),
  ]);
}

/** The coordinator of a municipality. */
export function coordinatorOf(municipality: string): Who {
  const [person, organisation] = [id('a', municipality), id('0', municipality)];
  const by = (): ReturnType<Who['by']> => ({ actor: 'person', personRef: person, organisation });
  const county = municipality.slice(0, 2);
  return { person, organisation, level: 'local', county, municipality, role: 'municipal_coordinator', by };
}
